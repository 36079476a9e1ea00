import type { Sort } from '@sluice/engine';

/** How cards are ordered within their columns. */
export type BoardOrder = 'value' | 'age' | 'close' | 'name';

export const BOARD_ORDERS: readonly BoardOrder[] = ['value', 'age', 'close', 'name'];

const SORTS: Readonly<Record<BoardOrder, Sort>> = {
  value: { field: 'amount', descending: true },
  age: { field: 'stageEnteredOn' },
  close: { field: 'expectedCloseOn' },
  name: { field: 'name' },
};

export function sortOf(order: BoardOrder): Sort {
  return SORTS[order];
}
