/** Cards of one column that stand in the document: indices, `last` not included. */
export interface CardSpan {
  readonly first: number;
  readonly last: number;
}

/** How a column is seen; pixels. */
export interface ColumnView {
  readonly scrollTop: number;
  readonly viewport: number;
  /** Height of a card and the gap below it. */
  readonly cardHeight: number;
  readonly total: number;
}

/** Browsers lose elements higher than this many pixels. */
const HIGHEST = 16_000_000;

/** Rows are asked in blocks, and one block ahead in either direction, so that a list is rarely reached by its end. */
const BLOCK = 20;

/** The cards to draw: what is seen, one more above and two more below. */
export function cardSpan({ scrollTop, viewport, cardHeight, total }: ColumnView): CardSpan {
  const first = Math.min(Math.max(0, Math.floor(scrollTop / cardHeight) - 1), Math.max(0, total - 1));
  const last = Math.min(total, Math.ceil((scrollTop + viewport) / cardHeight) + 2);
  return { first, last: Math.max(first, last) };
}

/** The rows to ask for a span, `to` not included. */
export function rowsFor({ first, last }: CardSpan): { readonly from: number; readonly to: number } {
  return { from: Math.max(0, Math.floor(first / BLOCK) - 1) * BLOCK, to: (Math.ceil(last / BLOCK) + 1) * BLOCK };
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
