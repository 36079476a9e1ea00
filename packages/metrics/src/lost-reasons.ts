import { tally, type Grouped, type StageRef, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excludingAmounts } from './excluding.js';
import { startingWith } from './grouped.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { addTallies, moneySum } from './money-sum.js';
import { isNoDecision } from './no-decision.js';
import { share } from './proportion.js';
import { openStages, stageRef } from './stages-of.js';
import { closedAs, is } from './where.js';

/** Amounts just before the loss, in reporting minor units; null as sums are. */
interface Lost {
  readonly n: number;
  readonly amountMinor: number | null;
}
export interface LostFrom extends Lost {
  /** The last open stage; null where it is unknown. */
  readonly stage: StageRef | null;
}
export interface LostReason extends Lost {
  /** Null: not given. */
  readonly reason: string | null;
  /** Out of all deals lost in the period. */
  readonly share: Proportion;
  /** Nobody else won: the customer did not decide. */
  readonly noDecision: boolean;
  /** By the last open stage, stages in order, those of unknown stage last. */
  readonly stages: readonly LostFrom[];
}
export interface LostReasons {
  /** Most deals first, then most money, then by name; those not given keep their place by number. */
  readonly reasons: readonly LostReason[];
  /** The reason that cost the most; null where no amount was lost. */
  readonly topByValue: LostReason | null;
  readonly noDecision: Lost;
}

/**
 * Why the deals of the period were lost, by number and by value, and from which stage (M28). Deals without a reason are a reason of their own, never dropped.
 * `noDecision` names the reasons that are no decision; without it their words decide. No lost deal gives no reasons.
 * Null: `no-closed-deals` where the source has none.
 * @see metric reference, M28
 */
export const lostReasons = defineMetric({
  definition: 'Deals lost in the period, by the reason given.',
  formula: 'lost for the reason ÷ all lost',
  source: 'M28',
  example: 'lost for the price 3, for other reasons 2: 3 ÷ (3 + 2) = 60 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'count',
  money: true,
  needs: ['deals', 'stage', 'closedOn', 'lostReason'],
  params: z.strictObject({ noDecision: z.optional(z.array(z.string())) }),
  reductions: (_, { period }) => ({
    lost: tally({ over: 'deals', column: 'amountMinor', where: closedAs('lost', period), by: ['lostReason', 'lastOpenStage'] }),
  }),
  measure: ({ lost }, { noDecision }, context): Measured<LostReasons> => {
    const all = addTallies(lost.map(({ reading }) => reading));
    const rest = { unit: 'count', n: all.n, excluded: excludingAmounts(all) } as const;
    if (lacksClosedDeals(context)) return { value: null, reason: 'no-closed-deals', ...rest };
    const names = [...new Set(lost.map(({ key: [reason = null] }) => reason))];
    const reasons = names.map((reason) => reasonOf(reason, lost, isNoDecision(reason, noDecision), all.n, context)).sort(byWeight);
    const undecided = addTallies(reasons.flatMap(({ reason, noDecision: none }) => (none ? startingWith(lost, reason) : [])));
    return { value: { reasons, topByValue: costliest(reasons), noDecision: sized(undecided, context) }, ...rest };
  },
  drill: (part, _, { period }) => {
    if (part === 'notGiven') return tally({ over: 'deals', where: [...closedAs('lost', period), { field: 'lostReason', missing: true }] });
    return part.startsWith(REASON) ? tally({ over: 'deals', where: [...closedAs('lost', period), is('lostReason', part.slice(REASON.length))] }) : null;
  },
});

/** Parts are `notGiven`, and this with the reason after it. */
const REASON = 'reason:';

function reasonOf(reason: string | null, lost: Grouped<Tally>, noDecision: boolean, all: number, context: MeasureContext): LostReason {
  const rows = lost.filter(({ key }) => key[0] === reason);
  const total = addTallies(rows.map(({ reading }) => reading));
  const from = (stage: StageRef | null): readonly LostFrom[] => {
    const here = addTallies(rows.flatMap(({ key: [, id = null], reading }) => (id === (stage?.id ?? null) ? [reading] : [])));
    return here.n === 0 ? [] : [{ stage, ...sized(here, context) }];
  };
  const stages = [...openStages(context.stages).map(stageRef), null].flatMap(from);
  return { reason, ...sized(total, context), share: share(total.n, all), noDecision, stages };
}

function sized(tally: Tally, context: MeasureContext): Lost {
  return { n: tally.n, amountMinor: moneySum(tally, context) };
}

function byWeight(a: LostReason, b: LostReason): number {
  const order = b.n - a.n || (b.amountMinor ?? 0) - (a.amountMinor ?? 0);
  if (order !== 0 || a.reason === b.reason) return order;
  // The same in every language; a reason that was not given stands last among equals.
  return a.reason === null ? 1 : b.reason === null ? -1 : a.reason < b.reason ? -1 : 1;
}

function costliest(reasons: readonly LostReason[]): LostReason | null {
  const costly = reasons.filter(({ amountMinor }) => (amountMinor ?? 0) > 0);
  return costly.sort((a, b) => (b.amountMinor ?? 0) - (a.amountMinor ?? 0) || byWeight(a, b))[0] ?? null;
}
