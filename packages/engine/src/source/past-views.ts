import type { Calendar, Day, Instant } from '@sluice/model';
import { DealStore, type StoreSetup } from '../deal-store.js';
import { SourceView } from '../plan/source-view.js';
import { inputsAsOf } from '../store/as-of.js';

/** Past states kept at a time. */
const KEPT = 3;

/** The states of a source at instants of the past. They are built when asked for, a few are kept, and none is maintained. */
export class PastViews {
  readonly #setup: StoreSetup;
  readonly #pipeline: string | null;
  readonly #kept = new Map<Instant, SourceView>();

  constructor(setup: StoreSetup, pipeline: string | null) {
    this.#setup = setup;
    this.#pipeline = pipeline;
  }

  /** The state the source of `live` was in at `asOf`; built in steps. */
  *at(asOf: Instant, { store, metrics }: SourceView): Generator<number, SourceView> {
    const known = this.#kept.get(asOf);
    if (known !== undefined) return known;
    const today: Day = store.zone.dayOf(asOf);
    const past = yield* DealStore.build(inputsAsOf(store.inputs, asOf, store.zone), this.#setup, today);
    const view = new SourceView(past, this.calendar, today, { asOf, pipeline: this.#pipeline, metrics });
    if (this.#kept.size >= KEPT) this.#kept.delete([...this.#kept.keys()][0]!);
    this.#kept.set(asOf, view);
    return view;
  }

  get calendar(): Calendar {
    return this.#setup.calendar;
  }

  /** Something changed: what is kept no longer holds. */
  clear(): void {
    this.#kept.clear();
  }
}
