import type { DealRow } from '@sluice/engine';
import type { BoardView } from './board-view.js';
import { cardHint } from './card-text.js';
import { focusStep } from './focus-step.js';
import { openDeal } from './open-deal.js';

/** Keys on the cards: a move under way takes them first; then space picks up, enter opens, the rest leads to another card. */
export function boardKey(board: BoardView, event: KeyboardEvent): void {
  if (board.moving?.key(event)) return;
  const at = cardOf(board, event);
  if (!at || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === ' ' && board.movable) board.moving?.pickUp(at.place, at.row);
  else if (event.key === 'Enter') enter(board, at.card, at.row, event);
  else if (!step(board, at, event.key)) return;
  event.preventDefault();
}

/** A pointer on a card gives it the tab stop, and may begin a drag. */
export function boardPress(board: BoardView, event: PointerEvent): void {
  const at = cardOf(board, event);
  if (!at) return;
  board.columns[at.place]?.column.activate(at.index);
  if (at.row && board.movable) board.moving?.press(event, at.place, at.row, at.card);
}

/** A click on a name opens its deal, as enter does. */
export function boardClick(board: BoardView, event: Event): void {
  const row = (event.target as Element).matches('.deal-name') ? cardOf(board, event)?.row : null;
  if (row) openDeal(board, row, event);
}

/** A card that is pointed at says in full what it clips. Said only then: a hint on each card would cost as much as the card. */
export function boardHint(board: BoardView, event: Event): void {
  const at = cardOf(board, event);
  const hint = at?.row && cardHint(at.row, board.context);
  if (at && hint && at.card.title !== hint) at.card.title = hint;
}

function cardOf(board: BoardView, event: Event) {
  const card = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
  const place = Number(card?.closest<HTMLElement>('[data-column]')?.dataset['column']);
  const at = board.columns[place];
  if (!card || !at) return null;
  const index = Number(card.dataset['index']);
  return { place, index, card, row: at.column.rowAt(index) };
}

function enter(board: BoardView, card: HTMLElement, row: DealRow | null, event: Event): void {
  const link = card.querySelector<HTMLElement>('a[href]');
  if (link) link.click();
  else if (row) openDeal(board, row, event);
}

function step(board: BoardView, from: { readonly place: number; readonly index: number }, key: string): boolean {
  const columns = board.columns.map(({ column: { view, active } }) => ({ ...view, active }));
  const next = focusStep(key, from, columns, board.language.dir === 'rtl');
  if (next) void board.focusCard(next.place, next.index);
  return next !== null;
}
