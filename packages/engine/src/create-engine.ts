import { TABLE_KINDS, type Filter, type TableKind } from '@sluice/model';
import { systemClock, type Clock } from '@sluice/sources';
import { Engine } from './engine.js';
import type {
  Capabilities,
  FromEngine,
  MetricName,
  MetricQuery,
  MetricUpdate,
  Payload,
  RowsUpdate,
  RowWindow,
  SourceSetup,
  SourceState,
  TableSetup,
} from './protocol.js';

/** How a local engine runs, and what is known of its source. */
export interface LocalEngineOptions extends Omit<SourceSetup, 'tables'> {
  /** Default: the clock of the system. */
  readonly clock?: Clock;
  /** How each table is read; a table that is not named is read with `auto`. */
  readonly tables?: Partial<Readonly<Record<TableKind, Omit<TableSetup, 'kind' | 'url'>>>>;
}

/** An engine with one source in the running thread: in Node, in a page, without a worker. */
export interface LocalEngine {
  /** Reads a table, in place of what it held: text or bytes of JSON or CSV, or rows as objects. Resolves once queries see it. */
  load(
    table: TableKind,
    content: string | Uint8Array | readonly unknown[] | object,
    about?: { readonly name?: string; readonly mime?: string; readonly dataAt?: number },
  ): Promise<SourceState>;
  /** Resolves with the answer as it is now. */
  query<N extends MetricName>(query: MetricQuery<N>): Promise<MetricUpdate<N>>;
  /** Calls with the answer, and again whenever it changes. Returns its own undo. */
  watch<N extends MetricName>(query: MetricQuery<N>, listener: (update: MetricUpdate<N>) => void): () => void;
  /** As `watch`, for a window of deals. */
  watchRows(window: RowWindow, listener: (update: RowsUpdate) => void): () => void;
  /** The selection all queries follow, but for fields they ignore. */
  select(selection: Filter): void;
  capabilities(): Promise<Capabilities>;
  readonly state: SourceState;
  dispose(): void;
}

const SOURCE = 1;

/** Creates an engine that needs no worker. */
export function createEngine(options: LocalEngineOptions = {}): LocalEngine {
  const { clock = systemClock, tables = {}, ...setup } = options;
  const engine = new Engine({ clock });
  const hearResults = new Map<number, (update: MetricUpdate) => void>();
  const hearRows = new Map<number, (update: RowsUpdate) => void>();
  let ids = 0;
  engine.open({
    postMessage(message: FromEngine) {
      if (!('results' in message)) return;
      for (const update of message.results) hearResults.get(update.id)?.(update);
      for (const update of message.rows) hearRows.get(update.id)?.(update);
    },
  });
  engine.connect(SOURCE, { ...setup, tables: TABLE_KINDS.map((kind) => ({ kind, ...tables[kind] })) });

  const unwatch = (id: number) => () => {
    hearResults.delete(id);
    hearRows.delete(id);
    engine.unwatch(id);
  };

  return {
    get state() {
      return engine.state(SOURCE);
    },
    async load(table, content, about = {}) {
      await engine.loaded(SOURCE, { table: TABLE_KINDS.indexOf(table), content: contentOf(content), ...about });
      return engine.state(SOURCE);
    },
    query<N extends MetricName>(query: MetricQuery<N>) {
      return engine.ask(SOURCE, ofAnyMetric(query));
    },
    watch<N extends MetricName>(query: MetricQuery<N>, listener: (update: MetricUpdate<N>) => void) {
      const id = ++ids;
      hearResults.set(id, listener);
      engine.watch(id, SOURCE, ofAnyMetric(query));
      return unwatch(id);
    },
    watchRows(window, listener) {
      const id = ++ids;
      hearRows.set(id, listener);
      engine.watchRows(id, SOURCE, window);
      return unwatch(id);
    },
    select: (selection) => engine.select(SOURCE, selection),
    capabilities: () => engine.capabilities(SOURCE),
    dispose: () => engine.dispose(),
  };
}

function contentOf(content: string | Uint8Array | readonly unknown[] | object): Payload['content'] {
  if (typeof content === 'string') return { text: content };
  // A copy of just these bytes: `slice` of a Node buffer is a view into a pool that holds other files too.
  if (content instanceof Uint8Array) return { bytes: new Uint8Array(content).buffer };
  return Array.isArray(content) ? { rows: content } : { json: content };
}

// A query of one metric is one of any metric; a generic name hides that from the compiler.
const ofAnyMetric = <N extends MetricName>(query: MetricQuery<N>): MetricQuery => query as MetricQuery;
