import type { Answer, MetricName, MetricParams, MetricValue } from '@sluice/metrics';
import type { Figure, StateReason, TableReport } from '@sluice/sources';
import type { Calendar, Day, Filter, Instant, Period, PipelineInfo, Problem, StageInfo, StageKind, StageRef, TableKind } from '@sluice/model';

// Everything here is JSON-safe or structured-cloned, so that a hub can speak it later. No classes, no functions.

/* ---------- what is asked ---------- */

/** A field of the common model, `custom.x`, or `month(closedOn)`, `week(...)`, `quarter(...)` of a date field. */
export type Dimension = string;
/** One key per dimension, in their order; null is missing. */
export type GroupKey = readonly (string | null)[];
export type Compare = 'previous' | 'previous-year';

interface QueryOf<N extends MetricName> {
  readonly metric: N;
  readonly params?: Partial<MetricParams<N>>;
  readonly filter?: Filter;
  /** At most two. */
  readonly by?: readonly Dimension[];
  readonly period?: Period;
  readonly compare?: Compare;
  readonly asOf?: Instant;
  /** Fields of the source's selection this query does not follow. */
  readonly ignore?: readonly string[];
  /** Largest groups kept; the rest is answered as `other`, computed from rows. */
  readonly top?: number;
}
export type MetricQuery<N extends MetricName = MetricName> = { [K in N]: QueryOf<K> }[N];

/* ---------- what comes back ---------- */

export interface MetricUpdate<N extends MetricName = MetricName> {
  readonly id: number;
  readonly epoch: number;
  readonly version: number;
  readonly asOf: Instant;
  readonly today: Day;
  /** The period as resolved, half-open days; null for all time. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly currency: string | null;
  readonly answer?: Answer<MetricValue<N>>;
  readonly compared?: Answer<MetricValue<N>>;
  /** 0 to 1 while a computed metric runs. */
  readonly progress?: number;
  readonly problems: readonly Problem[];
}

export interface Sort {
  readonly field: string;
  readonly descending?: boolean;
}

/** A window of deals: fifty cards of one stage, twenty rows of a list. */
export interface RowWindow {
  readonly filter?: Filter;
  readonly ignore?: readonly string[];
  /** The very rows that one reading (or named part) of a query counted. */
  readonly of?: { readonly query: MetricQuery; readonly reading: string; readonly group?: GroupKey };
  /** Looks in name, account, owner, next step. */
  readonly search?: string;
  readonly sort: Sort;
  readonly from: number;
  readonly to: number;
}

export interface DealRow {
  readonly id: string;
  readonly idGiven: boolean;
  readonly name: string | null;
  readonly account: string | null;
  readonly owner: { readonly id: string; readonly label: string } | null;
  /** In `currency`, as the source gave it. */
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly probability: number | null;
  readonly stage: StageRef | null;
  readonly outcome: 'open' | 'won' | 'lost';
  readonly createdOn: Day | null;
  readonly closedOn: Day | null;
  readonly expectedCloseOn: Day | null;
  readonly stageEnteredOn: Day | null;
  readonly lastTouchOn: Day | null;
  /** Nothing is known of it since the day it was created: `lastTouchOn` is that day, and no activity. */
  readonly untouched: boolean;
  readonly nextStep: string | null;
  readonly nextStepOn: Day | null;
  /** Days without touch beyond the threshold; null where not stale or unknown. */
  readonly staleDays: number | null;
  /** Open and expected to have closed before today. */
  readonly overdue: boolean;
  /** http(s) only. */
  readonly url: string | null;
  /** A move that is not yet confirmed by a load. */
  readonly moving: boolean;
}

export interface RowsUpdate {
  readonly id: number;
  readonly epoch: number;
  readonly version: number;
  readonly today: Day;
  readonly total: number;
  readonly from: number;
  readonly rows: readonly DealRow[];
  readonly problems: readonly Problem[];
}

/* ---------- sources ---------- */

export type Basic = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Where one table comes from. A `payload` is handed in with `load`. */
export interface TableSetup {
  readonly kind: TableKind;
  /** Absolute. Absent: a payload will be handed in. */
  readonly url?: string;
  /** `auto` where not given. */
  readonly preset?: string;
  /** Common-model field to path or header. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly idPrefix?: string;
}

/** A stage as the `stages` attribute names it. */
export interface StageSpec {
  readonly label: string;
  readonly probability: number | null;
  readonly kind: StageKind | null;
}

export interface SourceSetup {
  readonly tables: readonly TableSetup[];
  readonly stages?: readonly StageSpec[];
  readonly pipeline?: string;
  readonly currency?: string;
  readonly calendar?: Partial<Calendar>;
  readonly locale?: string;
  readonly encoding?: string;
  readonly refreshMs?: number;
  /** Polls also while the page is hidden. */
  readonly refreshHidden?: boolean;
  readonly staleAfterMs?: number;
  readonly timeoutMs?: number;
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  readonly headers?: Readonly<Record<string, string>>;
  /** The page can be asked for a token. */
  readonly hasToken?: boolean;
  /** Template with `{id}`; http(s) only. */
  readonly dealUrl?: string;
  readonly asOf?: Instant;
  /** The page's own origin; conditional headers by hand are sent only there. */
  readonly origin?: string;
}

/** What the page hands in for table number `table`; each replaces what that table held. */
export interface Payload {
  readonly table: number;
  readonly content:
    { readonly text: string } | { readonly blob: Blob } | { readonly bytes: ArrayBuffer } | { readonly rows: readonly unknown[] } | { readonly json: unknown };
  /** File name or address, for the extension and for messages. */
  readonly name?: string;
  readonly mime?: string;
  /** When the data were made, where known. */
  readonly dataAt?: Instant;
}

/** A move, laid over the data until a load begun after `settle` confirms or contradicts it. */
export type Change = { readonly move: number; readonly deal: string; readonly toStage: string } | { readonly settle: number; readonly accepted: boolean };

export interface SourceState {
  readonly source: number;
  readonly epoch: number;
  readonly version: number;
  readonly state: Basic;
  readonly refreshing: boolean;
  readonly partial: boolean;
  readonly reason?: StateReason;
  /** When the data were made; null where unknown. */
  readonly dataAt: Instant | null;
  /** When the source was last asked with success. */
  readonly checkedAt: Instant | null;
  readonly nextAt: Instant | null;
  readonly staleAfterMs: number | null;
  readonly progress: { readonly bytes: number; readonly totalBytes: number | null; readonly rows: number } | null;
  readonly counts: Readonly<Partial<Record<TableKind, number>>>;
  readonly tables: readonly TableReport[];
  readonly problems: readonly Problem[];
  readonly stages: readonly StageInfo[];
  readonly pipelines: readonly PipelineInfo[];
  /** The pipeline that queries without a clause on `pipeline` look at; null: all. */
  readonly pipeline: string | null;
  readonly owners: readonly { readonly id: string; readonly label: string }[];
  /** Currencies seen among amounts, largest count first. */
  readonly currencies: readonly string[];
  readonly currency: string | null;
  readonly customFields: readonly string[];
  readonly calendar: Calendar;
  readonly today: Day;
  readonly has: { readonly closedDeals: boolean; readonly history: boolean; readonly amounts: boolean; readonly quotas: boolean; readonly rates: boolean };
}

/** Which metrics a source can answer, and what the others lack. */
export type Capabilities = { readonly [N in MetricName]: { readonly available: boolean; readonly missing: readonly string[] } };

/* ---------- feeds ---------- */

export interface FeedSetup {
  /** Absolute. Absent: `payload`. */
  readonly url?: string;
  readonly payload?: string;
  /** `funnel`, `gauge`, ...; absent: by shape. */
  readonly type?: string;
  /** Ends of a gauge whose payload has none. */
  readonly min?: number;
  readonly max?: number;
  readonly refreshMs?: number;
  /** Polls also while the page is hidden. */
  readonly refreshHidden?: boolean;
  readonly staleAfterMs?: number;
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  readonly headers?: Readonly<Record<string, string>>;
  readonly hasToken?: boolean;
  readonly origin?: string;
}

export interface FeedUpdate {
  readonly id: number;
  readonly epoch: number;
  readonly state: Basic;
  readonly refreshing: boolean;
  readonly reason?: StateReason;
  readonly dataAt: Instant | null;
  readonly checkedAt: Instant | null;
  readonly nextAt: Instant | null;
  readonly figure: Figure | null;
  readonly problems: readonly Problem[];
}

/* ---------- the two directions ---------- */

export interface EngineApi {
  /** Everything the engine says comes back through `port`. `base`: absolute address of the folder of its lazy parts. */
  open(port: MessagePort, build: string, base?: string): void;
  connect(source: number, setup: SourceSetup): void;
  load(source: number, payload: Payload): void;
  refresh(source: number): void;
  change(source: number, changes: readonly Change[]): void;
  /** The selection all queries of the source follow, but for the fields they ignore. */
  select(source: number, selection: Filter): void;
  disconnect(source: number): void;
  watch(id: number, source: number, query: MetricQuery): void;
  watchRows(id: number, source: number, window: RowWindow): void;
  watchFeed(id: number, setup: FeedSetup): void;
  refreshFeed(id: number): void;
  unwatch(id: number): void;
  ask(source: number, query: MetricQuery): Promise<MetricUpdate>;
  capabilities(source: number): Promise<Capabilities>;
  token(request: number, value: string | null): void;
  /** A Vega-Lite spec of our own as Vega's view part runs it: plain data. Rejects where the spec is wrong or the compiler cannot be loaded. */
  compileChart(spec: object): Promise<unknown>;
  /** The page is hidden or seen again, or the browser says it is on or off line. */
  attend(attention: { readonly hidden?: boolean; readonly online?: boolean }): void;
}

/** One batch per change, for all widgets. */
export type FromEngine =
  | {
      readonly results: readonly MetricUpdate[];
      readonly rows: readonly RowsUpdate[];
      readonly feeds: readonly FeedUpdate[];
      readonly sources: readonly SourceState[];
    }
  | { readonly needToken: number; readonly source: number }
  | { readonly heartbeat: number };

export type { Answer, Flag, Group, Interval, Measured, MetricName, MetricParams, MetricValue, Proportion, Reason, Unit } from '@sluice/metrics';
export type { Figure, StateReason, TableReport } from '@sluice/sources';
export type { Calendar, Clause, DateField, Day, Filter, Instant, LocalDate, Period, Problem, StageInfo, StageRef, TableKind } from '@sluice/model';
