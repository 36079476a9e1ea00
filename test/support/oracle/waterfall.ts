import type { Day } from '@sluice/model';
import { stateBefore, type Life, type State } from '../lives.js';

/** What the definition asks: the window, the close dates looked at, and who is in scope. */
export interface WaterfallAsked {
  readonly from: Day;
  readonly to: Day;
  readonly closing: readonly [Day, Day] | null;
  readonly owner?: string;
}

interface Edge {
  count: number;
  amountMinor: number;
}
export interface PlainWaterfall {
  readonly opening: Edge;
  readonly closing: Edge;
  readonly bars: Record<string, Edge & { deals: number }>;
}

/** M12 straight from its text: state at both edges by replay, first match of each list. */
export function waterfallOf(lives: readonly Life[], { from, to, closing, owner }: WaterfallAsked): PlainWaterfall {
  const result: PlainWaterfall = { opening: { count: 0, amountMinor: 0 }, closing: { count: 0, amountMinor: 0 }, bars: {} };
  const bar = (kind: string, count: number, amountMinor: number): void => {
    const known = (result.bars[kind] ??= { deals: 0, count: 0, amountMinor: 0 });
    known.deals += 1;
    known.count += count;
    known.amountMinor += amountMinor;
  };
  const scope = (state: State | null): boolean => state !== null && (owner === undefined || state.owner === owner);
  const inWindow = (on: Day | null): boolean => closing === null || (on !== null && on >= closing[0] && on < closing[1]);
  const isIn = (state: State | null): state is State => state !== null && state.outcome === 'open' && scope(state) && inWindow(state.expectedCloseOn);

  for (const life of lives) {
    const [before, after] = [stateBefore(life, from), stateBefore(life, to)];
    const [in0, in1] = [isIn(before), isIn(after)];
    const cin =
      after !== null && after.outcome !== 'open' && scope(after) && after.closedOn !== null && after.closedOn >= from && after.closedOn < to
        ? in0 || inWindow(after.closedOn)
        : false;
    const [v0, v1] = [before?.amountMinor ?? 0, after?.amountMinor ?? 0];
    if (in0) {
      result.opening.count += 1;
      result.opening.amountMinor += v0;
    }
    if (in1) {
      result.closing.count += 1;
      result.closing.amountMinor += v1;
    }
    const changed = (): void => {
      if (v1 !== v0) bar(v1 > v0 ? 'increased' : 'decreased', 0, v1 - v0);
    };
    if (in0 && in1) changed();
    else if (!in0 && (in1 || cin)) {
      const late = closing !== null && (before?.expectedCloseOn ?? 0) >= closing[1];
      if (before === null) bar(life.createdOn >= from ? 'new' : 'restored', 1, v1);
      else if (!scope(before)) bar('transferredIn', 1, v1);
      else if (before.outcome !== 'open') bar('reopened', 1, v1);
      else if (before.expectedCloseOn === null) bar('dated', 1, v1);
      else bar(late ? 'pulledIn' : 'rolledIn', 1, v1);
      if (!in1) bar(after?.outcome ?? '?', -1, -v1);
    } else if (in0) {
      const late = closing !== null && (after?.expectedCloseOn ?? 0) >= closing[1];
      if (after === null) bar('removed', -1, -v0);
      else if (!scope(after)) bar('transferredOut', -1, -v0);
      else if (after.outcome === 'won') {
        bar('won', -1, -v1);
        changed();
      } else if (after.outcome === 'lost') bar('lost', -1, -v0);
      else if (after.expectedCloseOn === null) bar('undated', -1, -v0);
      else bar(late ? 'pushed' : 'movedEarlier', -1, -v0);
    }
  }
  return result;
}
