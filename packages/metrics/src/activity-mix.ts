import { NO_DAY, OUTCOMES } from '@sluice/model';
import * as z from 'zod/mini';
import { doneActivities, textAt, typeIn } from './activity/done-activities.js';
import { excluding } from './excluding.js';
import type { Measured, Proportion } from './measured.js';
import { defineComputedMetric, type MeasureContext, type Selected } from './metric.js';
import { share } from './proportion.js';

/** By the share of calls among calls and mails: 2/3 or more, 1/3 or less, in between, none at all. */
export const ACTIVITY_MIXES = ['phone-heavy', 'mixed', 'mail-heavy', 'email-only'] as const;
export type ActivityMixKind = (typeof ACTIVITY_MIXES)[number];

/** One owner's calls and mails. */
export interface RepMix {
  readonly owner: string;
  readonly label: string;
  readonly calls: number;
  readonly mails: number;
  readonly callShare: number;
  readonly mix: ActivityMixKind;
  /** Of the owner's deals closed in the period. */
  readonly winRate: Proportion;
}

/** M26 (c). */
export interface ActivityMix {
  /** By name. */
  readonly reps: readonly RepMix[];
  /** All four mixes, in a fixed order. */
  readonly mixes: readonly { readonly mix: ActivityMixKind; readonly reps: number; readonly winRate: Proportion }[];
  /** Always set: who calls more may have other deals. */
  readonly warning: 'association-not-cause';
}

const params = z.strictObject({
  callTypes: z._default(z.array(z.string()), ['call']),
  mailTypes: z._default(z.array(z.string()), ['email', 'mail']),
  /** Also activities of no deal. */
  unattached: z._default(z.boolean(), false),
});
type Params = z.infer<typeof params>;

interface Counts {
  calls: number;
  mails: number;
  won: number;
  closed: number;
}

const [WON, LOST] = [OUTCOMES.indexOf('won'), OUTCOMES.indexOf('lost')];

/**
 * Owners by how they reach people, and how often each kind wins (M26 c): calls out of calls and mails of the period, and won out of won and lost deals closed in it, by owner at
 * close, with 95 % Wilson intervals. An association, not a cause. Who has neither call nor mail is in no mix (`noActivity`).
 * Activities of no deal (`noDeal`) count only where asked for. Null: `zero-denominator` where nobody called or mailed.
 * @see metric reference, M26 (c)
 */
export const activityMix = defineComputedMetric({
  definition: 'Owners by their share of calls among calls and mails, and the win rate of each mix.',
  formula: 'calls ÷ (calls + mails): ≥ 2/3 phone-heavy, ≤ 1/3 mail-heavy, 0 calls email-only',
  source: 'M26 (c)',
  example: 'calls 2, mails 1: 2 ÷ (2 + 1) = 66.7 %, phone-heavy',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'rate',
  money: false,
  needs: ['deals', 'stage', 'closedOn', 'activities'],
  params,
  compute,
});

function* compute(selected: Selected, asked: Params, context: MeasureContext): Generator<number, Measured<ActivityMix>, void> {
  const { rows, noDeal } = yield* doneActivities(selected, { period: context.period, unattached: asked.unattached }, context);
  const byOwner = new Map<string, Counts>();
  countActivities(selected, rows, asked, byOwner);
  countClosed(selected, context, byOwner);
  const { staff } = context;
  const all = [...byOwner].sort(([a], [b]) => (a < b ? -1 : 1));
  const active = all.filter(([, { calls, mails }]) => calls + mails > 0);
  const reps = active.map(([owner, { calls, mails, won, closed }]): RepMix => {
    const callShare = calls / (calls + mails);
    return { owner, label: staff.labelOf(owner), calls, mails, callShare, mix: mixOf(calls, mails), winRate: share(won, closed) };
  });
  const n = reps.reduce((sum, { winRate }) => sum + winRate.denominator, 0);
  const rest = { unit: 'rate', n, excluded: excluding({ noDeal: asked.unattached ? 0 : noDeal, noActivity: all.length - active.length }) } as const;
  if (reps.length === 0) return { value: null, reason: 'zero-denominator', ...rest };
  const mixes = ACTIVITY_MIXES.map((mix) => {
    const of = reps.filter((rep) => rep.mix === mix);
    const total = (part: 'numerator' | 'denominator'): number => of.reduce((sum, { winRate }) => sum + winRate[part], 0);
    return { mix, reps: of.length, winRate: share(total('numerator'), total('denominator')) };
  });
  return { value: { reps, mixes, warning: 'association-not-cause' }, ...rest };
}

// In whole numbers: a third has no exact share.
function mixOf(calls: number, mails: number): ActivityMixKind {
  if (calls === 0) return 'email-only';
  if (3 * calls >= 2 * (calls + mails)) return 'phone-heavy';
  return 3 * calls <= calls + mails ? 'mail-heavy' : 'mixed';
}

function countsOf(byOwner: Map<string, Counts>, owner: string): Counts {
  let counts = byOwner.get(owner);
  if (counts === undefined) byOwner.set(owner, (counts = { calls: 0, mails: 0, won: 0, closed: 0 }));
  return counts;
}

function countActivities(selected: Selected, rows: Int32Array, { callTypes, mailTypes }: Params, byOwner: Map<string, Counts>): void {
  const [isCall, isMail] = [typeIn(selected, callTypes), typeIn(selected, mailTypes)];
  for (const row of rows) {
    const owner = textAt(selected.activities.columns.owner, row);
    if (owner === null) continue;
    if (isCall(row)) countsOf(byOwner, owner).calls++;
    else if (isMail(row)) countsOf(byOwner, owner).mails++;
  }
}

function countClosed({ deals, rows }: Selected, { period }: MeasureContext, byOwner: Map<string, Counts>): void {
  const { owner, outcome, closedOn } = deals.columns;
  for (const row of rows) {
    const on = closedOn.values[row] ?? NO_DAY;
    const who = textAt(owner, row);
    const end = outcome.codes[row];
    if (who === null || (end !== WON && end !== LOST) || on === NO_DAY || (period !== null && (on < period.from || on >= period.to))) continue;
    const counts = countsOf(byOwner, who);
    counts.closed++;
    if (end === WON) counts.won++;
  }
}
