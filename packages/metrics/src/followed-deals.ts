import { ordered, tally, type Grouped, type Ordered, type Tally } from '@sluice/model';
import { excluding } from './excluding.js';
import type { PlanContext } from './metric.js';
import { timesOf } from './statistics/times-of.js';
import type { Ends } from './statistics/aalen-johansen.js';
import { is, oneOf, within } from './where.js';

/** Readings of the deals created in the period, followed until today. */
export interface FollowedReadings {
  /** Days from creation to the close. */
  readonly won: Ordered;
  readonly lost: Ordered;
  /** Days of creation of those still open. */
  readonly open: Ordered;
  /** Open deals created after today. */
  readonly ahead: Tally;
  /** Closed deals, by why their days are unknown. */
  readonly gaps: Grouped<Tally>;
}

/** What survival is estimated from: deals created in the period, won, lost, or open (censored today). Whole calendar days. */
export function followedReductions({ period, today }: PlanContext) {
  const created = within('createdOn', period);
  return {
    won: ordered({ over: 'deals', column: 'cycleDays', where: [...created, is('outcome', 'won')] }),
    lost: ordered({ over: 'deals', column: 'cycleDays', where: [...created, is('outcome', 'lost')] }),
    open: ordered({ over: 'deals', column: 'createdOn', where: [...created, is('outcome', 'open'), { field: 'createdOn', to: today }] }),
    ahead: tally({ over: 'deals', where: [...created, is('outcome', 'open'), { field: 'createdOn', from: today + 1 }] }),
    gaps: tally({ over: 'deals', where: [...created, oneOf('outcome', ['won', 'lost'])], by: ['cycleGap'] }),
  };
}

/** Number of deals that are followed. */
export function followed({ won, lost, open }: FollowedReadings): number {
  return won.n + lost.n + open.n;
}

/** Deals that were under way for at least so many days. */
export function atRiskIn({ won, lost, open }: FollowedReadings, { today }: Pick<PlanContext, 'today'>): (time: number) => number {
  return (time) => won.n - won.countBelow(time) + lost.n - lost.countBelow(time) + open.countBelow(today - time + 1);
}

/** Days on which deals were won or lost, counted from their creation, ascending. */
export function endsOf({ won, lost }: FollowedReadings): readonly Ends[] {
  const [wins, losses] = [won, lost].map((days) => new Map(timesOf(days).map(({ time, count }) => [time, count])));
  const times = new Set([...(wins?.keys() ?? []), ...(losses?.keys() ?? [])]);
  return [...times].sort((a, b) => a - b).map((time) => ({ time, won: wins?.get(time) ?? 0, lost: losses?.get(time) ?? 0 }));
}

/** Deals created in the period that cannot be followed: created already closed, closed before they were created or at an unknown time, or not created yet. */
export function notFollowed({ gaps, ahead }: FollowedReadings): Readonly<Record<string, number>> {
  const closed = Object.fromEntries(gaps.flatMap(({ key: [gap], reading }) => (gap == null ? [] : [[gap, reading.n]])));
  return excluding({ ...closed, notCreatedYet: ahead.n });
}
