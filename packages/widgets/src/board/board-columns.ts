import type { Answer, Measured, MetricValue, SourceState } from '@sluice/engine';
import type { Filter, StageInfo } from '@sluice/model';

type Open = MetricValue<'openPipeline'>;
type Weighted = MetricValue<'weightedPipeline'>;

/** An amount in its own currency; without one there is no symbol. */
export interface Amount {
  readonly minor: number;
  readonly currency: string | null;
}

/** Sums of a column or of the whole board. Several amounts where currencies meet without rates; none where nothing is known. */
export interface Totals {
  /** Null while unknown. */
  readonly count: number | null;
  readonly amounts: readonly Amount[];
  readonly weighted: readonly Amount[];
}

export interface ColumnModel extends Totals {
  /** Value of the board's dimension; null: missing. */
  readonly key: string | null;
  /** Null where the widget has to name it. */
  readonly label: string | null;
  /** Part of the whole, 0 to 1: by amount, or by count where amounts cannot be compared. */
  readonly share: number;
}

export interface BoardAnswers {
  readonly open: Answer<Open> | null;
  readonly weighted: Answer<Weighted> | null;
  /** Of the whole; null: no symbol. */
  readonly currency: string | null;
}

/** Open stages of the pipelines looked at, in their order. Several where the filter names several. */
export function openStages({ stages, pipeline }: SourceState, filter: Filter): readonly StageInfo[] {
  return shownStages(stages, pipeline, filter).filter(({ kind }) => kind === 'open');
}

/** Stages that close a deal: places to drop one on, not columns. */
export function closedStages({ stages, pipeline }: SourceState, filter: Filter): readonly StageInfo[] {
  return shownStages(stages, pipeline, filter).filter(({ kind }) => kind === 'won' || kind === 'lost');
}

/** One column per stage, whether it has deals or not; for another dimension one per group. */
export function boardColumns(stages: readonly StageInfo[] | null, { open, weighted, currency }: BoardAnswers): readonly ColumnModel[] {
  const groups = new Map((open?.groups ?? []).map((group) => [group.key[0] ?? null, group]));
  const weights = new Map((weighted?.groups ?? []).map(({ key, measured }) => [key[0] ?? null, measured]));
  const heads = stages
    ? stages.map(({ id, label }) => ({ key: id, label: label || null }))
    : [...groups].map(([key, { labels }]) => ({ key, label: labels[0] ?? null }));
  const whole = open?.total;
  const columns = heads.map(({ key, label }) => {
    const measured = groups.get(key)?.measured ?? (key === '' ? groups.get(null)?.measured : undefined);
    const totals = totalsOf(measured, weights.get(key), currency);
    return { key, label, ...totals, count: open ? (totals.count ?? 0) : null, share: shareOf(measured, whole) };
  });
  return stages ? columns : columns.sort(byKey);
}

// Periods in their order, all else by what people read; what is missing last.
function byKey(a: ColumnModel, b: ColumnModel): number {
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
  const period = /^\d{4}/.test(a.key);
  return (period ? a.key : (a.label ?? a.key)).localeCompare(period ? b.key : (b.label ?? b.key), undefined, { numeric: true });
}

/** Count, value and weighted value of one reading. */
export function totalsOf(open: Measured<Open> | undefined, weighted: Measured<Weighted> | undefined, currency: string | null): Totals {
  return {
    count: open?.value?.count ?? null,
    amounts: amountsOf(open, (value) => value.amountMinor, currency),
    weighted: amountsOf(weighted, (value) => value, currency),
  };
}

function amountsOf<V>(measured: Measured<V> | undefined, amount: (value: V) => number | null, currency: string | null): readonly Amount[] {
  const of = (each: Measured<V>) => (each.value === null ? null : amount(each.value));
  const whole = measured ? of(measured) : null;
  if (whole !== null) return [{ minor: whole, currency }];
  const parts = Object.entries(measured?.byCurrency ?? {}).flatMap(([code, each]) => {
    const minor = of(each);
    return minor ? [{ minor, currency: code }] : [];
  });
  return parts.sort((a, b) => b.minor - a.minor);
}

function shareOf(part: Measured<Open> | undefined, whole: Measured<Open> | undefined): number {
  if (!part?.value || !whole?.value) return 0;
  const amount = whole.value.amountMinor;
  if (amount && part.value.amountMinor !== null) return Math.min(1, Math.max(0, part.value.amountMinor / amount));
  return whole.value.count > 0 ? part.value.count / whole.value.count : 0;
}

function shownStages(stages: readonly StageInfo[], pipeline: string | null, filter: Filter): readonly StageInfo[] {
  const clause = filter.find(({ field }) => field === 'pipeline');
  const named = clause && 'in' in clause ? clause : null;
  return stages.filter(({ pipelineId }) => {
    if (named) return named.in.includes(pipelineId) !== Boolean(named.not);
    return pipeline === null || pipelineId === pipeline;
  });
}
