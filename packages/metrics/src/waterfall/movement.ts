import type { DayRange } from '@sluice/model';
import type { Stand } from './edge.js';

/** Bars of the waterfall in the order they are drawn. */
export const WATERFALL_BARS = [
  'new',
  'restored',
  'transferredIn',
  'reopened',
  'dated',
  'pulledIn',
  'rolledIn',
  'increased',
  'decreased',
  'fx',
  'won',
  'lost',
  'removed',
  'transferredOut',
  'undated',
  'pushed',
  'movedEarlier',
] as const;
export type WaterfallBarKind = (typeof WATERFALL_BARS)[number];

/** The window `[from, to)` and the days whose expected closes are looked at; null: all (a rolling waterfall). */
export interface WaterfallWindow {
  readonly range: DayRange;
  readonly closing: DayRange | null;
}

/** What became of one deal between the edges. */
export interface Movement {
  readonly opening: boolean;
  readonly closing: boolean;
  /** The bar it came in by, if it was not in at the opening. */
  readonly entry: WaterfallBarKind | null;
  /** The bar it left by, if it is not in at the close. */
  readonly exit: WaterfallBarKind | null;
}

/**
 * How a deal moved between its stands at the edges (null: it did not exist, or was deleted); null where it makes no bar. The first reason that holds is taken.
 * @see metric reference, M12
 */
export function movementOf(before: Stand | null, after: Stand | null, window: WaterfallWindow): Movement | null {
  const opening = isIn(before, window);
  const closing = isIn(after, window);
  const closed = closedInside(after, opening, window);
  if (opening) return { opening, closing, entry: null, exit: closing ? null : exitOf(after, window) };
  if (closing || closed) return { opening, closing, entry: entryOf(before, after, window), exit: closing ? null : after?.outcome === 'won' ? 'won' : 'lost' };
  return null;
}

/** Open, in scope, and expected to close in the days looked at. */
function isIn(stand: Stand | null, { closing }: WaterfallWindow): boolean {
  if (stand === null || stand.outcome !== 'open' || !stand.inScope) return false;
  return closing === null || (stand.expectedCloseOn !== null && stand.expectedCloseOn >= closing.from && stand.expectedCloseOn < closing.to);
}

function closedInside(after: Stand | null, opening: boolean, { range, closing }: WaterfallWindow): boolean {
  if (after === null || after.outcome === 'open' || !after.inScope || after.closedOn === null) return false;
  const { closedOn } = after;
  if (closedOn < range.from || closedOn >= range.to) return false;
  return opening || closing === null || (closedOn >= closing.from && closedOn < closing.to);
}

function entryOf(before: Stand | null, after: Stand | null, { range, closing }: WaterfallWindow): WaterfallBarKind {
  if (before === null) return (after?.createdOn ?? range.from) >= range.from ? 'new' : 'restored';
  if (!before.inScope) return 'transferredIn';
  if (before.outcome !== 'open') return 'reopened';
  if (before.expectedCloseOn === null) return 'dated';
  return closing !== null && before.expectedCloseOn >= closing.to ? 'pulledIn' : 'rolledIn';
}

function exitOf(after: Stand | null, { closing }: WaterfallWindow): WaterfallBarKind {
  if (after === null) return 'removed';
  if (!after.inScope) return 'transferredOut';
  if (after.outcome !== 'open') return after.outcome;
  if (after.expectedCloseOn === null) return 'undated';
  return closing !== null && after.expectedCloseOn >= closing.to ? 'pushed' : 'movedEarlier';
}
