import type { Instant, Problem, Reduction } from '@sluice/model';
import type { Answer, CountedMetric, Group, MeasureContext, Measured } from '@sluice/metrics';
import { fieldOfDimension } from '../kernels/dimension.js';
import { memoryOf, type MeasuredGroup } from './answer-memory.js';
import { cellsOf, groupWithRows, indexGroups, type GroupIndex, type IndexedGroup, type QueryGroup } from './group-index.js';
import { sizeOf } from './largest.js';
import { groupContext, instantContext, reductionsIn, type Plan, type PlannedReductions } from './plan.js';
import { quotaOf } from './quota-of.js';
import { byRank, readCells } from './read-groups.js';
import { staffOf } from './staff-of.js';

type Counted = CountedMetric<unknown, unknown, Record<string, unknown>>;

/** Which rows of the query are measured: all, those of one group, or of several together. */
interface Scope {
  /** Null: all rows. */
  readonly groups: readonly QueryGroup[] | null;
  readonly quotaMinor: number | null;
}

/** Measures a counted metric from kernels that are filled. Problems where a clause or a dimension could not be bound. */
export function answerCounted(plan: Plan, asOf: Instant): Answer<unknown> | { readonly problems: readonly Problem[] } {
  const problems = problemsOf(plan);
  if (problems.length > 0) return { problems };
  const indexes = new Map([plan.reductions, ...plan.byCurrency.values()].map((planned) => [planned, indexGroups(planned, plan)]));
  const measure = measurer(plan, asOf, indexes);
  const total = measure(null, []);
  if (plan.reductions.grouped === null) return { total };
  const measured = measureGroups(plan, asOf, indexes, (group) => measure([group], group.key));
  const { top = Infinity } = plan.query;
  if (measured.length <= top) return { total, groups: measured.map(({ answered }) => answered) };
  const kept = largestOf(measured, top);
  const rest = measured.filter((each) => !kept.has(each)).map(({ group }) => group);
  return { total, groups: measured.filter((each) => kept.has(each)).map(({ answered }) => answered), other: measure(rest, null) };
}

type Indexes = ReadonlyMap<PlannedReductions, GroupIndex>;
type Measure = (groups: readonly QueryGroup[] | null, key: readonly (string | null)[] | null) => Measured<unknown>;

function measurer(plan: Plan, asOf: Instant, indexes: Indexes): Measure {
  const { view, context, filter, by } = plan;
  const instant = instantContext(plan, asOf);
  return (groups, key) => {
    const staff = staffOf(view, filter, by, key);
    const quotaMinor = key === null ? null : quotaOf(view, context.period, filter, by, key);
    return measureScope(plan, { ...instant, staff }, indexes, { groups, quotaMinor });
  };
}

const NONE: readonly IndexedGroup[] = [];

// Those whose rows have not changed since the plan was last answered are as they were.
function measureGroups(plan: Plan, asOf: Instant, indexes: Indexes, measure: (group: QueryGroup) => Measured<unknown>): readonly MeasuredGroup[] {
  const memory = memoryOf(plan).at(asOf);
  const currencies = [...plan.byCurrency.values()].map((planned) => indexes.get(planned));
  const found: MeasuredGroup[] = [];
  const remeasure = (indexed: IndexedGroup): MeasuredGroup | null => {
    const group = groupWithRows(indexed);
    if (group === null) return null;
    const measured = measure(group);
    return { group, measured, answered: labelled(plan, group, measured) };
  };
  for (const indexed of indexes.get(plan.reductions)?.values() ?? []) {
    const others = currencies.length === 0 ? NONE : currencies.flatMap((index) => index?.get(indexed.place) ?? []);
    const each = memory.recall(indexed, others, remeasure);
    if (each !== null) found.push(each);
  }
  const inOrder = found.every((each, i) => i === 0 || byRank(found[i - 1]!.group, each.group) <= 0);
  return inOrder ? found : found.sort((a, b) => byRank(a.group, b.group));
}

/** The key of a group with what to show for it. */
export function labelled(plan: Plan, group: Pick<QueryGroup, 'key' | 'codes'>, measured: Measured<unknown>): Group<unknown> {
  const labels = group.key.map((key, d) => plan.view.label(fieldOfDimension(plan.by[d] ?? ''), key, group.codes[d]));
  return { key: group.key, labels, measured };
}

/** The `top` largest; all where it is not given. */
export function largestOf<Each extends { readonly measured: Measured<unknown> }>(all: readonly Each[], top: number | undefined): ReadonlySet<Each> {
  if (top === undefined || all.length <= top) return new Set(all);
  return new Set([...all].sort((a, b) => sizeOf(b.measured) - sizeOf(a.measured)).slice(0, top));
}

/** What could not be bound of the plan's reductions. */
export function problemsOf(plan: Plan): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const reduction of reductionsIn(plan)) {
    const bound = plan.view.kernels.get(reduction);
    if ('problems' in bound) for (const problem of bound.problems) problems.set(problem.message, problem);
  }
  return [...problems.values()];
}

function measureScope(plan: Plan, context: MeasureContext, indexes: Indexes, scope: Scope): Measured<unknown> {
  const metric = plan.metric as Counted;
  const one = (planned: PlannedReductions, currency?: string): Measured<unknown> => {
    // A quota is in the currency the host reports in.
    const quotaMinor = currency === undefined || currency === plan.view.store.reporting ? scope.quotaMinor : null;
    const readings = readAll(plan, planned, indexes.get(planned), scope.groups);
    return metric.measure(readings, plan.params, groupContext(context, quotaMinor, currency));
  };
  const measured = one(plan.reductions);
  if (plan.byCurrency.size === 0) return measured;
  return { ...measured, byCurrency: Object.fromEntries([...plan.byCurrency].map(([currency, planned]) => [currency, one(planned, currency)])) };
}

function readAll(plan: Plan, planned: PlannedReductions, index: GroupIndex | undefined, groups: readonly QueryGroup[] | null): Record<string, unknown> {
  const read = (name: string, reduction: Reduction<unknown>): unknown => {
    const bound = plan.view.kernels.get(reduction);
    if ('problems' in bound) throw new Error(`The reading "${name}" was read although it could not be bound.`);
    if (groups === null) return readCells(bound, reduction, 0, bound.cells?.all.map((_, cell) => cell) ?? []);
    const cells = groups.flatMap(({ place }) => cellsOf(index?.get(place), name));
    return readCells(bound, reduction, plan.by.length, cells);
  };
  const source = groups === null ? planned.total : (planned.grouped ?? {});
  return Object.fromEntries(Object.entries(source).map(([name, reduction]) => [name, read(name, reduction)]));
}
