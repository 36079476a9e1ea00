import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { EngineClient, MetricName, MetricQuery, MetricUpdate, SourceClient, SourceState } from '@sluice/engine';
import type { Period, Problem, TableKind } from '@sluice/model';
import { canonicalJson } from '../core/canonical-json.js';
import { emitLifeCycle } from '../core/events.js';
import { onTick } from '../core/shared-timer.js';
import { SOURCE, type SourceHandle } from '../core/source-handle.js';
import { announceSource } from '../core/source-registry.js';
import { TABLES_CHANGED } from '../table/table-element.js';
import type { HandedData } from '../table/table-content.js';
import type { Connection } from './connection.js';
import { SourceHold } from './source-hold.js';
import { SourceTeller } from './source-teller.js';
import { sourceStyles } from './source.styles.js';
import { hasContent, TABLE_ATTRIBUTES, tableInputs } from './table-inputs.js';

type Report = typeof import('./report/index.js');

/**
 * Where deals come from. Widgets find it by id, by nearness, or as the only one of the page. It draws nothing but its report (`show-report`).
 *
 * @fires sluice-load - New data arrived. Detail: `{ counts, version }`. Does not bubble.
 * @fires sluice-problem - Something went wrong or was assumed; batched. Detail: `{ problems }`. Does not bubble.
 * @fires sluice-state - State, reason, staleness. Does not bubble.
 * @fires sluice-filter-change - A person picked a filter or period. Detail: `{ filter, period }`. Does not bubble.
 * @slot - Tables, inline data, and widgets if you like.
 * @csspart report - What was recognised.
 */
export class SourceElement extends LitElement {
  static override styles = [sourceStyles];

  /** Makes another engine than the page's own. */
  static engine: (() => EngineClient) | null = null;

  /** Address of the deals, resolved against the page. */
  @property() src: string | null = null;
  /** Whose fields: `auto`, `hubspot`, `salesforce`, `pipedrive`, `close`, ... */
  @property() preset: string | null = null;
  /** Field map in one line, or as an object of field to path. */
  @property() fields: string | Readonly<Record<string, string>> | null = null;
  /** `New 10%; Proposal 40%; Won=won; Lost=lost`. */
  @property() stages: string | null = null;
  /** Pipeline that all widgets look at, by id or label; absent: the one with most open deals. */
  @property() pipeline: string | null = null;
  /** Period of all widgets that name none: `last-90-days`, `this-quarter`, `2026-Q3`, ... */
  @property() period: Period | null = null;
  /** Deals that all widgets look at: `owner=Ann,Ben; amount>=10000`. A widget can narrow it. */
  @property() filter: string | null = null;
  /** `60s`, `5m`, `off`: the attribute `refresh`. */
  @property({ attribute: 'refresh' }) refreshEvery: string | null = null;
  /** Also asks again while nobody sees the page. */
  @property({ attribute: 'refresh-hidden', type: Boolean }) refreshHidden = false;
  /** Age of the data from which they are stale: `26h`. */
  @property({ attribute: 'stale-after' }) staleAfter: string | null = null;
  /** ISO 4217 code of rows that carry none, and of what is reported; absent: no symbol, never guessed. */
  @property() currency: string | null = null;
  /** IANA name of the zone in which days begin; absent: the one of the browser. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** First day of the week, from 1 (Monday, the default) to 7 (Sunday). */
  @property({ attribute: 'week-start' }) weekStart: string | null = null;
  /** Month in which the fiscal year begins, 1 to 12. */
  @property({ attribute: 'fiscal-year-start' }) fiscalYearStart: string | null = null;
  /** Whether a fiscal year is named after the calendar year of its `start` or its `end`. */
  @property({ attribute: 'fiscal-year-name' }) fiscalYearName: string | null = null;
  /** Language tag by which numbers and dates of a file are read, where their form could be taken in two ways. */
  @property() locale: string | null = null;
  /** Encoding of a file, as in `TextDecoder`; absent: by its bytes. */
  @property() encoding: string | null = null;
  /** Whether cookies are sent, as in `fetch`: `omit`, `same-origin` or `include`. */
  @property() credentials: string | null = null;
  /** Template of the links of deals: `https://crm.example/deals/{id}`; http and https only. Absent: the address that a deal carries. */
  @property({ attribute: 'deal-url' }) dealUrl: string | null = null;
  /** Instant at which everything is computed as it was then: `2026-03-31T18:00:00Z`. */
  @property({ attribute: 'as-of' }) asOf: string | null = null;
  /** Shows what was recognised, refused and assumed, and how old the data are. */
  @property({ attribute: 'show-report', type: Boolean, reflect: true }) showReport = false;
  /** Rows, an API's answer, text, a file or bytes, instead of `src`. */
  @property({ attribute: false }) data: HandedData | null = null;
  /** Request headers. Kept in memory only. */
  @property({ attribute: false }) headers: Readonly<Record<string, string>> | null = null;
  /** Asked for a bearer token before each request; null sends none. */
  @property({ attribute: false }) getToken: (() => Promise<string | null>) | null = null;

  @state() private report: Report | null = null;
  @state() private connection: Connection | null = null;

  readonly #hold = new SourceHold(this, { filterChanged: () => this.#filterChanged() });
  readonly #teller = new SourceTeller(this);
  readonly #files = new Map<TableKind, HandedData>();
  readonly #undo: (() => void)[] = [];
  #client: SourceClient | null = null;
  #loading = false;
  #setupKey = '';
  #filterText: string | null = null;
  #own: readonly Problem[] = [];
  #contents: readonly unknown[] = [];

  /** How widgets reach this source. */
  get [SOURCE](): SourceHandle | undefined {
    return this.offered;
  }

  /** What is offered to widgets; undefined where this is no source. */
  protected get offered(): SourceHandle | undefined {
    return this.#hold;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const children = new MutationObserver(() => this.requestUpdate());
    children.observe(this, { childList: true, subtree: true, characterData: true, attributeFilter: TABLE_ATTRIBUTES });
    this.#undo.push(
      () => children.disconnect(),
      announceSource(this.#hold),
      this.#hold.observe(() => this.#follow()),
      onTick(() => this.#follow()),
    );
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.requestUpdate(), { once: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is only moved comes back within this turn; its data need not be loaded again.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
    this.#undo.splice(0).forEach((undo) => undo());
  }

  /** What is wrong or was assumed, the attributes' own mistakes first. */
  get problems(): readonly Problem[] {
    return [...this.#own, ...(this.#client?.state.problems ?? [])];
  }

  /** What was recognised, refused and assumed, with counts, stages, currencies and ages; null before there are data. Read only. */
  get sourceState(): SourceState | null {
    return this.#client?.state ?? null;
  }

  /** Asks the server again now: `source.refresh()`. Frameworks that set properties instead of attributes may assign the interval to it. */
  get refresh(): () => void {
    return () => this.#hold.refresh();
  }

  set refresh(every: string | null | (() => void)) {
    if (typeof every !== 'function') this.refreshEvery = every;
  }

  /** Answers one query, narrowed by the source's filter, as soon as there are data to ask. Rejects where no data were given. */
  async query<N extends MetricName>(query: MetricQuery<N>): Promise<MetricUpdate<N>> {
    const client = await this.#connected();
    return client.ask(this.#narrowed(query));
  }

  /** Calls back with each new answer, as soon as there are data. Returns its own undo. */
  watch<N extends MetricName>(query: MetricQuery<N>, listener: (update: MetricUpdate<N>) => void): () => void {
    let unwatch: (() => void) | null = null;
    const start = (): void => {
      unwatch ??= this.#client?.watch(this.#narrowed(query), listener) ?? null;
    };
    const unobserve = this.#hold.observe(start);
    start();
    return () => {
      unobserve();
      unwatch?.();
    };
  }

  /** Takes a dropped, chosen or pasted table in place of what this kind had. Nothing leaves the browser. */
  loadFile(file: HandedData, kind: TableKind = 'deals'): void {
    this.#files.set(kind, file);
    this.requestUpdate();
  }

  /** A table changed by property. */
  [TABLES_CHANGED](): void {
    this.requestUpdate();
  }

  /** True where there are data of its own to show. */
  protected get hasData(): boolean {
    return tableInputs(this, this.#files).some(hasContent);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.showReport && !this.report) void import('./report/index.js').then((module) => (this.report = module));
    if (!this.connection) return this.#load();
    if (this.filter !== this.#filterText || changed.has('period') || changed.has('connection')) this.#readFilter(this.connection);
    if (this.isConnected && document.readyState !== 'loading') this.#connect(this.connection, changed);
  }

  override render(): unknown {
    return html`<slot></slot>${this.renderReport()}`;
  }

  protected renderReport(): unknown {
    return this.showReport && this.report ? this.report.renderReport(this, this.#client?.state ?? null, this.problems) : nothing;
  }

  // The engine's page side is fetched when there is something to read, not before.
  #load(): void {
    if (!this.isConnected || !this.hasData || this.#loading) return;
    this.#loading = true;
    void import('./connection.js').then((module) => (this.connection = module.connection));
  }

  #readFilter({ grammar }: Connection): void {
    this.#filterText = this.filter;
    const read = this.filter ? grammar.parseFilter(this.filter) : { filter: [], problems: [] };
    this.#teller.warn(read.problems);
    this.#hold.own(read.filter, this.period);
  }

  #connect(connection: Connection, changed: PropertyValues): void {
    const { tables, payloads, problems } = connection.readTables(tableInputs(this, this.#files), this.ownerDocument.baseURI);
    const read = connection.readSourceAttributes({ ...this.#attributes(), origin: location.origin }, tables);
    this.#own = [...problems, ...read.problems];
    this.#teller.warn(this.#own);
    if (tables.length === 0) return this.#leave();
    const key = canonicalJson(read.setup);
    const contents = payloads.map(({ content }) => Object.values(content)[0]);
    const same = key === this.#setupKey && contents.length === this.#contents.length && contents.every((each, i) => each === this.#contents[i]);
    if (same && !changed.has('getToken')) return;
    this.#setupKey = key;
    this.#contents = contents;
    const engine = ((this.constructor as typeof SourceElement).engine ?? connection.engine)();
    void engine.rung.then((rung) => this.setAttribute('data-engine', rung));
    this.#client ??= engine.createSource();
    this.#client.connect(read.setup, this.getToken ? { getToken: this.getToken } : {});
    for (const payload of payloads) this.#client.load(payload);
    this.#hold.bind(this.#client, connection.grammar);
  }

  #attributes() {
    const { stages, pipeline, currency, refreshEvery, refreshHidden, staleAfter, timeZone, weekStart } = this;
    const { fiscalYearStart, fiscalYearName, locale, encoding, credentials, dealUrl, asOf, headers } = this;
    const calendar = { timeZone, weekStart, fiscalYearStart, fiscalYearName };
    return {
      stages,
      pipeline,
      currency,
      refresh: refreshEvery,
      refreshHidden,
      staleAfter,
      ...calendar,
      locale,
      encoding,
      credentials,
      dealUrl,
      asOf,
      headers,
      hasToken: this.getToken !== null,
    };
  }

  #leave(): void {
    this.#client?.disconnect();
    this.#client = null;
    this.#setupKey = '';
    this.#hold.bind(null);
  }

  #connected(): Promise<SourceClient> {
    return new Promise((resolve, reject) => {
      if (!this.hasData) return reject(new Error('query() was called on a source without data; give it src, data or an inline table first.'));
      let unobserve = (): void => undefined;
      const look = (): void => {
        if (!this.#client) return;
        unobserve();
        resolve(this.#client);
      };
      unobserve = this.#hold.observe(look);
      look();
    });
  }

  #narrowed<N extends MetricName>(query: MetricQuery<N>): MetricQuery<N> {
    const filter = [...this.#hold.filter, ...(query.filter ?? [])];
    return filter.length > 0 ? { ...query, filter } : query;
  }

  #follow(): void {
    this.#teller.follow(this.#client?.state ?? null);
    if (this.showReport) this.requestUpdate();
  }

  #filterChanged(): void {
    emitLifeCycle(this, 'sluice-filter-change', { filter: this.#hold.filter, period: this.#hold.period });
  }
}
