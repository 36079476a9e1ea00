import { html, nothing } from 'lit';
import type { DealRow } from '@sluice/engine';
import type { StageRef } from '@sluice/model';
import { adoptStyles } from '../../core/adopt-styles.js';
import { loadText } from '../../core/messages/index.js';
import { closedStages } from '../board-columns.js';
import type { BoardView } from '../board-view.js';
import { scrollToShow } from '../card-window.js';
import { Drag } from './drag.js';
import { edgeScroll } from './edge-scroll.js';
import { copyOf, moveGhost, type Ghost } from './ghost.js';
import { landingAt } from './landing.js';
import { movingMessages } from './messages/index.js';
import { movingStyles } from './moving.styles.js';
import { renderNotice, type MoveNotice } from './move-notice.js';
import { requestMove } from './request-move.js';

/** A place to drop a deal on: a column, or a stage that closes deals. */
interface Target extends StageRef {
  /** Place of its column; null where it has none. */
  readonly place: number | null;
}

/** A deal that is being moved. */
export interface Held {
  readonly row: DealRow;
  readonly from: Target;
  readonly over: Target | null;
  /** Where the dragged card stands, relative to the columns, and how wide it is; null by keyboard. */
  readonly ghost: Ghost | null;
}

/** How long a word on a move that went well stays; milliseconds. */
const STAYS = 8000;

/** Moves deals of a board: by dragging, by keyboard, and back again. Loaded only where a board is movable. */
export class Moving {
  readonly #board: BoardView;
  #held: Held | null = null;
  #drag: Drag | null = null;
  #at: readonly [x: number, y: number] = [0, 0];
  #notice: MoveNotice | null = null;
  #timer = 0;
  #follow: { readonly id: string; readonly place: number } | null = null;

  constructor(board: BoardView) {
    this.#board = board;
    adoptStyles(board, movingStyles);
    // A finger that drags must not scroll as well; that has to be refused from the first touch on.
    board.addEventListener('touchmove', (event) => this.#drag?.dragging && event.preventDefault(), { passive: false });
  }

  get held(): Held | null {
    return this.#held;
  }

  /** Index in a column before which the held deal would land; null where it is not over it. */
  gapIn(place: number): number | null {
    const held = this.#held;
    if (!held || held.over?.place !== place || held.from.place === place) return null;
    const column = this.#board.columns[place]?.column;
    return column ? landingAt(this.#board.order, held.row, column.near) : null;
  }

  /** A pointer went down on a card. */
  press(event: PointerEvent, place: number, row: DealRow, card: HTMLElement): void {
    if (event.button !== 0 || !event.isPrimary || this.#held) return;
    const rect = card.getBoundingClientRect();
    const [dx, dy] = [event.clientX - rect.left, event.clientY - rect.top];
    const copy = copyOf(card);
    const shift = (x: number, y: number) => {
      const area = this.#area().getBoundingClientRect();
      return { x: x - dx - area.left, y: y - dy - area.top, width: rect.width, card: copy };
    };
    this.#drag?.cancel();
    this.#drag = new Drag(event, {
      start: (x, y) => this.#hold(place, row, shift(x, y)),
      move: (x, y) => this.#dragTo(x, y, shift(x, y)),
      drop: () => this.#drop(false),
      cancel: () => this.#letGo(),
    });
  }

  /** Picks a deal up by keyboard. */
  pickUp(place: number, row: DealRow | null): void {
    if (!row || !this.#hold(place, row, null)) return;
    const text = this.#text;
    this.#board.announce(text.pickedUp(row.name ?? row.id, this.#held?.from.label ?? ''));
  }

  /** A key while a deal is held by keyboard. False: the key means nothing to a move. */
  key(event: KeyboardEvent): boolean {
    this.#follow = null;
    if (!this.#held || this.#held.ghost) return false;
    const right = this.#board.language.dir === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = { ArrowRight: right, ArrowLeft: -right, ArrowDown: 0, ArrowUp: 0 };
    const by = steps[event.key];
    if (by !== undefined) this.#step(by);
    else if (event.key === ' ' || event.key === 'Enter') this.#drop(true);
    else if (event.key === 'Escape') this.#letGo();
    else {
      this.#letGo();
      return false;
    }
    event.preventDefault();
    return true;
  }

  /** Lets go of what is held and forgets. */
  cancel(): void {
    this.#drag?.cancel();
    this.#held = null;
    clearTimeout(this.#timer);
  }

  /** After each render: the focus follows a deal that was dropped by keyboard once it has arrived. */
  updated(): void {
    const follow = this.#follow;
    const column = follow && this.#board.columns[follow.place]?.column;
    const { from, rows } = column?.near ?? { from: 0, rows: [] };
    const at = rows.findIndex(({ id }) => id === follow?.id);
    if (!follow || at < 0) return;
    this.#follow = null;
    void this.#board.focusCard(follow.place, from + at);
  }

  render(): unknown {
    // Loaded before the first move; a language chosen later comes with the next one.
    void loadText(movingMessages, this.#board.language.lang);
    const held = this.#held;
    const notice = this.#notice;
    const closed = held ? this.#targets().filter(({ place }) => place === null) : [];
    return html`${
      closed.length > 0
        ? html`<div class="closed" role="group">
            ${closed.map(({ id, label }) => html`<div class="drop ${held?.over?.id === id ? 'over' : ''}" data-closed=${id}><span class="clip">${label}</span></div>`)}
          </div>`
        : nothing
    }
    ${held?.ghost ? held.ghost.card : nothing} ${notice ? renderNotice(this.#board, notice, () => this.#say(null)) : nothing}`;
  }

  get #text() {
    return this.#board.words(movingMessages);
  }

  #area(): HTMLElement {
    return this.#board.renderRoot.querySelector('.area') as HTMLElement;
  }

  #targets(): readonly Target[] {
    const { columns, handle, mergedFilter } = this.#board;
    const open = columns.flatMap(({ model: { key }, label }, place) => (key ? [{ id: key, label, place }] : []));
    const source = handle?.client?.state;
    const closed = source ? closedStages(source, mergedFilter) : [];
    return [...open, ...closed.map(({ id, label }) => ({ id, label, place: null }))];
  }

  #hold(place: number, row: DealRow, ghost: Held['ghost']): boolean {
    const at = this.#board.columns[place];
    if (!at || this.#board.field !== 'stage') return false;
    const refused = !row.idGiven ? this.#text.noId : row.moving ? this.#text.stillMoving : null;
    if (refused) this.#say({ tone: 'failed', title: refused, detail: null, undo: null });
    if (refused) return false;
    const from = { id: at.model.key ?? '', label: at.label, place };
    this.#held = { row, from, over: from, ghost };
    if (ghost) moveGhost(ghost);
    this.#say(null);
    if (ghost) this.#scrollAlong();
    return true;
  }

  #step(by: number): void {
    const held = this.#held;
    if (!held) return;
    const targets = this.#targets();
    const at = targets.findIndex(({ id }) => id === held.over?.id);
    const next = targets[Math.max(0, Math.min(targets.length - 1, at + by))];
    if (!next || by === 0) return;
    this.#over(next);
    const { format } = this.#board;
    this.#board.announce(this.#text.over(next.label, format.number(targets.indexOf(next) + 1), format.number(targets.length)));
  }

  #dragTo(x: number, y: number, ghost: Ghost): void {
    if (!this.#held) return;
    this.#at = [x, y];
    this.#held = { ...this.#held, ghost };
    // Moved past the template: a drag is a hundred moves a second.
    moveGhost(ghost);
    this.#over(this.#targetAt(x, y));
  }

  #over(over: Target | null): void {
    const held = this.#held;
    if (!held || held.over?.id === over?.id) return;
    this.#held = { ...held, over };
    this.#board.requestUpdate();
    if (over?.place == null) return;
    if (!held.ghost) this.#board.showColumn(over.place);
    const gap = this.gapIn(over.place);
    const list = this.#board.renderRoot.querySelectorAll<HTMLElement>('[data-list]')[over.place];
    const column = this.#board.columns[over.place]?.column;
    if (gap !== null && list && column) list.scrollTop = scrollToShow(gap, column.view);
  }

  #targetAt(x: number, y: number): Target | null {
    const within = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    };
    const { renderRoot } = this.#board;
    const targets = this.#targets();
    const closed = [...renderRoot.querySelectorAll<HTMLElement>('[data-closed]')].find(within);
    if (closed) return targets.find(({ id, place }) => place === null && id === closed.dataset['closed']) ?? null;
    if (!within(this.#area())) return null;
    const place = [...renderRoot.querySelectorAll('[data-column]')].findIndex(within);
    return targets.find((each) => each.place === place) ?? null;
  }

  // Runs while a card is dragged: near an edge, what lies there scrolls.
  #scrollAlong(): void {
    this.#at = [NaN, NaN];
    const tick = () => {
      const held = this.#held;
      if (!held?.ghost) return;
      const columns = this.#board.renderRoot.querySelector('.columns');
      const { left, right } = columns?.getBoundingClientRect() ?? { left: 0, right: 0 };
      const [x, y] = this.#at;
      if (columns && x >= left && x <= right) columns.scrollLeft += edgeScroll(x, left, right);
      const list = held.over?.place == null ? null : this.#board.renderRoot.querySelectorAll('[data-list]')[held.over.place];
      const rect = list?.getBoundingClientRect();
      if (list && rect && y >= rect.top && y <= rect.bottom) list.scrollTop += edgeScroll(y, rect.top, rect.bottom);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  #letGo(): void {
    const held = this.#held;
    this.#held = null;
    this.#board.requestUpdate();
    if (held) this.#board.announce(this.#text.cancelled(held.row.name ?? held.row.id, held.from.label));
  }

  #drop(byKeyboard: boolean): void {
    const held = this.#held;
    if (!held?.over || held.over.id === held.from.id) return this.#letGo();
    const { row, from, over } = held;
    this.#held = null;
    if (byKeyboard && over.place !== null) this.#follow = { id: row.id, place: over.place };
    void this.#move(row, from, over);
  }

  async #move(row: DealRow, { id, label }: StageRef, to: StageRef): Promise<void> {
    const text = this.#text;
    const name = row.name ?? row.id;
    const from = { id, label };
    const request = requestMove(this.#board, { deal: { id: row.id, name: row.name }, from, to: { id: to.id, label: to.label } });
    this.#board.requestUpdate();
    if (request === 'prevented') return;
    if (request === 'unheard') return this.#fail(text.notMoved(name, label), text.notSaved);
    const move = this.#board.handle?.move(row.id, to.id);
    const undo = () => void this.#move(row, to, from);
    this.#say({ tone: 'done', title: text.movedShort(to.label), detail: null, undo });
    this.#board.announce(text.moved(name, to.label));
    try {
      await request.saved;
      move?.settle(true);
    } catch (cause) {
      move?.settle(false);
      this.#fail(text.notMoved(name, label), cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : '');
    }
  }

  #fail(title: string, detail: string): void {
    this.#follow = null;
    this.#say({ tone: 'failed', title, detail, undo: null });
  }

  #say(notice: MoveNotice | null): void {
    clearTimeout(this.#timer);
    this.#notice = notice;
    if (notice?.tone === 'failed') this.#board.announce([notice.title, notice.detail].filter(Boolean).join(' '));
    if (notice?.tone === 'done') this.#timer = window.setTimeout(() => this.#say(null), STAYS);
    this.#board.requestUpdate();
  }
}
