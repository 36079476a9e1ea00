import { ordered, tally, type DayRange, type Filter, type Grouped, type Ordered, type Reduction, type Tally } from '@sluice/model';
import type { PlanContext } from '../metric.js';
import { closedAs, is, oneOf, within } from '../where.js';

/** What a leaderboard can rank by, beside a composite of these. */
export const RANKED_MEASURES = ['won', 'wins', 'attainment', 'winRate', 'open', 'created', 'activities'] as const;
export type RankedMeasure = (typeof RANKED_MEASURES)[number];

/** Counts of one period by owner. */
export interface PeriodReadings {
  readonly won: Grouped<Tally>;
  readonly lost: Grouped<Tally>;
  readonly lastClose: Grouped<Ordered>;
  readonly created: Grouped<Tally>;
  readonly activities: Grouped<Tally>;
}

type Reductions = { readonly [K in keyof PeriodReadings]: Reduction<PeriodReadings[K]> };

/** What is counted by owner in a period. Activities are those done, of the given types or of all. */
export function periodReductions(period: DayRange | null, activityTypes: readonly string[] | undefined, { today }: PlanContext): Reductions {
  const by = ['owner'] as const;
  const done: Filter = [...within('doneOn', period), { field: 'doneOn', to: today }, ...(activityTypes === undefined ? [] : [oneOf('type', activityTypes)])];
  return {
    won: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', period), by }),
    lost: tally({ over: 'deals', column: 'amountMinor', where: closedAs('lost', period), by }),
    lastClose: ordered({ over: 'deals', column: 'closedOn', where: closedAs('won', period), by }),
    created: tally({ over: 'deals', column: 'createdAmountMinor', where: [...within('createdOn', period), { field: 'bornClosed', missing: true }], by }),
    activities: tally({ over: 'activities', where: done, by }),
  };
}

/** What is counted by owner as it stands now. */
export function standingReductions() {
  const by = ['owner'] as const;
  return {
    open: tally({ over: 'deals', column: 'amountMinor', where: [is('outcome', 'open')], by }),
    everybody: tally({ over: 'deals', where: [], by }),
  };
}
