import type { Instant, Outcome, Problem } from '@sluice/model';
import type { DealStore, RowWatcher } from '../deal-store.js';
import type { HistoryEntry } from '../store/history-log.js';
import type { RawDeals } from '../store/raw-deals.js';

/** How long a move stands that no load has confirmed, in ms. */
export const MOVE_STANDS_MS = 60_000;

/** What the source said before the move was laid over it. */
interface Saved {
  readonly raw: RawDeals;
  readonly row: number;
  readonly pipeline: string | null;
  readonly stage: string | null;
  readonly outcome: Outcome | null;
  readonly probability: number | null;
  readonly closedAt: readonly [Instant | null, number | null];
  readonly stageEnteredAt: readonly [Instant | null, number | null];
}

interface Move {
  readonly id: number;
  readonly deal: string;
  readonly toStage: string;
  readonly at: Instant;
  settledAt: Instant | null;
  saved: Saved | null;
}

/** Moved cards: laid over the data until a load that began after the host's promise settled tells how it really is. */
export class Moves {
  readonly #moves: Move[] = [];

  get size(): number {
    return this.#moves.length;
  }

  /** Whether a move still stands that was made, or settled, no later than `until`. */
  has(id: number, until: Instant): boolean {
    return this.#moves.some((move) => move.id === id && (move.settledAt ?? move.at) <= until);
  }

  isMoving(dealId: string): boolean {
    return this.#moves.some(({ deal }) => deal === dealId);
  }

  /** Lays a move over the data. A problem where deal or stage are not known, or the deal has no id of its own. */
  add(change: { readonly move: number; readonly deal: string; readonly toStage: string }, at: Instant, store: DealStore, watcher: RowWatcher): Problem | null {
    const row = store.raw.rowOf(change.deal);
    if (row < 0 || !store.raw.isAlive(row)) return refused(`There is no deal "${change.deal}" in this source, so it cannot be moved.`, 'no-deal', change);
    if (!store.raw.isIdGiven(row)) return refused('A deal without an id of its own cannot be moved.', 'no-id', change);
    const move: Move = { id: change.move, deal: change.deal, toStage: change.toStage, at, settledAt: null, saved: null };
    if (codeOfStage(store, row, change.toStage) === null)
      return refused(`There is no stage "${change.toStage}" in the pipeline of the deal.`, 'no-stage', change);
    lay(move, store, watcher);
    this.#moves.push(move);
    return null;
  }

  /** The host's promise settled. A refused move falls at once. */
  settle(id: number, accepted: boolean, at: Instant, store: DealStore, watcher: RowWatcher): void {
    const move = this.#moves.find((each) => each.id === id);
    if (move === undefined) return;
    if (accepted) move.settledAt = at;
    else this.drop(id, store, watcher);
  }

  /** Takes a move back; moves of the same deal made later stay. */
  drop(id: number, store: DealStore, watcher: RowWatcher): void {
    const dropped = this.#moves.find((each) => each.id === id);
    if (dropped === undefined) return;
    const ofDeal = this.#moves.filter(({ deal }) => deal === dropped.deal);
    for (const move of ofDeal.slice().reverse()) lift(move, store, watcher);
    this.#moves.splice(this.#moves.indexOf(dropped), 1);
    for (const move of ofDeal) if (move !== dropped) lay(move, store, watcher);
  }

  /**
   * The deals of a load, or of an answer that nothing has changed, that began at `startedAt` are about to be shown: moves settled before it have had their answer.
   * `kept`: the deals they lie over, where these stay, so that what the source says shows again. True if there were such moves.
   */
  answeredBy(startedAt: Instant, kept: { readonly store: DealStore; readonly kernels: RowWatcher } | null): boolean {
    const answered = this.#moves.filter(({ settledAt }) => settledAt !== null && settledAt <= startedAt);
    for (const move of answered) {
      if (kept !== null) this.drop(move.id, kept.store, kept.kernels);
      else this.#moves.splice(this.#moves.indexOf(move), 1);
    }
    return answered.length > 0;
  }

  /** Entries laid over the history of rows that still hold a move. */
  laidOver(raw: RawDeals): ReadonlyMap<number, readonly HistoryEntry[]> {
    const entries = new Map<number, readonly HistoryEntry[]>();
    for (const { saved, at, toStage } of this.#moves) {
      if (saved?.raw === raw) entries.set(saved.row, [...(entries.get(saved.row) ?? []), { at, field: 'stage', from: saved.stage, to: toStage }]);
    }
    return entries;
  }

  /** Lays the moves over newly loaded deals. A deal that is gone takes its moves along. */
  layAll(store: DealStore, watcher: RowWatcher): void {
    for (const move of this.#moves.slice()) {
      if (move.saved?.raw === store.raw) continue;
      const row = store.raw.rowOf(move.deal);
      if (row >= 0 && store.raw.isAlive(row) && codeOfStage(store, row, move.toStage) !== null) lay(move, store, watcher);
      else this.#moves.splice(this.#moves.indexOf(move), 1);
    }
  }
}

function lay(move: Move, store: DealStore, watcher: RowWatcher): void {
  const { raw } = store;
  const row = raw.rowOf(move.deal);
  const { text, moment } = raw;
  const stage = store.stages.infoOf(codeOfStage(store, row, move.toStage));
  if (stage === null) return;
  move.saved = {
    raw,
    row,
    pipeline: text.pipeline.get(row),
    stage: text.stage.get(row),
    outcome: raw.outcome(row),
    probability: raw.probability.get(row),
    closedAt: [moment.closedAt.instantAt(row), moment.closedAt.dayAt(row)],
    stageEnteredAt: [moment.stageEnteredAt.instantAt(row), moment.stageEnteredAt.dayAt(row)],
  };
  const entry: HistoryEntry = { at: move.at, field: 'stage', from: text.stage.get(row), to: move.toStage };
  const outcome = stage.kind === 'open' ? 'open' : stage.kind === 'lost' ? 'lost' : 'won';
  const write = (): void => {
    text.pipeline.set(row, stage.pipelineId);
    text.stage.set(row, stage.id);
    raw.setOutcome(row, outcome);
    // The chance a source gave was that of the stage it came from.
    raw.probability.set(row, null);
    moment.closedAt.set(row, outcome === 'open' ? null : move.at);
    moment.stageEnteredAt.set(row, move.at);
  };
  store.rewrite(row, write, watcher, { add: entry });
}

function lift({ saved, at }: Move, store: DealStore, watcher: RowWatcher): void {
  if (saved === null || saved.raw !== store.raw) return;
  const { raw, row } = saved;
  const write = (): void => {
    raw.text.pipeline.set(row, saved.pipeline);
    raw.text.stage.set(row, saved.stage);
    raw.setOutcome(row, saved.outcome);
    raw.probability.set(row, saved.probability);
    raw.moment.closedAt.setBoth(row, ...saved.closedAt);
    raw.moment.stageEnteredAt.setBoth(row, ...saved.stageEnteredAt);
  };
  store.rewrite(row, write, watcher, { removeAt: at });
}

function codeOfStage(store: DealStore, row: number, toStage: string): number | null {
  return store.stages.codeOf(store.raw.text.pipeline.get(row), toStage) ?? store.stages.codeOf(null, toStage);
}

function refused(message: string, why: 'no-deal' | 'no-id' | 'no-stage', { deal, toStage }: { readonly deal: string; readonly toStage: string }): Problem {
  return { code: 'move-refused', severity: 'warning', message, values: { deal, stage: toStage, why } };
}
