import type {
  Capabilities,
  Change,
  FeedSetup,
  FeedUpdate,
  MetricName,
  MetricQuery,
  MetricUpdate,
  Payload,
  RowsUpdate,
  RowWindow,
  SourceSetup,
  SourceState,
} from './protocol.js';
import type { Filter } from '@sluice/model';

/** The page's hold on one source. What was handed in is replayed after a worker's death. */
export interface SourceClient {
  readonly id: number;
  /** The last state told; `idle` before the first. */
  readonly state: SourceState;
  /** Called at once with the last state, then at each change. Returns its own undo. */
  onState(listener: (state: SourceState) => void): () => void;
  /**
   * Starts the source; what is watched already is answered from then on. On a source that is connected it starts anew:
   * payloads are handed in again, watches and selection stay.
   */
  connect(setup: SourceSetup, options?: { readonly getToken?: () => Promise<string | null> }): void;
  /** Bytes are kept as a Blob; rows are kept by reference, so hand in a new array instead of changing one. */
  load(payload: Payload): void;
  refresh(): void;
  select(selection: Filter): void;
  change(changes: readonly Change[]): void;
  /** `listener` hears every update of the query, in order; never after the undo was called. */
  watch<N extends MetricName>(query: MetricQuery<N>, listener: (update: MetricUpdate<N>) => void): () => void;
  watchRows(window: RowWindow, listener: (update: RowsUpdate) => void): RowsWatch;
  /** Waits until the source is connected and has deals; rejects where no engine can run. */
  ask<N extends MetricName>(query: MetricQuery<N>): Promise<MetricUpdate<N>>;
  capabilities(): Promise<Capabilities>;
  /** Forgets set-up, payloads, selection and changes. Watches stay, and go on when the source is connected again. */
  disconnect(): void;
}

/** A window that can be moved without losing its place among the watches. */
export interface RowsWatch {
  update(window: RowWindow): void;
  stop(): void;
}

/** Which rung of the ladder runs. */
export type Rung = 'given' | 'module' | 'blob' | 'page';

/** The page side, one per page. */
export interface EngineClient {
  /** Resolves once a rung runs; after a worker's death, that of its successor. Rejects where no engine can run. */
  readonly rung: Promise<Rung>;
  createSource(): SourceClient;
  /**
   * A Vega-Lite spec as Vega's view part runs it. Compiled beside the engine; in the page where no worker runs, or where it cannot load the compiler.
   * Rejects where neither can, or the spec is wrong.
   */
  compileChart(spec: object): Promise<unknown>;
  watchFeed(
    setup: FeedSetup,
    listener: (update: FeedUpdate) => void,
    options?: { readonly getToken?: () => Promise<string | null> },
  ): { refresh(): void; stop(): void };
}
