import type { DealRow, RowWindow } from '@sluice/engine';
import type { SluiceElement } from '../core/sluice-element.js';
import type { BoardColumn } from './board-column.js';
import type { ColumnModel } from './board-columns.js';
import type { BoardOrder } from './board-order.js';
import type { CardContext } from './card-text.js';

/** A column as it stands on a board. */
export interface PlacedColumn {
  readonly model: ColumnModel;
  readonly column: BoardColumn;
  readonly label: string;
}

/** What keys and pointers ask of the part that moves deals. */
export interface MovingCards {
  /** False: the key means nothing to a move. */
  key(event: KeyboardEvent): boolean;
  pickUp(place: number, row: DealRow | null): void;
  press(event: PointerEvent, place: number, row: DealRow, card: HTMLElement): void;
}

/** A board as its parts see it. Places count columns from 0, first to last. */
export interface BoardView extends SluiceElement {
  order: BoardOrder;
  /** Text that deals are looked for by. */
  find: string;
  readonly movable: boolean;
  /** Null where deals are not moved, or not yet. */
  readonly moving: MovingCards | null;
  /** Place of the column that is seen where only one is. */
  readonly seen: number;
  /** The dimension of the columns. */
  readonly field: string;
  readonly columns: readonly PlacedColumn[];
  /** Height of a card with the gap below it, in pixels. */
  readonly cardHeight: number;
  /** All its deals; null while it is not known which. */
  readonly deals: Pick<RowWindow, 'of' | 'filter' | 'ignore'> | null;
  /** It is being drawn for paper. */
  printing: boolean;
  /** What cards are drawn with. */
  readonly context: CardContext;
  /** Draws what is asked for at once. */
  drawNow(): void;
  /** Brings a card into view and gives it the focus. */
  focusCard(place: number, index: number): Promise<void>;
  /** Shows a column where they do not all fit. */
  showColumn(place: number): void;
}
