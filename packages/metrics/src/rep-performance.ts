import { ordered, tally, type Grouped, type Ordered, type StageRef, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding, excludingAmounts } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured, Proportion } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { addTallies, moneySum } from './money-sum.js';
import { share } from './proportion.js';
import { shrinkage, type Shrinkage } from './statistics/shrinkage.js';
import { openStages, stageRef } from './stages-of.js';
import { closedAs, is, within } from './where.js';

/** A rate of one owner, and the same drawn towards that of the team. */
export interface ShrunkRate extends Proportion {
  /** Null where nobody in the team has one. */
  readonly shrunk: number | null;
}

/** What left a stage under one owner: a cell of the heat map. */
export interface RepStage {
  readonly stage: StageRef;
  /** Advances out of all exits that happened while the owner had the deal. */
  readonly conversion: ShrunkRate;
}

/** One owner. Amounts in reporting minor units; null where they cannot be told. */
export interface RepPerformance {
  /** Null in the line of the team. */
  readonly owner: string | null;
  readonly label: string | null;
  readonly winRate: ShrunkRate;
  readonly winRateByValue: number | null;
  readonly wonCount: number;
  readonly wonMinor: number | null;
  readonly meanSizeMinor: number | null;
  readonly medianCycleDays: number | null;
  readonly stages: readonly RepStage[];
  readonly activities: number;
  readonly openCount: number;
  readonly openMinor: number | null;
  readonly createdCount: number;
  readonly createdMinor: number | null;
}

/** M29. */
export interface TeamPerformance {
  readonly team: RepPerformance;
  /** By name of the owner. */
  readonly reps: readonly RepPerformance[];
  /** How far win rates are drawn to that of the team, in deals; null where nothing closed. */
  readonly winRateStrength: number | null;
}

interface Readings {
  readonly won: Grouped<Tally>;
  readonly lost: Grouped<Tally>;
  readonly sizes: Grouped<Ordered>;
  readonly cycles: Grouped<Ordered>;
  readonly exits: Grouped<Tally>;
  readonly open: Grouped<Tally>;
  readonly created: Grouped<Tally>;
  readonly activities: Grouped<Tally>;
  readonly cyclesOfAll: Ordered;
  readonly sizesOfAll: Ordered;
}

/**
 * Each owner's win rates, deal size, cycle, conversion per stage, activity, load and pipeline created, beside the team's (M29). Deals closed count for the owner at close,
 * exits for the owner at the exit, open deals and new ones for the owner now, activities for who acted.
 * `shrunk` rates are (won + M × p) ÷ (n + M): p is the rate of the team, M the weight that fits how much owners differ; fewer than three owners: 20.
 * Rows without an owner are in the line of the team only (`noOwner`: closed deals). Parts are null where nothing is below their line, rates of closed deals also
 * in a source without any; the whole never is. Slip rate and forecast bias are metrics of their own and can be grouped by owner.
 * @see metric reference, M29 (with M05, M06, M04, M13, M09)
 */
export const repPerformance = defineMetric({
  definition: 'What each owner won, converted and did in the period, beside the team.',
  formula: 'rate drawn to the team: (won + M × team rate) ÷ (n + M)',
  source: 'M29; F1 (prior by moments)',
  example: 'an owner won 8 of 10, the other 2 of 10, M 20: (8 + 20 × 0.5) ÷ (10 + 20) = 60 %',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'rate',
  money: true,
  needs: ['deals', 'stage', 'closedOn'],
  params: z.strictObject({}),
  reductions: (_, { period, today }) => {
    const by = ['owner'] as const;
    const priced = { field: 'amount', from: 0 } as const;
    return {
      won: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', period), by }),
      lost: tally({ over: 'deals', column: 'amountMinor', where: closedAs('lost', period), by }),
      sizes: ordered({ over: 'deals', column: 'amountMinor', where: [...closedAs('won', period), priced], by }),
      cycles: ordered({ over: 'deals', column: 'cycleDays', where: closedAs('won', period), by }),
      exits: tally({ over: 'visits', where: within('leftOn', period), by: ['owner', 'stage', 'exit'] }),
      open: tally({ over: 'deals', column: 'amountMinor', where: [is('outcome', 'open')], by }),
      created: tally({ over: 'deals', column: 'createdAmountMinor', where: [...within('createdOn', period), { field: 'bornClosed', missing: true }], by }),
      activities: tally({ over: 'activities', where: [...within('doneOn', period), { field: 'doneOn', to: today }], by }),
      cyclesOfAll: ordered({ over: 'deals', column: 'cycleDays', where: closedAs('won', period) }),
      sizesOfAll: ordered({ over: 'deals', column: 'amountMinor', where: [...closedAs('won', period), priced] }),
    };
  },
  measure: (readings, _, context): Measured<TeamPerformance> => {
    const closed = [...readings.won, ...readings.lost];
    const [won, all] = [addTallies(readings.won.map(({ reading }) => reading)), addTallies(closed.map(({ reading }) => reading))];
    const noOwner = addTallies(closed.filter(({ key: [owner] }) => owner == null).map(({ reading }) => reading)).n;
    const owners = ownersIn(readings);
    const known = !lacksClosedDeals(context);
    const trials = (owner: string | null): { n: number; won: number } => {
      const counts = [readings.won, readings.lost].map((grouped) => (known ? (readingAt(grouped, owner)?.n ?? 0) : 0));
      return { n: (counts[0] ?? 0) + (counts[1] ?? 0), won: counts[0] ?? 0 };
    };
    const rates = shrinkage(owners.map(trials));
    const stages = openStages(context.stages).map((stage) => {
      const byOwner = new Map(owners.map((owner) => [owner, exitsOf(readings.exits, owner, stage.id)]));
      return { stage: stageRef(stage), byOwner, rates: shrinkage([...byOwner.values()]), ofAll: exitsOf(readings.exits, undefined, stage.id) };
    });
    const reps = owners.map((owner): RepPerformance => ({
      owner,
      label: context.staff.labelOf(owner),
      winRate: rateOf(trials(owner), rates),
      ...measuresOf(readings, owner, context),
      stages: stages.map(({ stage, byOwner, rates: drawn }) => ({ stage, conversion: rateOf(byOwner.get(owner) ?? NONE, drawn) })),
    }));
    const team: RepPerformance = {
      owner: null,
      label: null,
      winRate: rateOf(known ? { n: all.n, won: won.n } : NONE, null),
      ...measuresOf(readings, undefined, context),
      stages: stages.map(({ stage, ofAll }) => ({ stage, conversion: rateOf(ofAll, null) })),
    };
    const winRateStrength = rates.prior?.strength ?? null;
    return {
      value: { team, reps, winRateStrength },
      unit: 'rate',
      n: all.n,
      excluded: { ...excludingAmounts(all), ...excluding({ noOwner }) },
    };
  },
  drill: (part, _, { period }) => {
    const [, kind, owner = ''] = /^(won|lost|open):(.*)$/.exec(part) ?? [];
    if (kind === undefined) return null;
    const where = kind === 'open' ? [is('outcome', 'open')] : closedAs(kind as 'won' | 'lost', period);
    return tally({ over: 'deals', where: [...where, { field: 'owner', in: [owner] }] });
  },
});

const NONE = { n: 0, won: 0 };

function ownersIn(readings: Readings): readonly string[] {
  const { won, lost, exits, open, created, activities } = readings;
  const keys = [won, lost, exits, open, created, activities].flatMap((grouped) => grouped.flatMap(({ key: [owner] }) => owner ?? []));
  return [...new Set(keys)].sort();
}

/** Advances and all exits from a stage under an owner; of everybody where the owner is not given. */
function exitsOf(exits: Grouped<Tally>, owner: string | undefined, stageId: string): { readonly n: number; readonly won: number } {
  let [n, advance] = [0, 0];
  for (const { key, reading } of exits) {
    const [by, stage, exit] = key;
    if ((owner !== undefined && by !== owner) || stage !== stageId) continue;
    if (exit === 'advance' || exit === 'won') advance += reading.n;
    if (exit !== 'removed' && exit !== 'present') n += reading.n;
  }
  return { n, won: advance };
}

/** The team's own line is drawn to nothing. */
function rateOf({ n, won }: { readonly n: number; readonly won: number }, rates: Shrinkage | null): ShrunkRate {
  const rate = share(won, n);
  return { ...rate, shrunk: rates === null ? rate.value : rates.rateOf({ n, won }) };
}

type Measures = Omit<RepPerformance, 'owner' | 'label' | 'winRate' | 'stages'>;

/** What needs no drawing; of everybody where the owner is not given. */
function measuresOf(readings: Readings, owner: string | undefined, context: MeasureContext): Measures {
  const of = (grouped: Grouped<Tally>): Tally =>
    addTallies(grouped.filter(({ key: [by] }) => owner === undefined || by === owner).map(({ reading }) => reading));
  const [won, lost, open, created] = [of(readings.won), of(readings.lost), of(readings.open), of(readings.created)];
  const known = !lacksClosedDeals(context);
  const wonMinor = known ? moneySum(won, context) : null;
  const closed = addTallies([won, lost]);
  const closedMinor = known ? moneySum(closed, context) : null;
  const sizes = owner === undefined ? readings.sizesOfAll : readingAt(readings.sizes, owner);
  const cycles = owner === undefined ? readings.cyclesOfAll : readingAt(readings.cycles, owner);
  return {
    winRateByValue: closedMinor === null || closedMinor <= 0 ? null : won.sum / closedMinor,
    wonCount: won.n,
    wonMinor,
    meanSizeMinor: wonMinor === null || !sizes?.n ? null : sizes.sum / sizes.n,
    medianCycleDays: cycles?.quantile(0.5) ?? null,
    activities: of(readings.activities).n,
    openCount: open.n,
    openMinor: moneySum(open, context),
    createdCount: created.n,
    createdMinor: moneySum(created, context),
  };
}
