import { NO_DAY, OUTCOMES } from '@sluice/model';
import * as z from 'zod/mini';
import { attemptsPer, type Attempts } from './activity/attempts.js';
import { doneActivities, isOutbound, textAt, typeIn } from './activity/done-activities.js';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import type { Interval, Measured } from './measured.js';
import { defineComputedMetric, type MeasureContext, type Selected } from './metric.js';
import { wilson } from './statistics/wilson.js';

/** The chain, in order. */
export const CHAIN_LINKS = ['dials', 'connects', 'meetings', 'opportunities', 'wins'] as const;
export type ChainLink = (typeof CHAIN_LINKS)[number];

/** From one link to the next. */
export interface ChainStep {
  readonly from: ChainLink;
  readonly to: ChainLink;
  /** Outcomes out of attempts; null where there are no attempts. */
  readonly rate: number | null;
  /** Where the rate is a proportion; more outcomes than attempts are none. */
  readonly interval: Interval | null;
  /** The inverse: attempts per outcome. */
  readonly perOutcome: Attempts;
}

/** M26, standard chain. */
export interface ActivityChain {
  /** Null for wins in a source without closed deals. */
  readonly counts: Readonly<Record<ChainLink, number | null>>;
  readonly steps: readonly ChainStep[];
}

const params = z.strictObject({
  callTypes: z._default(z.array(z.string()), ['call']),
  meetingTypes: z._default(z.array(z.string()), ['meeting', 'demo']),
  /** Outcomes of a call that reached somebody, ignoring case. */
  connectedOutcomes: z._default(z.array(z.string()), ['connected', 'answered', 'reached', 'spoke', 'conversation', 'completed']),
  /** Also activities of no deal: first calls have none yet. */
  unattached: z._default(z.boolean(), false),
});
type Params = z.infer<typeof params>;

const WON = OUTCOMES.indexOf('won');

/**
 * From dials to wins (M26): outbound calls, calls that reached somebody, meetings, deals created and deals won, all in the period, each out of the one before. Links are counted
 * side by side, not followed: a win of today may come from a dial of last year. Activities of no deal (`noDeal`) count only where asked for.
 * A step without attempts has a rate of null; one without outcomes takes "n+" attempts. Null as a whole never.
 * @see metric reference, M26 (standard chain: mmddtz.com; getgangly lists the inverse)
 */
export const activityChain = defineComputedMetric({
  definition: 'Dials, connects, meetings, opportunities and wins, each out of the one before.',
  formula: 'connects ÷ dials, meetings ÷ connects, opportunities ÷ meetings, wins ÷ opportunities',
  source: 'M26; mmddtz.com, getgangly',
  example: 'dials 30, connects 3: 3 ÷ 30 = 10 %; dials per connect 30 ÷ 3 = 10',
  basis: 'flow',
  unit: 'count',
  money: false,
  needs: ['deals', 'activities'],
  params,
  compute,
});

function* compute(selected: Selected, asked: Params, context: MeasureContext): Generator<number, Measured<ActivityChain>, void> {
  const { rows, noDeal } = yield* doneActivities(selected, { period: context.period, unattached: asked.unattached }, context);
  const [isCall, isMeeting] = [typeIn(selected, asked.callTypes), typeIn(selected, asked.meetingTypes)];
  const connected = new Set(asked.connectedOutcomes.map((outcome) => outcome.toLowerCase()));
  const { outcome } = selected.activities.columns;
  const dialled = [...rows].filter((row) => isCall(row) && isOutbound(selected, row));
  const { created, won } = countDeals(selected, context);
  const counts: Record<ChainLink, number | null> = {
    dials: dialled.length,
    connects: dialled.filter((row) => connected.has(textAt(outcome, row)?.toLowerCase() ?? '')).length,
    meetings: rows.filter((row) => isMeeting(row)).length,
    opportunities: created,
    wins: lacksClosedDeals(context) ? null : won,
  };
  const steps = CHAIN_LINKS.slice(1).flatMap((to, i): readonly ChainStep[] => {
    const from = CHAIN_LINKS[i] ?? 'dials';
    const [attempts, outcomes] = [counts[from], counts[to]];
    return attempts === null || outcomes === null ? [] : [stepOf(from, to, attempts, outcomes)];
  });
  const excluded = excluding({ noDeal: asked.unattached ? 0 : noDeal });
  return { value: { counts, steps }, unit: 'count', n: rows.length, excluded };
}

function stepOf(from: ChainLink, to: ChainLink, attempts: number, outcomes: number): ChainStep {
  const rate = attempts === 0 ? null : outcomes / attempts;
  const interval = rate === null || rate > 1 ? null : wilson(rate, attempts);
  return { from, to, rate, interval, perOutcome: attemptsPer(attempts, outcomes) };
}

function countDeals({ deals, rows }: Selected, { period }: MeasureContext): { readonly created: number; readonly won: number } {
  const { createdOn, closedOn, outcome } = deals.columns;
  const inPeriod = (on: number): boolean => on !== NO_DAY && (period === null || (on >= period.from && on < period.to));
  let [created, won] = [0, 0];
  for (const row of rows) {
    if (inPeriod(createdOn.values[row] ?? NO_DAY)) created++;
    if (outcome.codes[row] === WON && inPeriod(closedOn.values[row] ?? NO_DAY)) won++;
  }
  return { created, won };
}
