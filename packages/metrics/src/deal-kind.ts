/** What a deal is to a customer. */
export const DEAL_KINDS = ['new', 'expansion', 'renewal', 'other', 'unspecified'] as const;
export type DealKind = (typeof DEAL_KINDS)[number];

// In English, French, Italian and German; renewal first, because "existing business - renewal" is one.
const WORDS: readonly (readonly [DealKind, RegExp])[] = [
  ['renewal', /renew|renouvel|rinnov|verlänger/i],
  ['expansion', /expan|upsell|up-sell|cross-?sell|upgrade|add-?on|existing|extension|espansion|erweiter|bestand/i],
  ['new', /^new|newbusiness|new (business|customer|logo)|nouve|nuov|neu/i],
];

/**
 * The kind a source's type stands for: `New Business`, `newbusiness`, `Existing Customer - Upgrade`, `Renewal`, ... A type that says none of these is other,
 * a missing or blank one unspecified. Where `expansionTypes` is given, exactly those are expansion.
 * @see metric reference, M31 and 0.1
 */
export function dealKind(type: string | null, expansionTypes?: readonly string[]): DealKind {
  const text = type?.trim() ?? '';
  if (text === '') return 'unspecified';
  if (expansionTypes?.includes(text)) return 'expansion';
  const kind = WORDS.find(([, words]) => words.test(text))?.[0] ?? 'other';
  return kind === 'expansion' && expansionTypes !== undefined ? 'other' : kind;
}
