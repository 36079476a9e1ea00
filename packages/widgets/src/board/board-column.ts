import type { DealRow, RowWindow } from '@sluice/engine';
import { RowsController } from '../core/rows-controller.js';
import type { SluiceElement } from '../core/sluice-element.js';
import { assignSlots, cardSpan, rowsFor, scrollToShow, type Heading } from './card-window.js';

/** What a column asks for, its place in the list apart. */
export type ColumnAsk = (key: string | null) => Omit<RowWindow, 'from' | 'to'> | null;

/** What draws the cards of a column. */
export interface CardDrawer {
  redraw(): void;
}

/** One column while it lives: where it is scrolled to, which card has the tab stop, and the rows around what is seen. */
export class BoardColumn {
  readonly key: string | null;
  readonly #host: SluiceElement;
  readonly #rows: RowsController;
  #scrollTop = 0;
  #viewport = 0;
  #heading: Heading = 0;
  #drawer: CardDrawer | null = null;
  #cardHeight = 100;
  #active = 0;
  #activeRow: DealRow | null = null;
  #counted = 0;
  #slots = new Map<number, number>();
  #over = false;
  #drawn = -1;

  constructor(host: SluiceElement, key: string | null, ask: ColumnAsk) {
    this.key = key;
    this.#host = host;
    this.#rows = new RowsController(
      host,
      () => {
        const asked = this.#over ? null : ask(key);
        // However few there are, so that a column whose total is not known yet asks for the same.
        const view = { ...this.view, total: Infinity };
        return asked && { ...asked, ...rowsFor(cardSpan(view), this.#heading) };
      },
      () => this.#arrived(),
    );
  }

  /** Cards in the column: as many as rows match, until those arrive as many as were counted. */
  get total(): number {
    return this.#rows.update?.total ?? this.#counted;
  }

  /** False until the first rows arrived. */
  get known(): boolean {
    return this.#rows.update !== null;
  }

  /** Index of the card with the tab stop. */
  get active(): number {
    return Math.max(0, Math.min(this.#active, this.total - 1));
  }

  get view() {
    return { scrollTop: this.#scrollTop, viewport: this.#viewport, cardHeight: this.#cardHeight, total: this.total, heading: this.#heading };
  }

  /** Today in the source's zone, as the rows were made. */
  get today(): number {
    return this.#rows.update?.today ?? 0;
  }

  /** Told at each render. Pixels; `counted` stands in for the total, `viewport` for the height until the list was measured. */
  measure(cardHeight: number, counted: number, viewport: number): void {
    this.#cardHeight = cardHeight;
    this.#counted = counted;
    this.#viewport ||= viewport;
  }

  /** Told by whoever draws the cards, so that scrolling need not ask the widget. */
  drawnBy(drawer: CardDrawer): void {
    this.#drawer = drawer;
  }

  /** Told of each scroll and each new size of the list. Draws, and asks for rows, only where other cards come into view. */
  look(scrollTop: number, viewport: number): void {
    const before = cardSpan(this.view);
    const top = Math.max(0, scrollTop);
    if (top !== this.#scrollTop) this.#heading = top > this.#scrollTop ? 1 : -1;
    this.#scrollTop = top;
    if (viewport > 0) this.#viewport = viewport;
    const { first, last } = cardSpan(this.view);
    if (first === before.first && last === before.last) return;
    this.#rows.hostUpdate();
    this.#drawer?.redraw();
  }

  /** Gives a card the tab stop; returns where the list must be scrolled to. */
  activate(index: number): number {
    this.#active = Math.max(0, Math.min(index, this.total - 1));
    this.#activeRow = this.rowAt(this.#active);
    return scrollToShow(this.#active, this.view);
  }

  /** The deal at an index; null while it is still to arrive. */
  rowAt(index: number): DealRow | null {
    const update = this.#rows.update;
    const row = update?.rows[index - update.from];
    if (index !== this.#active) return row ?? null;
    // The card with the tab stop stays in the document when it is scrolled away, and so does what it says.
    if (row) this.#activeRow = row;
    return row ?? this.#activeRow;
  }

  /** Rows that are here, first index first. */
  get near(): { readonly from: number; readonly rows: readonly DealRow[] } {
    return this.#rows.update ?? { from: 0, rows: [] };
  }

  /** Cards to draw as index and node, in order. */
  cards(): readonly (readonly [index: number, slot: number])[] {
    const { first, last } = cardSpan(this.view);
    const indices = Array.from({ length: last - first }, (_, i) => first + i);
    const { active } = this;
    if (this.total > 0 && active < first) indices.unshift(active);
    else if (this.total > 0 && active >= last) indices.push(active);
    this.#slots = assignSlots(this.#slots, indices);
    return [...this.#slots];
  }

  /** Forgets the place after another order or search. */
  rewind(): void {
    this.#active = 0;
    this.#activeRow = null;
    this.#scrollTop = 0;
    this.#heading = 0;
  }

  /** The column is gone. */
  leave(): void {
    this.#over = true;
    this.#rows.hostDisconnected();
    this.#host.removeController(this.#rows);
  }

  // Other rows of as many as before are the column's own matter; the widget draws as a whole where it does so anyway.
  #arrived(): void {
    const { total } = this;
    if (total !== this.#drawn || !this.#drawer) this.#host.requestUpdate();
    else if (!this.#host.isUpdatePending) this.#drawer.redraw();
    this.#drawn = total;
  }
}
