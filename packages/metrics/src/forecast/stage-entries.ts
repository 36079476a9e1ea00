import { NO_DAY, OUTCOMES, type Day, type StageInfo, type Tables } from '@sluice/model';
import type { MeasureContext } from '../metric.js';
import { byPipeline, openStages } from '../stages-of.js';
import type { Trials } from '../statistics/beta-binomial.js';

/** Deals that entered a stage long enough ago, and how many of them were won. Stages and owners are codes. */
export interface Entries {
  of(stage: number): Trials;
  ofOwner(stage: number, owner: number): Trials;
  /** One entry per owner that has any. */
  byOwner(stage: number): readonly Trials[];
}

const WON = OUTCOMES.indexOf('won');
const LOST = OUTCOMES.indexOf('lost');
const ROWS_PER_STEP = 16_384;
const NOBODY: Trials = { n: 0, won: 0 };

/**
 * Counts each deal once per open stage it entered at least T ago, T being the 90th percentile of days to close over won and lost deals. Where no
 * such time is known nothing is counted: one cannot say how long is long enough.
 * With stage history in the source its visits tell; deals without are left out. Without any history a deal entered every stage up to the furthest it is known to
 * have reached, on the day it was created (the present stage: on the day it was entered); a lost deal whose last stage is unknown counts in every stage,
 * which makes the rates "at least". Deals created already closed are left out.
 */
export function* entriesOf(tables: Tables, context: MeasureContext): Generator<number, Entries, void> {
  const enough = yield* daysToClose(tables);
  const counts = new Counts(tables);
  if (enough === null) return counts;
  const limit = context.today - enough;
  if (context.has.history) yield* countVisits(tables, openStages(context.stages), limit, counts);
  else yield* countDeals(tables, openStages(context.stages), context.stages, limit, counts);
  return counts;
}

class Counts implements Entries {
  readonly #tables: Tables;
  readonly #stages = new Map<number, Map<number, { n: number; won: number }>>();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  add(stage: number, deal: number): void {
    const { owner, outcome } = this.#tables.deals.columns;
    const owners = this.#stages.get(stage) ?? new Map<number, { n: number; won: number }>();
    const key = owner.codes[deal] ?? owner.noCode;
    const trials = owners.get(key) ?? { n: 0, won: 0 };
    trials.n++;
    if (outcome.codes[deal] === WON) trials.won++;
    this.#stages.set(stage, owners.set(key, trials));
  }

  of(stage: number): Trials {
    return this.byOwner(stage).reduce((sum, { n, won }) => ({ n: sum.n + n, won: sum.won + won }), NOBODY);
  }

  ofOwner(stage: number, owner: number): Trials {
    return this.#stages.get(stage)?.get(owner) ?? NOBODY;
  }

  byOwner(stage: number): readonly Trials[] {
    return [...(this.#stages.get(stage)?.values() ?? [])];
  }
}

/** 90th percentile (type 7) of the days from creation to close; null where no deal tells. */
function* daysToClose({ deals }: Tables): Generator<number, number | null, void> {
  const { values } = deals.columns.cycleDays;
  const counts = new Map<number, number>();
  let n = 0;
  for (let row = 0; row < deals.size; row++) {
    if (row % ROWS_PER_STEP === 0) yield 0;
    const days = values[row] ?? NO_DAY;
    if (deals.alive[row] !== 1 || days === NO_DAY) continue;
    counts.set(days, (counts.get(days) ?? 0) + 1);
    n++;
  }
  if (n === 0) return null;
  const ascending = [...counts].sort(([a], [b]) => a - b);
  const position = (n - 1) * 0.9;
  const [low, high] = [ranked(ascending, Math.floor(position)), ranked(ascending, Math.ceil(position))];
  return low + (high - low) * (position - Math.floor(position));
}

function ranked(counts: readonly (readonly [days: number, times: number])[], rank: number): number {
  let seen = 0;
  for (const [days, times] of counts) if ((seen += times) > rank) return days;
  return NaN;
}

function* countVisits({ deals, visits }: Tables, stages: readonly StageInfo[], limit: Day, counts: Counts): Generator<number, void, void> {
  const { stage, enteredOn } = visits.columns;
  const wanted = new Map(stages.map(({ code }, i) => [code, i]));
  const counted = new Uint8Array(deals.size * stages.length);
  for (let row = 0; row < visits.size; row++) {
    if (row % ROWS_PER_STEP === 0) yield row / visits.size;
    const code = stage.codes[row] ?? stage.noCode;
    const at = wanted.get(code);
    const deal = visits.deal[row] ?? -1;
    if (visits.alive[row] !== 1 || at === undefined || deal < 0 || deals.alive[deal] !== 1) continue;
    const day = enteredOn.values[row] ?? NO_DAY;
    const cell = deal * stages.length + at;
    if (day === NO_DAY || day > limit || counted[cell] === 1 || !isSet(deals.columns.hasHistory, deal)) continue;
    counted[cell] = 1;
    counts.add(code, deal);
  }
}

function* countDeals({ deals }: Tables, open: readonly StageInfo[], stages: readonly StageInfo[], limit: Day, counts: Counts): Generator<number, void, void> {
  const { stage, createdOn, stageEnteredOn, closedOn, bornClosed, outcome } = deals.columns;
  const pipelineByStage = new Map(stages.map(({ code, pipelineId }) => [code, pipelineId]));
  const pipelines = new Map(byPipeline(open).map((pipeline) => [pipeline[0]?.pipelineId, pipeline]));
  for (let row = 0; row < deals.size; row++) {
    if (row % ROWS_PER_STEP === 0) yield row / deals.size;
    if (deals.alive[row] !== 1 || isSet(bornClosed, row)) continue;
    const now = stage.codes[row] ?? stage.noCode;
    const furthest = furthestOf(deals, row);
    const pipeline = pipelines.get(pipelineByStage.get(furthest ?? now)) ?? [];
    const created = createdOn.values[row] ?? NO_DAY;
    // A close long ago is an entry still longer ago, where creation is not known.
    const begun = created === NO_DAY ? (closedOn.values[row] ?? NO_DAY) : created;
    for (const { code } of pipeline) {
      if (furthest !== null && code > furthest) break;
      const known = code === now && outcome.codes[row] === 0 ? (stageEnteredOn.values[row] ?? NO_DAY) : NO_DAY;
      const day = known === NO_DAY ? begun : known;
      if (day !== NO_DAY && day <= limit) counts.add(code, row);
    }
  }
}

/** Furthest open stage known; null for a lost deal of which none is. */
function furthestOf({ columns: { maxReached, lastOpenStage, outcome } }: Tables['deals'], row: number): number | null {
  const reached = maxReached.codes[row] ?? maxReached.noCode;
  if (reached !== maxReached.noCode) return reached;
  const last = lastOpenStage.codes[row] ?? lastOpenStage.noCode;
  return outcome.codes[row] === LOST && last !== lastOpenStage.noCode ? last : null;
}

function isSet({ codes, noCode }: Tables['deals']['columns']['bornClosed'], row: number): boolean {
  return (codes[row] ?? noCode) !== noCode;
}
