import type { HistoryField, Outcome, StageKind } from '@sluice/model';

/** A text, number or flag as text; objects and lists show as braces. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return value === null || value === undefined ? '' : Array.isArray(value) ? '[…]' : '{…}';
}

/** Lower case, without accents, words parted by single spaces: `Date de clôture`, `date_de_cloture` and `DateDeCloture` are one. */
export function plainWords(text: string): string {
  return text
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const YES = /^(?:true|1|yes|y|x|vero|si|vrai|oui|wahr|ja|verdadero)$/;
const NO = /^(?:false|0|no|n|falso|faux|non|falsch|nein)$/;

/** A yes or no, as programs and Excel in en, fr, it, de and es write it. */
export function readBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = plainWords(shownValue(value));
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

const WON = /^(?:closed |chius[ao] |fermee |ferme |geschlossen )?(?:won|win|vint[ao]|gagnee?|gewonnen|ganad[ao])$/;
const LOST = /^(?:closed |chius[ao] |fermee |ferme |geschlossen )?(?:lost|loss|pers[ao]|perdut[ao]|perdue?|verloren|perdid[ao])$/;
const OPEN = /^(?:open|active|in progress|apert[ao]|in corso|attiv[ao]|ouverte?|en cours|active?|offen|aktiv|in bearbeitung|abiert[ao]|en curso)$/;

/** How a deal stands, in one word of en, fr, it, de or es. */
export function readOutcome(value: unknown): Outcome | undefined {
  const text = plainWords(shownValue(value));
  return WON.test(text) ? 'won' : LOST.test(text) ? 'lost' : OPEN.test(text) ? 'open' : undefined;
}

/** What being in a stage means. */
export function readStageKind(value: unknown): StageKind | undefined {
  return /^post ?win$/.test(plainWords(shownValue(value))) ? 'postWin' : readOutcome(value);
}

const HISTORY_FIELDS: Readonly<Record<string, HistoryField>> = {
  stage: 'stage',
  amount: 'amount',
  closeOn: 'expectedCloseOn',
  expectedCloseOn: 'expectedCloseOn',
  outcome: 'outcome',
  owner: 'owner',
  ownerId: 'owner',
  currency: 'currency',
  forecastCategory: 'forecastCategory',
};

/** The field of a history row, by the words that name columns of deals; undefined for fields whose history is not kept. */
export function readHistoryField(value: unknown, dealFieldOf: (words: string) => string | undefined): HistoryField | undefined {
  const words = plainWords(shownValue(value));
  if (words === 'created' || words === 'deleted') return words;
  return HISTORY_FIELDS[dealFieldOf(words) ?? ''];
}

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['Euro', 'EUR'],
]);

/** ISO 4217 code at the start of the text; undefined where there is none. */
export function readCurrency(value: unknown): string | undefined {
  const text = shownValue(value).trim();
  return CURRENCY_SIGNS.get(text) ?? /^[A-Z]{3}(?![A-Za-z])/.exec(text.toUpperCase())?.[0];
}

/** Which way a call or mail went. */
export function readDirection(value: unknown): 'in' | 'out' | undefined {
  const text = plainWords(shownValue(value));
  if (/^(?:in|inbound|incoming|entrante?|entrant|eingehend)$/.test(text)) return 'in';
  return /^(?:out|outbound|outgoing|sortante?|sortant|uscente|ausgehend)$/.test(text) ? 'out' : undefined;
}
