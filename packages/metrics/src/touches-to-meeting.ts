import * as z from 'zod/mini';
import { attemptsPer, type Attempts } from './activity/attempts.js';
import { doneActivities, isOutbound, typeIn } from './activity/done-activities.js';
import { excluding } from './excluding.js';
import type { Measured } from './measured.js';
import { defineComputedMetric, type MeasureContext, type Selected } from './metric.js';
import { percentile } from './statistics/percentile.js';

/** M26 (a). */
export interface TouchesToMeeting {
  /** Deals whose first meeting lies in the period. */
  readonly met: number;
  /** Touches before the first meeting, over those deals; null without any. */
  readonly mean: number | null;
  readonly median: number | null;
  readonly p80: number | null;
  /** Deals by their number of touches before the first meeting, ascending. */
  readonly distribution: readonly { readonly touches: number; readonly deals: number }[];
  /** Deals touched in the period that have had no meeting by today: of how many it takes they say only "more". */
  readonly censored: number;
  /** All touches of the period per meeting of the period, those that led to none included. */
  readonly perMeeting: Attempts;
}

const params = z.strictObject({
  meetingTypes: z._default(z.array(z.string()), ['meeting', 'demo']),
  /** Types that count as touches; every other type than meetings where not given. */
  touchTypes: z.optional(z.array(z.string())),
});
type Params = z.infer<typeof params>;

/**
 * Outbound touches of a deal until its first meeting (M26 a), over the deals first met in the period; and, named apart, touches per meeting with those that led to
 * none. A touch is outbound unless it is said to have come in. Touches on the day of the meeting come before it where the times say so, or as they were given.
 * Activities of no deal are left out (`noDeal`). Null: `zero-denominator` where the period has neither touch nor meeting.
 * @see metric reference, M26 (a)
 */
export const touchesToMeeting = defineComputedMetric({
  definition: 'Outbound touches of a deal before its first meeting.',
  formula: 'touches before the first meeting; Σ touches ÷ Σ meetings',
  source: 'M26 (a); Teamgate (states the population)',
  example: 'first meetings after 4 and 2 touches: (4 + 2) ÷ 2 = 3',
  basis: 'flow',
  unit: 'ratio',
  money: false,
  needs: ['deals', 'activities'],
  params,
  compute,
});

function* compute(selected: Selected, asked: Params, context: MeasureContext): Generator<number, Measured<TouchesToMeeting>, void> {
  const { period } = context;
  const { rows, noDeal } = yield* doneActivities(selected, { period: null, unattached: false }, context);
  const isMeeting = typeIn(selected, asked.meetingTypes);
  const isNamed = asked.touchTypes === undefined ? () => true : typeIn(selected, asked.touchTypes);
  const { deal: dealOf, columns } = selected.activities;
  const before: number[] = [];
  let [touches, meetings, censored, deal, soFar] = [0, 0, 0, -1, 0];
  let met = false;
  let touched = false;
  const endDeal = (): void => {
    if (touched && !met) censored++;
  };
  for (const row of rows) {
    if (dealOf[row] !== deal) {
      endDeal();
      [deal, soFar, met, touched] = [dealOf[row]!, 0, false, false];
    }
    const on = columns.doneOn.values[row]!;
    const inPeriod = period === null || (on >= period.from && on < period.to);
    if (isMeeting(row)) {
      if (inPeriod) meetings++;
      if (!met && inPeriod) before.push(soFar);
      met = true;
    } else if (isNamed(row) && isOutbound(selected, row)) {
      soFar++;
      if (inPeriod) touches++;
      touched ||= inPeriod;
    }
  }
  endDeal();
  const rest = { unit: 'ratio', n: before.length, excluded: excluding({ noDeal }) } as const;
  if (touches + meetings === 0) return { value: null, reason: 'zero-denominator', ...rest };
  const mean = before.length === 0 ? null : before.reduce((sum, each) => sum + each, 0) / before.length;
  const spread = { mean, median: percentile(before, 0.5), p80: percentile(before, 0.8), distribution: distributionOf(before) };
  return { value: { met: before.length, ...spread, censored, perMeeting: attemptsPer(touches, meetings) }, ...rest };
}

function distributionOf(before: readonly number[]): TouchesToMeeting['distribution'] {
  const counts = new Map<number, number>();
  for (const touches of before) counts.set(touches, (counts.get(touches) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([touches, deals]) => ({ touches, deals }));
}
