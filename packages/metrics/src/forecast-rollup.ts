import { tally, type Clause, type Filter, type Grouped, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding } from './excluding.js';
import { forecastCategory, spellingsOf } from './forecast-category.js';
import type { Measured } from './measured.js';
import { defineMetric, type MeasureContext, type PlanContext } from './metric.js';
import { addTallies, moneyGap } from './money-sum.js';
import { openDeals } from './open-window.js';
import { COLUMN_FORMS, inForm, type ColumnForm, type ForecastColumns } from './rollup/columns.js';
import { orgTree } from './rollup/org-tree.js';
import { rollUp, totalOf, type RollupNode } from './rollup/roll-up.js';
import { closedAs } from './where.js';

/** A person of the roll-up, by name. */
export interface RollupPerson extends RollupNode {
  readonly label: string | null;
}

/** M30. */
export interface ForecastRollup {
  readonly columns: ColumnForm;
  /** Of everybody: the sum of those at the top. */
  readonly raw: ForecastColumns;
  readonly adjusted: ForecastColumns;
  /** Each person after their manager. */
  readonly people: readonly RollupPerson[];
}

/** What open deals can be; only won deals are closed. */
const OPEN_CATEGORIES = ['pipeline', 'bestCase', 'commit', 'omitted'] as const;
type OpenCategory = (typeof OPEN_CATEGORIES)[number];

const category = z.enum(['pipeline', 'bestCase', 'commit']);
const params = z.strictObject({
  columns: z._default(z.enum(COLUMN_FORMS), 'cumulative'),
  /** Category of the open deals of a stage that name none of their own, by id of the stage; pipeline for all others. */
  stageCategories: z._default(z.record(z.string(), z.enum(OPEN_CATEGORIES)), {}),
  overrides: z._default(
    z.array(z.strictObject({ person: z.string(), category, amountMinor: z.number(), by: z._default(z.enum(['owner', 'manager']), 'manager') })),
    [],
  ),
});
type Params = z.infer<typeof params>;

interface Readings {
  readonly open: Grouped<Tally>;
  readonly won: Grouped<Tally>;
  readonly lost: Grouped<Tally>;
}

/**
 * Open deals expected to close in the period by forecast category, deals won in it as closed, lost ones as omitted, added up the hierarchy of that day (M30).
 * The category is the deal's own, else that of its stage in `stageCategories`, else pipeline; only won deals are closed, so an open deal that says so goes by its stage.
 * Overdue deals belong to the running period. `single` columns hold their own category; `cumulative` (Salesforce's default): commit = closed + commit,
 * best case = closed + commit + best case, open pipeline = pipeline + best case + commit.
 * An override replaces a column of a person in the form asked; a manager's wins over the person's own; above it the adjusted column is added. `raw` shows what deals say.
 * Closed is null in a source without closed deals, and with it what holds it. Deals whose category is no known word count as without one (`unknownCategory`).
 * Raw columns add up over groups, adjusted ones do not. Null: `mixed-currencies`, `no-rate`, `needs-amounts`.
 * @see metric reference, M30
 */
export const forecastRollup = defineMetric({
  definition: 'Deals of the period by forecast category, added up the hierarchy.',
  formula: 'commit = closed + commit; best case = closed + commit + best case; open pipeline = pipeline + best case + commit',
  source: 'M30; Salesforce (cumulative and single columns)',
  example:
    'closed 50, commit 100, best case 150, pipeline 200: commit forecast 50 + 100 = 150; best case forecast 50 + 100 + 150 = 300; open pipeline 200 + 150 + 100 = 450',
  basis: 'stock',
  dateBasis: 'expectedCloseOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'amount', 'expectedCloseOn'],
  params,
  reductions: (_, plan) => ({
    open: tally({ over: 'deals', column: 'amountMinor', where: openDeals('closing', true, plan), by: ['owner', 'forecastCategory', 'stage'] }),
    won: tally({ over: 'deals', column: 'amountMinor', where: closedAs('won', plan.period), by: ['owner'] }),
    lost: tally({ over: 'deals', column: 'amountMinor', where: closedAs('lost', plan.period), by: ['owner'] }),
    noDate: tally({
      over: 'deals',
      where: [
        { field: 'outcome', in: ['open'] },
        { field: 'expectedCloseOn', missing: true },
      ],
    }),
  }),
  measure: ({ noDate, ...readings }, asked, context): Measured<ForecastRollup> => {
    const all = addTallies([...readings.open, ...readings.won, ...readings.lost].map(({ reading }) => reading));
    const unknown = readings.open.filter(({ key }) => key[1] != null && forecastCategory(key[1]) === null);
    const unknownCategory = addTallies(unknown.map(({ reading }) => reading)).n;
    const excluded = excluding({ noAmount: all.missing, noRate: all.unconverted, noDate: noDate.n, unknownCategory });
    const rest = { unit: 'money', n: all.n, excluded } as const;
    const reason = moneyGap(all, context);
    if (reason) return { value: null, reason, ...rest };
    const owners = ownersIn(readings, asked);
    const ownOf = (person: string | null): ForecastColumns => inForm(columnsOf(person, readings, asked, context), asked.columns);
    const nodes = rollUp(orgTree(owners, context.staff, context.today), ownOf, asked.overrides);
    const people = nodes.map((node): RollupPerson => ({ ...node, label: node.person === null ? null : context.staff.labelOf(node.person) }));
    return { value: { columns: asked.columns, raw: totalOf(nodes, 'raw'), adjusted: totalOf(nodes, 'adjusted'), people }, ...rest };
  },
  drill: (part, asked, plan) => {
    if (part === 'closed') return tally({ over: 'deals', where: closedAs('won', plan.period) });
    if (part === 'omitted') return [...openOf('omitted', asked, plan), closedAs('lost', plan.period)].map((where) => tally({ over: 'deals', where }));
    const category = OPEN_CATEGORIES.find((each) => each === part);
    return category === undefined ? null : openOf(category, asked, plan).map((where) => tally({ over: 'deals', where }));
  },
});

/** Owners of deals, and those of whom something was said. */
function ownersIn({ open, won, lost }: Readings, { overrides }: Params): readonly (string | null)[] {
  const keys = [open, won, lost].flatMap((grouped) => grouped.map(({ key: [owner = null] }) => owner));
  return [...new Set([...keys, ...overrides.map(({ person }) => person)])];
}

/** The category of open deals that say `text` in a stage. */
function categoryOf(text: string | null, stage: string | null, { stageCategories }: Params): OpenCategory {
  const own = text === null ? null : forecastCategory(text);
  if (own !== null && own !== 'closed') return own;
  return stage !== null && Object.hasOwn(stageCategories, stage) ? (stageCategories[stage] ?? 'pipeline') : 'pipeline';
}

function columnsOf(person: string | null, { open, won, lost }: Readings, asked: Params, context: MeasureContext): ForecastColumns {
  const sumOf = (grouped: Grouped<Tally>): number =>
    addTallies(grouped.filter(({ key: [owner = null] }) => owner === person).map(({ reading }) => reading)).sum;
  const openAs = (category: OpenCategory): number =>
    sumOf(open.filter(({ key: [, text = null, stage = null] }) => categoryOf(text, stage, asked) === category));
  return {
    pipelineMinor: openAs('pipeline'),
    bestCaseMinor: openAs('bestCase'),
    commitMinor: openAs('commit'),
    closedMinor: lacksClosedDeals(context) ? null : sumOf(won),
    omittedMinor: openAs('omitted') + sumOf(lost),
  };
}

/** Open deals of a category as filters that do not overlap: those that say so, and those that say nothing of it in a stage that does. */
function openOf(category: OpenCategory, asked: Params, plan: PlanContext): readonly Filter[] {
  const open = openDeals('closing', true, plan);
  const stages = Object.keys(asked.stageCategories);
  const here = stages.filter((stage) => categoryOf(null, stage, asked) === category);
  const elsewhere = stages.filter((stage) => categoryOf(null, stage, asked) !== category);
  const silent: Clause = { field: 'forecastCategory', in: OPEN_CATEGORIES.flatMap(spellingsOf), not: true };
  const byStage: Clause = category === 'pipeline' ? { field: 'stage', in: elsewhere, not: true } : { field: 'stage', in: here };
  return [
    [...open, { field: 'forecastCategory', in: spellingsOf(category) }],
    [...open, silent, byStage],
  ];
}
