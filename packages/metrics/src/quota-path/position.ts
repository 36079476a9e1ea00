import { bookingsGap, hasQuota, quotaOf } from '../bookings.js';
import { collectDeals, type CollectedDeals } from '../forecast/collect-deals.js';
import { stageChances } from '../forecast/stage-chances.js';
import type { Reason } from '../measured.js';
import type { MeasureContext, Selected } from '../metric.js';

/** Where the period stands against its quota. Reporting minor units. */
export interface QuotaPosition {
  readonly quotaMinor: number;
  /** Won by those who have a quota. */
  readonly wonMinor: number;
  /** Quota less won, negative where it is passed. */
  readonly signedGapMinor: number;
  readonly deals: CollectedDeals;
}

/** What is asked of it. */
export interface PositionAsked {
  readonly quotaMinor?: number | undefined;
  readonly method: 'stage' | 'crm';
  /** Days after the period whose open deals are taken in too. */
  readonly beyondDays?: number;
}

/** Why there is none, with what was read. */
export interface NoPosition {
  readonly reason: Reason;
  readonly deals: CollectedDeals | null;
}

/**
 * Reads what was won in the period and what is expected in it, each open deal with its chance of being won: by the win rates of its stage (F1), or as given (`crm`).
 * F1 tells whether a deal is ever won; that it is won before the period ends stands in its expected close alone. Yields progress.
 */
export function* quotaPosition(selected: Selected, asked: PositionAsked, context: MeasureContext): Generator<number, QuotaPosition | NoPosition, void> {
  const { period } = context;
  if (period === null) return { reason: 'no-period', deals: null };
  if (context.mixed) return { reason: 'mixed-currencies', deals: null };
  const chances = asked.method === 'stage' ? yield* stageChances(selected, { segment: 'none', monotone: false }, context) : null;
  const window = context.today < period.to ? { from: period.from, to: period.to + (asked.beyondDays ?? 0) } : period;
  const deals = yield* collectDeals(selected, { method: asked.method, chances }, { ...context, period: window });
  const { noAmount, noRate } = deals.excluded;
  const gap = bookingsGap({ n: deals.wonCount + deals.openCount, sum: 0, missing: noAmount, unconverted: noRate }, context);
  if (gap) return { reason: gap, deals };
  const quotaMinor = quotaOf(asked, context);
  if (quotaMinor === null) return { reason: 'no-quota', deals };
  const { owner, team } = selected.deals.columns;
  const keyOf = (column: typeof owner, row: number): string | null => column.dictionary.values[column.codes[row] ?? column.noCode] ?? null;
  const credited = deals.won.filter(({ row }) => hasQuota(keyOf(owner, row), keyOf(team, row), asked, context));
  const wonMinor = credited.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return { quotaMinor, wonMinor, signedGapMinor: quotaMinor - wonMinor, deals };
}
