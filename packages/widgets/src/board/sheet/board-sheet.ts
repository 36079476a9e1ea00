import { nothing, type ReactiveController } from 'lit';
import type { RowWindow } from '@sluice/engine';
import { adoptStyles } from '../../core/adopt-styles.js';
import { canonicalJson } from '../../core/canonical-json.js';
import { fieldNames } from '../../core/field-names/messages/index.js';
import { loadText } from '../../core/messages/index.js';
import { RowsController } from '../../core/rows-controller.js';
import type { TableModel } from '../../core/table-model.js';
import { sortOf } from '../board-order.js';
import type { BoardView } from '../board-view.js';
import { boardMessages } from '../messages/index.js';
import { allRows, type Rows } from './all-rows.js';
import { boardTable } from './board-table.js';
import { renderSheet } from './render-sheet.js';
import { sheetStyles } from './sheet.styles.js';

/** Deals of the table at first, and how many more at a time. */
const PAGE = 500;
/** Deals kept for paper: some hundred pages. Beyond it the sheet says that it is not all. */
const PRINTED = 5000;
/** How long nothing changes before what paper needs is fetched; milliseconds. */
const QUIET = 1500;

const PRINTING = ['beforeprint', 'afterprint'];
const PAPER = typeof matchMedia === 'function' ? matchMedia('print') : null;

type Wanted = Omit<RowWindow, 'from' | 'to'>;

/** All deals of a board one below the other: as a table, as a file, on paper. Loaded once somebody wants one of them, or nothing else is to do. */
export class BoardSheet implements ReactiveController {
  readonly #board: BoardView;
  readonly #rows: RowsController;
  #shown = PAGE;
  #printed: Rows | null = null;
  #wanted = '';
  #timer = 0;
  #stop = () => {};

  constructor(board: BoardView) {
    this.#board = board;
    adoptStyles(board, sheetStyles);
    board.addController(this);
    this.#rows = new RowsController(board, () => {
      const window = board.view === 'table' || board.menuOpen ? this.#window() : null;
      return window && { ...window, from: 0, to: this.#shown };
    });
  }

  /** The first deals, and a way to more. Null until they arrived. */
  table(): TableModel | null {
    const { update } = this.#rows;
    const rows = this.#board.printing ? (this.#printed ?? update) : update;
    if (!rows) return null;
    const model = boardTable(this.#board, rows);
    const left = rows.total - rows.rows.length;
    if (left <= 0) return model;
    const text = this.#board.words(boardMessages);
    const { format } = this.#board;
    const note = text.firstOf(format.number(rows.rows.length), format.number(rows.total));
    return { ...model, more: { note, label: text.showMore(format.number(Math.min(PAGE, left))), run: () => this.#more() } };
  }

  /** Every deal, however many. */
  async file(): Promise<TableModel | null> {
    const window = this.#window();
    const client = this.#board.handle?.client;
    return window && client ? boardTable(this.#board, await allRows(client, window).rows) : null;
  }

  hostConnected(): void {
    for (const type of PRINTING) addEventListener(type, this.#onPaper);
    PAPER?.addEventListener('change', this.#onPaper);
  }

  hostDisconnected(): void {
    for (const type of PRINTING) removeEventListener(type, this.#onPaper);
    PAPER?.removeEventListener('change', this.#onPaper);
    this.#leave();
  }

  /** Paper cannot wait for deals, so they are fetched while nobody does. A wall has no printer. */
  hostUpdated(): void {
    const { handle, density, state } = this.#board;
    const wanted = density === 'tv' || state.state !== 'ready' ? null : this.#window();
    const key = wanted ? canonicalJson([wanted, handle?.client?.state.version]) : '';
    if (key === this.#wanted) return;
    this.#wanted = key;
    this.#leave();
    this.#printed = null;
    if (wanted) this.#timer = window.setTimeout(() => void this.#fetch(wanted), QUIET);
  }

  // Drops what is under way.
  #leave(): void {
    clearTimeout(this.#timer);
    this.#stop();
  }

  /** Whether paper would have what it needs. */
  get isPrintable(): boolean {
    return this.#printed !== null;
  }

  /** Stands beside the board, and in its place on paper. */
  print(): unknown {
    return this.#printed ? renderSheet(this.#board, this.#printed) : nothing;
  }

  // Within the event: what paper shows is drawn before it is handled.
  readonly #onPaper = (event: Event) => {
    const board = this.#board;
    board.printing = this.isPrintable && (event.type === 'beforeprint' || (event as Partial<MediaQueryListEvent>).matches === true);
    board.toggleAttribute('printing', board.printing);
    board.drawNow();
  };

  #window(): Wanted | null {
    const { deals, order, find } = this.#board;
    return deals && { ...deals, sort: sortOf(order), ...(find ? { search: find } : {}) };
  }

  async #fetch(window: Wanted): Promise<void> {
    const client = this.#board.handle?.client;
    if (!client) return;
    const { rows, stop } = allRows(client, window, PRINTED);
    this.#stop = stop;
    await loadText(fieldNames, this.#board.language.lang);
    this.#printed = await rows;
    this.#board.requestUpdate();
  }

  #more(): void {
    this.#shown += PAGE;
    this.#board.requestUpdate();
  }
}
