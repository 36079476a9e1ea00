import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { adoptStyles } from '../core/adopt-styles.js';
import { base } from '../core/base.styles.js';
import { cssVars } from '../core/css-vars.js';
import { renderFrame } from '../core/frame.js';
import { frame } from '../core/frame.styles.js';
import { dark, light } from '../core/palette.js';
import { SluiceElement } from '../core/sluice-element.js';
import { stageColour } from '../core/stage-colour.js';
import { tokens } from '../core/tokens.styles.js';
import { BoardColumn } from './board-column.js';
import { BoardFigures } from './board-figures.js';
import { BoardRoom } from './board-room.js';
import { boardColumns, openStages, totalsOf, type BoardAnswers, type ColumnModel } from './board-columns.js';
import { sortOf, type BoardOrder } from './board-order.js';
import { boardSkeleton } from './board-skeleton.js';
import type { BoardView, PlacedColumn } from './board-view.js';
import { styles } from './board.styles.js';
import { cardStyles } from './card.styles.js';
import { renderBar } from './board-bar.js';
import { boardClick, boardHint, boardKey, boardPress } from './board-input.js';
import { staysOf, type CardContext } from './card-text.js';
import { boardMessages } from './messages/index.js';
import { renderColumn } from './render-column.js';

type Moving = import('./moving/moving.js').Moving;
type Sheet = import('./sheet/board-sheet.js').BoardSheet;

/** Height of a card with the gap below it, in `--_px`; the same in all columns, so that any card's place is known. */
const CARD_HEIGHT = { comfortable: 114, compact: 84, tv: 92 } as const;
/** How long a widget waits before it draws that it is loading; milliseconds. */
const PATIENCE = 150;

/**
 * Open deals by stage: what each stage holds, what is stale or overdue, and deals that can be moved.
 *
 * @fires sluice-move - A deal was moved by the user (only if `movable`). Detail: `{ deal, from, to }`; `event.waitUntil(promise)` says how it went.
 * @fires sluice-select - A stage was chosen by the user. Detail: `{ field: 'stage', values: string[] }`.
 * @csspart columns - All columns.
 * @csspart column - One stage.
 * @csspart stage - Name of a stage; chooses it.
 * @csspart card - One deal.
 * @cssproperty --sluice-board-height - Height of the body (default 560px).
 */
export class BoardElement extends SluiceElement implements BoardView {
  static override styles = [tokens, base, frame, styles, cardStyles];
  static override strings = [boardMessages];

  /** Deals can be moved to another stage by mouse, touch and keyboard. */
  @property({ type: Boolean, reflect: true }) movable = false;

  @state() order: BoardOrder = 'value';
  /** Text that deals are looked for by. */
  @state() find = '';
  /** Place of the column that is seen where only one is. */
  @state() seen = 0;
  /** Moves deals; loaded where the board is movable. */
  @state() moving: Moving | null = null;
  /** It is being drawn for paper. */
  @state() printing = false;
  /** Loading takes long enough to be shown. */
  @state() private waits = false;

  readonly #figures = new BoardFigures(this, () => this.field);
  readonly #columns = new Map<string | null, BoardColumn>();
  #models: readonly ColumnModel[] = [];
  #answers: readonly [BoardAnswers['open'], BoardAnswers['weighted']] = [null, null];
  #context: CardContext = { host: this, today: 0, stays: new Map() };
  #contextKey: readonly unknown[] = [];
  readonly #room = new BoardRoom(this, () => this.#measure());
  #sheet: Sheet | null = null;
  #patience = 0;

  /** The dimension of the columns. */
  get field(): string {
    return this.byOr(['stage'])[0] ?? 'stage';
  }

  /** Columns as they stand, first to last. */
  get columns(): readonly PlacedColumn[] {
    return this.#models.flatMap((model) => {
      const column = this.#columns.get(model.key);
      return column ? [{ model, column, label: model.label ?? this.text.none }] : [];
    });
  }

  /** All its deals; null while it is not known which. */
  get deals() {
    return this.#figures.deals();
  }

  get cardHeight(): number {
    return (CARD_HEIGHT[this.density] ?? CARD_HEIGHT.comfortable) * this.#room.px;
  }

  /** What cards are drawn with; the same object while it says the same, so that cards that stay are not drawn again. */
  get context(): CardContext {
    const answer = this.#figures.ageing.answer;
    const today = this.handle?.client?.state.today ?? 0;
    const key = [answer, today, this.density, this.language.lang] as const;
    if (!key.every((each, i) => each === this.#contextKey[i])) {
      this.#contextKey = key;
      this.#context = { host: this, today, stays: staysOf(answer?.total.value ?? null) };
    }
    return this.#context;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#patience);
    this.moving?.cancel();
  }

  /** Draws what is asked for at once. */
  drawNow(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  /** Brings a card into view and gives it the focus. */
  async focusCard(place: number, index: number): Promise<void> {
    const list = this.#lists()[place];
    const column = this.columns[place]?.column;
    if (!list || !column) return;
    list.scrollTop = column.activate(index);
    column.look(list.scrollTop, list.clientHeight);
    this.requestUpdate();
    await this.updateComplete;
    this.#lists()[place]?.querySelector<HTMLElement>(`[data-index='${column.active}']`)?.focus();
  }

  /** Shows a column where they do not all fit. */
  showColumn(place: number): void {
    this.seen = place;
    this.renderRoot.querySelectorAll('[data-column]')[place]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const source = this.handle?.client?.state;
    const filter = this.mergedFilter;
    const stages = this.field === 'stage' ? (source ? openStages(source, filter) : []) : null;
    const currency = this.#figures.pipeline.update?.currency ?? source?.currency ?? null;
    this.#answers = [this.#figures.pipeline.answer, this.#figures.weighted.answer];
    const [open, weighted] = this.#answers;
    this.#models = boardColumns(stages, { open, weighted, currency });
    const keys = new Set(this.#models.map(({ key }) => key));
    for (const [key, column] of this.#columns) if (!keys.has(key) && this.#columns.delete(key)) column.leave();
    for (const key of keys) if (!this.#columns.has(key)) this.#columns.set(key, new BoardColumn(this, key, (each) => this.#ask(each)));
    for (const { key, count } of this.#models) this.#columns.get(key)?.measure(this.cardHeight, count ?? 0, this.#room.viewport);
    this.#wait(this.#figures.pipeline.status === 'loading' || !this.#isKnown);
    if (changed.has('order') || changed.has('find')) for (const column of this.#columns.values()) column.rewind();
    if (this.density === 'tv') void import('./wall.styles.js').then(({ wallStyles }) => adoptStyles(this, wallStyles));
    if (this.movable && !this.moving) void import('./moving/moving.js').then(({ Moving }) => (this.moving ??= new Moving(this)));
  }

  override render(): unknown {
    const text = this.words(boardMessages);
    return renderFrame(this, {
      heading: text.heading,
      body: this.#figures.pipeline.render({
        loading: () => this.#sketch(),
        ready: () => (this.#isKnown ? [this.#renderBoard(), this.printing ? this.#sheet?.print() : nothing] : this.#sketch()),
      }),
      table: () => this.#sheet?.table() ?? null,
      file: () => this.#sheet?.file() ?? Promise.resolve(null),
      explain: [this.#figures.pipeline, this.#figures.weighted, this.#figures.ageing],
      deals: () => this.#figures.pipeline.deals(text.heading, 'open'),
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.moving?.updated();
    if (this.state.state === 'ready' && !this.#sheet) void this.#loadSheet();
    // An engine that answers at once does so after the columns were made.
    if (this.#answers[0] !== this.#figures.pipeline.answer || this.#answers[1] !== this.#figures.weighted.answer)
      void this.updateComplete.then(() => this.requestUpdate());
    if (changed.has('order') || changed.has('find')) for (const list of this.#lists()) list.scrollTop = 0;
  }

  #ask(key: string | null) {
    const deals = this.#figures.deals(key);
    return deals && { ...deals, sort: sortOf(this.order), ...(this.find ? { search: this.find } : {}) };
  }

  async #loadSheet(): Promise<void> {
    const { BoardSheet } = await import('./sheet/board-sheet.js');
    this.#sheet ??= new BoardSheet(this);
  }

  // Most answers come so soon that a sketch of them would only flash.
  #wait(loading: boolean): void {
    if (loading && !this.#patience) this.#patience = window.setTimeout(() => (this.waits = true), PATIENCE);
    if (loading || !this.#patience) return;
    clearTimeout(this.#patience);
    this.#patience = 0;
    this.waits = false;
  }

  // Totals without the deals below them would be drawn twice, and both come in one answer.
  get #isKnown(): boolean {
    return this.columns.every(({ model, column }) => column.known || model.count === 0);
  }

  #sketch(): unknown {
    return boardSkeleton(this, this.waits);
  }

  #lists(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-list]')];
  }

  // All are read before any draws: reading after drawing would have the page laid out once per column.
  #measure(): void {
    const { columns } = this;
    const seen = this.#lists().map(({ scrollTop, clientHeight }) => [scrollTop, clientHeight] as const);
    seen.forEach((view, place) => columns[place]?.column.look(...view));
  }

  #select({ model, label }: PlacedColumn): void {
    this.select(this.field, [model.key], { label });
  }

  #openDeals({ model, label }: PlacedColumn): void {
    const target = this.#figures.pipeline.deals(this.words(boardMessages).dealsIn(label), 'open', [model.key]);
    if (target) this.openPanel({ kind: 'deals', target });
  }

  #onSwipe({ currentTarget }: Event): void {
    const { scrollLeft, clientWidth } = currentTarget as HTMLElement;
    const one = this.sizeClass === 'xs' || this.sizeClass === 's';
    if (one && clientWidth > 0) this.seen = Math.round(Math.abs(scrollLeft) / clientWidth);
  }

  #renderBoard() {
    const { context, columns, moving } = this;
    const text = this.words(boardMessages);
    const { open, weighted } = { open: this.#figures.pipeline.answer, weighted: this.#figures.weighted.answer };
    const totals = totalsOf(open?.total, weighted?.total, this.#figures.pipeline.update?.currency ?? null);
    const ramp = this.dark ? dark : light;
    return html`<div class="board ${moving?.held ? 'moving' : ''} ${this.printing ? 'paper' : ''}">
      ${renderBar(this, totals)}
      <div class="area">
        <div
          class="columns ${this.#room.isBare ? 'bare' : ''}"
          part="columns"
          ${cssVars({ '--card': `${this.cardHeight}px` })}
          @keydown=${(event: KeyboardEvent) => boardKey(this, event)}
          @click=${(event: Event) => boardClick(this, event)}
          @pointerdown=${(event: PointerEvent) => boardPress(this, event)}
          @pointerover=${(event: Event) => boardHint(this, event)}
          @scroll=${(event: Event) => this.#onSwipe(event)}
        >
          ${columns.map((each, place) => renderColumn(this.#scene(each, place, ramp), context, place))}
        </div>
        ${moving ? moving.render() : nothing}
      </div>
      ${this.movable ? html`<p class="sr">${text.hint}</p>` : nothing}
    </div>`;
  }

  #scene(each: PlacedColumn, place: number, ramp: typeof light) {
    const { model, column, label } = each;
    const text = this.words(boardMessages);
    const selected = this.isSelected(this.field, model.key);
    const held = this.moving?.held ?? null;
    return {
      column,
      model,
      label,
      colour: stageColour(ramp, place, this.#models.length).fill,
      pressed: selected,
      dimmed: this.hasSelection(this.field) && !selected,
      cardHeight: this.cardHeight,
      empty: this.find ? text.nothingFound : text.emptyColumn,
      gap: this.moving?.gapIn(place) ?? null,
      held: held?.row.id ?? null,
      onSelect: () => this.#select(each),
      onDeals: () => this.#openDeals(each),
    };
  }
}
