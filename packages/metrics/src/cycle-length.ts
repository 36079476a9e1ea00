import { ordered, tally, type Filter, type Grouped, type Ordered, type Reduction, type StageInfo, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import { readingAt } from './grouped.js';
import type { Measured } from './measured.js';
import { defineMetric, type PlanContext } from './metric.js';
import { addTallies } from './money-sum.js';
import { stageNamed } from './stages-of.js';
import { closedAs, is, NOTHING, oneOf, within } from './where.js';

/** Calendar days from creation (or the entry into a stage) to close. */
export interface CycleLength {
  readonly meanDays: number;
  readonly medianDays: number;
  readonly p90Days: number;
}

type Population = 'won' | 'closed';

const params = z.strictObject({
  population: z._default(z.enum(['won', 'closed']), 'won'),
  /** A stage, by id or label: days count from the first entry into it. */
  from: z.optional(z.string()),
  /** Leaves out the days a deal was closed before it was opened again; not with `from`. */
  withoutClosedTime: z._default(z.boolean(), false),
});
type Params = z.infer<typeof params>;

/**
 * Calendar days from creation to close of the deals won in the period (M13); with `closed` of won and lost ones (time to close). Closing on the day of creation is 0 days.
 * With `from` days count from the first entry into that stage: deals without history, and those that never were in it, are left out and counted.
 * A reopened deal counts from its first creation to its last close, with `withoutClosedTime` less the days it was closed in between.
 * Deals created already closed, closed before they were created (or came into the stage), or without dates are left out and counted. Percentiles are type 7.
 * Closed-in-period over-samples long deals while a pipeline shrinks: show `kaplanMeierCycle` beside it.
 * Null: `no-closed-deals` where the source has none, `no-deals` where the period has none, `needs-dates` where none of them has a cycle; with `from` also
 * `needs-history` and `unknown-stage`.
 * @see metric reference, M13
 */
export const cycleLength = defineMetric({
  definition: 'Days from creation to close of won deals, by close date.',
  formula: 'closed on − created on',
  source: 'M13; usedaymark.io, sisense.com',
  example: 'won after 45, 54 and 39 days: (45 + 54 + 39) ÷ 3 = 46; median = 45',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'days',
  money: false,
  needs: ['deals', 'stage', 'createdOn', 'closedOn'],
  params,
  reductions: (asked, plan) => ({
    days: asked.from === undefined ? sinceCreation(asked, plan) : sinceStage(asked.population, stageNamed(plan.stages, asked.from), plan),
    gaps: tally({ over: 'deals', where: deals(asked.population, plan), by: ['cycleGap'] }),
    dark: tally({ over: 'deals', where: [...deals(asked.population, plan), { field: 'bornClosed', missing: true }, { field: 'hasHistory', missing: true }] }),
  }),
  measure: ({ days, gaps, dark }, { from }, context): Measured<CycleLength> => {
    const excluded = excluding(from === undefined ? Object.fromEntries(knownGaps(gaps)) : stageGaps(days, gaps, dark));
    const rest = { unit: 'days', n: days.n, excluded } as const;
    if (lacksClosedDeals(context)) return { value: null, reason: 'no-closed-deals', ...rest };
    if (from !== undefined && !context.has.history) return { value: null, reason: 'needs-history', ...rest };
    if (from !== undefined && stageNamed(context.stages, from) === undefined) return { value: null, reason: 'unknown-stage', ...rest };
    const [median, p90] = [days.quantile(0.5), days.quantile(0.9)];
    if (median === null || p90 === null) return { value: null, reason: gaps.length === 0 ? 'no-deals' : 'needs-dates', ...rest };
    return { value: { meanDays: days.sum / days.n, medianDays: median, p90Days: p90 }, ...rest };
  },
});

function sinceCreation({ population, withoutClosedTime }: Params, plan: PlanContext): Reduction<Ordered> {
  return ordered({ over: 'deals', column: withoutClosedTime ? 'workedDays' : 'cycleDays', where: deals(population, plan) });
}

function sinceStage(population: Population, stage: StageInfo | undefined, plan: PlanContext): Reduction<Ordered> {
  const closed = deals(population, plan).map((clause) => ({ ...clause, field: `deal.${clause.field}` }));
  const first = stage === undefined ? NOTHING : [is('stage', stage.id), oneOf('turn', ['only', 'first'])];
  return ordered({ over: 'visits', owner: 'deal', column: 'daysToClose', where: [...first, ...closed] });
}

function knownGaps(gaps: Grouped<Tally>): readonly (readonly [gap: string, count: number])[] {
  return gaps.flatMap(({ key: [gap], reading }) => (gap == null ? [] : [[gap, reading.n] as const]));
}

/** What is left of the closed deals are those that never were in the stage. */
function stageGaps(days: Ordered, gaps: Grouped<Tally>, dark: Tally): Readonly<Record<string, number>> {
  const all = addTallies(gaps.map(({ reading }) => reading)).n;
  const bornClosed = readingAt(gaps, 'bornClosed')?.n ?? 0;
  const notInStage = all - bornClosed - dark.n - days.n - days.missing;
  return { bornClosed, noHistory: dark.n, negativeDuration: days.missing, notInStage };
}

function deals(population: Population, { period }: PlanContext): Filter {
  return population === 'won' ? closedAs('won', period) : [...within('closedOn', period), oneOf('outcome', ['won', 'lost'])];
}
