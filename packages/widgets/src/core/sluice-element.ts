import { LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Compare, StateReason } from '@sluice/engine';
import type { Clause, Filter, Period, Problem } from '@sluice/model';
import { emitAct, emitLifeCycle, type SluiceActs } from './events.js';
import { formatOf, type Format } from './format.js';
import { languageOf, onLanguageChange, type Language } from './language.js';
import { coreMessages, loadText, textOf, type CoreText, type LanguageTable } from './messages/index.js';
import type { Origin } from './origin.js';
import type { Panel } from './panel.js';
import { renderInTurn } from './render-in-turn.js';
import { selects, selectsField, toggled, type Selection } from './selection.js';
import { onTick } from './shared-timer.js';
import { isStale } from './staleness.js';
import type { SizeClass } from './size-class.js';
import { SizeController } from './size-controller.js';
import { SourceController } from './source-controller.js';
import type { SourceHandle } from './source-handle.js';
import { internalsOf, reflectState, sameState, type WidgetState, type WidgetStateName } from './widget-state.js';

/** A controller that has a say in the state of its widget. */
export interface Answering {
  readonly status: WidgetStateName;
  readonly problems: readonly Problem[];
  readonly refreshing: boolean;
}

const IDLE: WidgetState = { state: 'idle', reason: null, refreshing: false, stale: false, partial: false };

/**
 * What every widget is: bound to a source, sized by class, in the page's language, with a state that is told.
 *
 * @fires sluice-state - The state changed. Detail: `{ state, reason, refreshing, stale, partial }`. Does not bubble.
 * @fires sluice-select - Something was selected by the user. Detail: `{ field, values }`. Cancelable.
 * @fires sluice-open - A deal is opened by the user. Detail: `{ deal, url }`. Cancelable.
 */
export abstract class SluiceElement extends LitElement {
  /** Tables of strings this class uses beside the shell's; they are loaded before the first paint. */
  static strings: readonly LanguageTable<object>[] = [];

  /** Id of the source (looked for in the own root, then outward) or, as a property, the element. Absent: the nearest enclosing, else the only one. */
  @property() source: string | HTMLElement | null = null;
  /** `last-90-days`, `this-quarter`, `2026-Q3`, `2026-01-01/2026-03-31`, `all`, ... */
  @property() period: Period | null = null;
  /** Narrows the source's filter: `owner=Ann,Ben; amount>=10000`. */
  @property() filter: string | null = null;
  /** At most two dimensions: a field, or `month(closedOn)`. */
  @property() by: string | null = null;
  /** `previous`, `previous-year` or `none`. */
  @property() compare: Compare | 'none' | null = null;
  /** Stands above the content, in place of the usual name. */
  @property() heading: string | null = null;
  /** Level of the heading in the outline of the page, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;
  /** `chart` or `table`. */
  @property({ reflect: true }) view: 'chart' | 'table' = 'chart';
  /** How much room things take: `comfortable`, `compact` or `tv`, to be read from across a room. */
  @property({ reflect: true }) density: 'comfortable' | 'compact' | 'tv' = 'comfortable';
  /** How far away a `tv` is read, in metres: `5`, `16ft`. Said once around several widgets, it holds for all. */
  @property({ attribute: 'viewing-distance', reflect: true }) viewingDistance: string | number | null = null;
  /** Diagonal of that screen, in inches: `55`, `140cm`. Said once around several widgets, it holds for all. */
  @property({ attribute: 'screen-diagonal', reflect: true }) screenDiagonal: string | number | null = null;
  /** `auto` follows the page, `light` and `dark` do not. */
  @property({ reflect: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** What stands in place of the body; null: the body itself. */
  @state() panel: Panel | null = null;
  @state() menuOpen = false;
  @state() announcement = '';

  readonly sourceController = new SourceController(this);
  readonly #sizes = new SizeController(this);
  readonly #internals = internalsOf(this);
  readonly #answering: Answering[] = [];
  readonly #undo: (() => void)[] = [];
  #language: Language = { lang: 'en', dir: 'ltr' };
  #state: WidgetState = IDLE;
  #told: WidgetState | null = null;
  #filterText: string | null = null;
  #ownFilter: { readonly filter: Filter; readonly problems: readonly Problem[] } = { filter: [], problems: [] };
  #opener: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#language = languageOf(this);
    if (this.ownerDocument.readyState !== 'complete') addEventListener('load', () => this.requestUpdate(), { once: true });
    this.#undo.push(
      onLanguageChange(() => this.#relearn()),
      onTick(() => this.requestUpdate()),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undo.splice(0).forEach((undo) => undo());
  }

  /** State as last told. */
  get state(): WidgetState {
    return this.#state;
  }

  get sizeClass(): SizeClass {
    return this.#sizes.size;
  }

  get language(): Language {
    return this.#language;
  }

  get text(): CoreText {
    return this.words(coreMessages);
  }

  get format(): Format {
    return formatOf(this.#language.lang);
  }

  /** The days of a period, its last one included; without the year where there is little room. */
  daysOf({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.format.dateRange(from, to - 1, this.sizeClass === 'xs' || this.sizeClass === 's' ? 'short' : 'medium');
  }

  /** Strings of a table in the widget's language. */
  words<T extends object>(table: LanguageTable<T>): T {
    return textOf(table, this.#language.lang) ?? table.en;
  }

  get handle(): SourceHandle | null {
    return this.sourceController.handle;
  }

  /** Whose state and ages are told: those of the source. A widget that is bound to none names its own. */
  get origin(): Origin | null {
    return this.handle;
  }

  get selection(): Selection {
    return this.handle?.selection ?? [];
  }

  /** True where dark colours show: by `theme`, else by what the reader prefers. */
  get dark(): boolean {
    return this.theme === 'dark' || (this.theme !== 'light' && typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches);
  }

  /** A controller's status counts for the state of the widget. */
  observe(answering: Answering): void {
    this.#answering.push(answering);
  }

  /** A period a person picked, else the widget's own, else the source's, else the widget's default. */
  periodOr(fallback: Period): Period {
    const { handle } = this;
    if (handle?.periodPicked && handle.period) return handle.period;
    return this.period ?? handle?.period ?? fallback;
  }

  compareOr(fallback: Compare | 'none'): Compare | undefined {
    const compare = this.compare ?? fallback;
    return compare === 'none' ? undefined : compare;
  }

  byOr(fallback: readonly string[]): readonly string[] {
    const asked = (this.by ?? '').split(',').map((each) => each.trim());
    const named = asked.filter((each) => each !== '').slice(0, 2);
    return named.length > 0 ? named : fallback;
  }

  /** The source's filter, narrowed by the widget's own. */
  get mergedFilter(): Filter {
    return [...(this.handle?.filter ?? []), ...this.#parsedFilter().filter];
  }

  /** The merged filter in its grammar, for people; empty where nothing is filtered. */
  get filterSentence(): string {
    return this.handle?.grammar?.formatFilter(this.mergedFilter) ?? '';
  }

  get filterProblems(): readonly Problem[] {
    return this.#parsedFilter().problems;
  }

  /**
   * Selects values of a field, or takes the selection away where just these were selected. `clause` stands for fields that are selected by a range
   * (a month carries its date field). False where a listener prevented it.
   */
  select(field: string, values: readonly (string | null)[], { label, clause }: { readonly label?: string; readonly clause?: Clause } = {}): boolean {
    if (!this.emit('sluice-select', { field, values })) return false;
    const chip = label ?? this.format.list(values.map((value) => value ?? this.text.none));
    this.handle?.setSelection(toggled(this.selection, { clause: clause ?? { field, in: values }, label: chip }));
    return true;
  }

  isSelected(field: string, value: string | null): boolean {
    return selects(this.selection, field, value);
  }

  /** True where something of this field is selected: what is not should be dimmed. */
  hasSelection(field: string): boolean {
    return selectsField(this.selection, field);
  }

  /** Sends an act of the user; bubbles, composed, cancelable. False where a listener prevented it. */
  emit<N extends keyof SluiceActs>(name: N, detail: SluiceActs[N]): boolean {
    return emitAct(this, name, detail);
  }

  /** What to say of a failure, and what to do. */
  errorWords(reason: StateReason | null): { readonly title: string; readonly hint: string } {
    return this.text.errors[reason ?? 'query'];
  }

  /** Says a sentence to screen readers, politely. The same sentence is not said twice in a row. */
  announce(sentence: string): void {
    this.announcement = sentence;
  }

  /** Opens a panel in place of the body; the way back returns the focus. */
  openPanel(panel: Panel): void {
    this.#opener ??= (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    this.panel = panel;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[data-back]')?.focus());
  }

  closePanel(): void {
    const opener = this.#opener;
    this.#opener = null;
    this.panel = null;
    void this.updateComplete.then(() => opener?.isConnected && opener.focus());
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { lang } = this.#language;
    const tables: readonly LanguageTable<object>[] = [coreMessages, ...(this.constructor as typeof SluiceElement).strings];
    const render = (): void => void super.scheduleUpdate();
    if (tables.every((table) => textOf(table, lang) !== null)) return renderInTurn(render);
    return Promise.all(tables.map((table) => loadText(table, lang))).then(() => renderInTurn(render));
  }

  // The state is known before the render that shows it, and told after.
  protected override update(changed: PropertyValues): void {
    const before = this.#state;
    const next = this.#nextState();
    this.#state = sameState(before, next) ? before : next;
    if (next.state === 'error' && (before.state !== 'error' || next.reason !== before.reason)) this.announcement = this.#problemSentence(next.reason);
    super.update(changed);
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.#state === this.#told) return;
    this.#told = this.#state;
    reflectState(this, this.#internals, this.#state);
    emitLifeCycle(this, 'sluice-state', this.#state);
  }

  #problemSentence(reason: StateReason | null): string {
    const { title, hint } = this.errorWords(reason);
    return `${title}. ${hint}`;
  }

  #nextState(): WidgetState {
    const { origin } = this;
    const source = origin?.client?.state;
    if (!origin) return this.#stateWithoutSource();
    if (!source) return IDLE;
    const worst = this.#answering.find(({ status }) => status === 'error');
    const status = worst?.status ?? this.#answering[0]?.status ?? source.state;
    return {
      state: status,
      reason: source.reason ?? null,
      refreshing: status !== 'loading' && (source.refreshing || this.#answering.some(({ refreshing }) => refreshing)),
      stale: source.stale ?? isStale(source),
      partial: source.partial,
    };
  }

  // A source may be defined, upgraded or inserted later: only a page that is complete lacks one.
  #stateWithoutSource(): WidgetState {
    const lacks = this.sourceController.missing !== 'waiting' && this.ownerDocument.readyState === 'complete';
    return lacks ? { ...IDLE, state: 'error', reason: 'no-source' } : IDLE;
  }

  #parsedFilter() {
    const grammar = this.handle?.grammar;
    if (!grammar || this.filter === this.#filterText) return this.#ownFilter;
    this.#filterText = this.filter;
    this.#ownFilter = this.filter ? grammar.parseFilter(this.filter) : { filter: [], problems: [] };
    return this.#ownFilter;
  }

  #relearn(): void {
    this.#language = languageOf(this);
    this.requestUpdate();
  }
}
