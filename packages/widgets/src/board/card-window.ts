/** Cards of one column that stand in the document: indices, `last` not included. */
export interface CardSpan {
  readonly first: number;
  readonly last: number;
}

/** Where a list is being scrolled: to its end, to its start, or nowhere yet. */
export type Heading = 1 | -1 | 0;

/** How a column is seen; pixels. */
export interface ColumnView {
  readonly scrollTop: number;
  readonly viewport: number;
  /** Height of a card and the gap below it. */
  readonly cardHeight: number;
  readonly total: number;
  readonly heading: Heading;
}

/** Browsers lose elements higher than this many pixels. */
const HIGHEST = 16_000_000;

/** Rows are asked in blocks: what was never scrolled in small ones, what is scrolled in larger ones, so that few messages bring them. */
const BLOCK = { still: 20, scrolled: 40 } as const;
/** Rows behind and ahead of where a list is scrolled to that are there at least, so that its end is rarely reached. */
const [BEHIND, AHEAD] = [10, 30];

/** The cards to draw: what is seen and one more; once it is scrolled, three more where it goes to. */
export function cardSpan({ scrollTop, viewport, cardHeight, total, heading }: ColumnView): CardSpan {
  const [before, after] = { '-1': [3, 1], 0: [0, 1], 1: [1, 3] }[heading] as [number, number];
  const first = Math.min(Math.max(0, Math.floor(scrollTop / cardHeight) - before), Math.max(0, total - 1));
  const last = Math.min(total, Math.ceil((scrollTop + viewport) / cardHeight) + after);
  return { first, last: Math.max(first, last) };
}

/** The rows to ask for a span, `to` not included. Of a list that was never scrolled only what is seen: most are not. */
export function rowsFor({ first, last }: CardSpan, heading: Heading): { readonly from: number; readonly to: number } {
  const [before, after] = { '-1': [AHEAD, BEHIND], 0: [0, 0], 1: [BEHIND, AHEAD] }[heading] as [number, number];
  const block = heading === 0 ? BLOCK.still : BLOCK.scrolled;
  return { from: Math.floor(Math.max(0, first - before) / block) * block, to: Math.max(1, Math.ceil((last + after) / block)) * block };
}

/** Height of the whole list; pixels. */
export function listHeight(total: number, cardHeight: number): number {
  return Math.min(HIGHEST, total * cardHeight);
}

/** Where a list must be scrolled to so that a card is wholly seen; unchanged where it is. */
export function scrollToShow(index: number, { scrollTop, viewport, cardHeight }: ColumnView): number {
  const top = index * cardHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + cardHeight - viewport);
}

/**
 * Gives each index a node: those that stay keep theirs, those that come take one that was left, so that nodes do not grow while scrolling.
 * Indices ascend; the map keeps their order.
 */
export function assignSlots(before: ReadonlyMap<number, number>, indices: readonly number[]): Map<number, number> {
  const kept = new Set(indices.flatMap((index) => before.get(index) ?? []));
  const slots = new Map<number, number>();
  let next = 0;
  for (const index of indices) {
    const own = before.get(index);
    while (own === undefined && kept.has(next)) next += 1;
    slots.set(index, own ?? next++);
  }
  return slots;
}
