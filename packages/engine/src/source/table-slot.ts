import type { Instant, Problem, Zone } from '@sluice/model';
import { createPoll, type Clock, type Content, type Poll, type StateReason, type TableReport, type TableResult } from '@sluice/sources';
import type { Payload, SourceSetup, TableSetup } from '../protocol.js';
import type { Slicer } from '../slices.js';
import { TableIntake } from './table-intake.js';

/** What a slot shares with the others of its source. */
export interface SlotContext {
  readonly setup: SourceSetup;
  readonly zone: Zone;
  readonly clock: Clock;
  readonly slicer: Slicer;
  readonly fetch: typeof fetch | undefined;
  readonly getToken: (() => Promise<string | null>) | undefined;
  /** New content can be shown. */
  loaded(slot: TableSlot): void;
  /** What is held was found to be still so, by a request that began then; `startedAt` of the slot is the listener's to set. */
  confirmed(slot: TableSlot, startedAt: Instant): void;
  /** Something a state tells has changed. `urgent`: more than progress. */
  changed(urgent: boolean): void;
}

/** One table of a source: how it arrives, what it last held, and how it stands. */
export class TableSlot {
  readonly setup: TableSetup;
  readonly #context: SlotContext;
  #poll: Poll | null = null;
  /** Loads begun; an older one gives way to a newer one. */
  #loads = 0;
  #stopped = false;
  /** What the last good load brought. */
  intake: TableIntake | null = null;
  report: TableReport | null = null;
  problems: readonly Problem[] = [];
  failure: { readonly reason: StateReason; readonly problems: readonly Problem[] } | null = null;
  dataAt: Instant | null = null;
  checkedAt: Instant | null = null;
  nextAt: Instant | null = null;
  /** When the last request began that brought `intake`, or found it unchanged. */
  startedAt: Instant = -Infinity;
  refreshing = false;
  progress: { readonly bytes: number; readonly totalBytes: number | null; readonly rows: number } | null = null;

  constructor(setup: TableSetup, context: SlotContext) {
    this.setup = setup;
    this.#context = context;
    // Comes while the data are on their way. Where it cannot come, reading says so.
    loadReader().catch(() => undefined);
  }

  /** Whether the first load has ended, well or not, or none is expected. */
  get settled(): boolean {
    return this.intake !== null || this.failure !== null || (this.setup.url === undefined && this.progress === null);
  }

  get busy(): boolean {
    return this.refreshing || this.progress !== null;
  }

  start(): void {
    const { setup, clock, fetch, getToken } = this.#context;
    const { url } = this.setup;
    if (url === undefined) return;
    const { refreshMs, timeoutMs, credentials, headers, origin, refreshHidden } = setup;
    const options = { url, clock, ...defined({ refreshMs, timeoutMs, credentials, headers, origin, fetch, getToken, refreshHidden }) };
    this.#poll = createPoll(options, {
      arrived: async (answer) => {
        const { stream, totalBytes, mime, lastModified, startedAt } = answer;
        return { failed: await this.#read({ stream, totalBytes }, { mime, name: url, knownAt: lastModified, startedAt }) };
      },
      unchanged: (at, startedAt) => this.#unchanged(at, startedAt),
      failed: ({ reason, problem }) => this.#say(() => (this.failure = { reason, problems: [problem] })),
      state: ({ refreshing, nextAt, checkedAt }) =>
        this.#say(() => {
          this.refreshing = refreshing;
          this.nextAt = nextAt;
          this.checkedAt = checkedAt ?? this.checkedAt;
        }),
    });
  }

  /** Takes what the page hands in; it replaces what the table held. */
  async load(payload: Payload): Promise<void> {
    const { clock } = this.#context;
    this.progress = { bytes: 0, totalBytes: null, rows: 0 };
    const startedAt = clock.now();
    const about = { mime: payload.mime ?? null, name: payload.name ?? null, knownAt: payload.dataAt ?? null, startedAt };
    try {
      if (!(await this.#read(contentOf(payload.content), about))) this.#say(() => this.#good(clock.now()));
    } catch (error) {
      this.#say(() => this.#unreadable(error));
    }
  }

  refresh(): void {
    this.#poll?.refresh();
  }

  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void {
    this.#poll?.attend(attention);
  }

  stop(): void {
    this.#stopped = true;
    this.#poll?.stop();
  }

  /** True where nothing could be read. */
  async #read(
    content: Content,
    about: { readonly mime: string | null; readonly name: string | null; readonly knownAt: Instant | null; readonly startedAt: Instant },
  ): Promise<boolean> {
    const load = ++this.#loads;
    const { zone, slicer, setup } = this.#context;
    const intake = new TableIntake(zone);
    const totalBytes = 'stream' in content ? content.totalBytes : null;
    const { readTableOf } = await loadReader();
    const reading = readTableOf(content, { table: this.setup, setup, timeZone: zone.timeZone, name: about.name, mime: about.mime });
    try {
      for (;;) {
        const step = await reading.next();
        // A newer load has begun: this one is too old to be shown.
        if (load !== this.#loads || this.#stopped) return false;
        if (step.done === true) return this.#finish(step.value, intake, about);
        intake.take(step.value.entities);
        this.progress = { bytes: step.value.bytes, totalBytes, rows: step.value.rows };
        this.#context.changed(false);
        await slicer.pause();
      }
    } finally {
      if (load === this.#loads) this.progress = null;
      void reading.return(undefined as never).catch(() => undefined);
    }
  }

  #finish(result: TableResult, intake: TableIntake, about: { readonly knownAt: Instant | null; readonly startedAt: Instant }): boolean {
    this.progress = null;
    this.report = result.report;
    if (result.failed) {
      this.#say(() => (this.failure = { reason: 'bad-data', problems: result.problems }));
      return true;
    }
    this.intake = intake;
    this.problems = result.problems;
    this.failure = null;
    this.dataAt = result.dataAt ?? about.knownAt ?? intake.newestChange();
    this.startedAt = about.startedAt;
    if (!this.#stopped) this.#context.loaded(this);
    return false;
  }

  #unchanged(at: Instant, startedAt: Instant): void {
    this.#say(() => this.#good(at));
    if (!this.#stopped && this.intake !== null) this.#context.confirmed(this, startedAt);
  }

  #good(at: Instant): void {
    this.checkedAt = at;
    if (this.intake !== null) this.failure = null;
  }

  #unreadable(error: unknown): void {
    const detail = error instanceof Error ? error.message : String(error);
    const problem: Problem = {
      code: 'unreadable',
      severity: 'error',
      message: `The data could not be read: ${detail}`,
      values: { detail },
      table: this.setup.kind,
    };
    this.failure = { reason: 'bad-data', problems: [problem] };
  }

  #say(change: () => void): void {
    if (this.#stopped) return;
    change();
    this.#context.changed(true);
  }
}

/** When the oldest of the requests began whose deals are there; infinite where there are none. */
export function dealsAskedAt(slots: readonly TableSlot[]): Instant {
  return Math.min(...slots.filter((slot) => slot.intake !== null && slot.setup.kind === 'deals').map((slot) => slot.startedAt));
}

/** Formats, presets and mappings: a part of the worker that sources without feeds need, and feeds without sources do not. */
const loadReader = () => import('./table-reader.js');

function contentOf(content: Payload['content']): Content {
  if ('text' in content) return { text: content.text };
  if ('blob' in content) return { stream: content.blob.stream(), totalBytes: content.blob.size };
  if ('bytes' in content) return { bytes: new Uint8Array(content.bytes) };
  return { json: 'rows' in content ? content.rows : content.json };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the properties that are undefined. */
function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
