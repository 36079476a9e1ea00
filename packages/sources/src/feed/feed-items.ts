import { isBlank, isRecord } from './own-value.js';

export interface FeedItem {
  readonly item: unknown;
  /** Its path in the payload. */
  readonly path: string;
}

/**
 * The entries of a payload's `item`, in feed order: a list (its null slots are left out), an object with the keys 0, 1, ... (as one PHP client writes lists, with other keys
 * beside), or one object alone (a list of one in XML). Empty where nothing was sent; null where it is none of these.
 */
export function feedItems(raw: unknown, field = 'item'): readonly FeedItem[] | null {
  if (isBlank(raw)) return [];
  if (Array.isArray(raw))
    return numbered(
      raw.map((item: unknown, i) => [i, item]),
      field,
    );
  if (!isRecord(raw)) return null;
  const indexed = Object.entries(raw).filter(([key]) => /^\d{1,6}$/.test(key));
  if (indexed.length === 0) return [{ item: raw, path: field }];
  return numbered(
    indexed.map(([key, item]): [number, unknown] => [Number(key), item]).sort(([a], [b]) => a - b),
    field,
  );
}

function numbered(entries: readonly (readonly [number, unknown])[], field: string): readonly FeedItem[] {
  return entries.filter(([, item]) => !isBlank(item)).map(([i, item]) => ({ item, path: `${field}[${i}]` }));
}
