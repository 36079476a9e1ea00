import * as z from 'zod/mini';
import { atRiskIn, endsOf, followed, followedReductions, notFollowed } from './followed-deals.js';
import type { Measured } from './measured.js';
import { defineMetric } from './metric.js';
import { aalenJohansen, medianAmongWinners, wonWithin, type IncidenceStep } from './statistics/aalen-johansen.js';

export type { IncidenceStep } from './statistics/aalen-johansen.js';

/** Won, lost and open shares by days since creation; they add up to 1 on each day. */
export interface CumulativeIncidence {
  /** One step for each day on which deals closed; before the first, all are open. */
  readonly curve: readonly IncidenceStep[];
  /** Won by the last day known. */
  readonly wonShare: number;
  readonly lostShare: number;
  /** Won within `days` of the creation; null where no days are asked for. */
  readonly wonWithinShare: number | null;
  /** Days by which half of the winners were won; null where nothing was won. */
  readonly medianWinDays: number | null;
  /** Some are open beyond the last close known: their end is not told, and the median among winners may still grow. */
  readonly tailOpen: boolean;
}

/**
 * How many of the deals created in the period are won, and how many lost, within so many days (M14b): winning and losing as competing risks, open deals censored today
 * (Aalen-Johansen). Calendar days. Deals created already closed, closed before they were created or at an unknown time are left out and counted.
 * Null, with reason `no-deals`, where no deal of the period can be followed.
 * @see metric reference, M14b
 */
export const cumulativeIncidence = defineMetric({
  definition: 'Share of the deals created in the period that is won, and lost, within so many days.',
  formula: 'Σ open just before × won on the day ÷ still under way',
  source: 'M14b; Aalen-Johansen, Satagopan et al. 2004',
  example: 'won after 10 and 20 days, lost after 15, open for 30: 1 × 1 ÷ 4 + 0.5 × 1 ÷ 2 = 50 %',
  basis: 'flow',
  dateBasis: 'createdOn',
  unit: 'rate',
  money: false,
  needs: ['deals', 'stage', 'createdOn', 'closedOn'],
  params: z.strictObject({ days: z.optional(z.int().check(z.gte(0), z.lte(99_999))) }),
  reductions: (_, plan) => followedReductions(plan),
  measure: (readings, { days }, context): Measured<CumulativeIncidence> => {
    const rest = { unit: 'rate', n: followed(readings), excluded: notFollowed(readings) } as const;
    if (rest.n === 0) return { value: null, reason: 'no-deals', ...rest };
    const curve = aalenJohansen(endsOf(readings), atRiskIn(readings, context));
    const last = curve.at(-1);
    const value = {
      curve,
      wonShare: last?.wonShare ?? 0,
      lostShare: last?.lostShare ?? 0,
      wonWithinShare: days === undefined ? null : wonWithin(curve, days),
      medianWinDays: medianAmongWinners(curve),
      tailOpen: (last?.openShare ?? 1) > 0,
    };
    return { value, ...rest };
  },
});
