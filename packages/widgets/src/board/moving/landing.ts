import type { DealRow } from '@sluice/engine';
import type { BoardOrder } from '../board-order.js';

/**
 * Where a deal would come among rows that are sorted already: the index before which it lands. It has just entered its stage, so by age it comes last.
 * Rows without a value come last, as everywhere.
 */
export function landingAt(order: BoardOrder, deal: DealRow, { from, rows }: { readonly from: number; readonly rows: readonly DealRow[] }): number {
  const at = rows.findIndex((row) => row.id !== deal.id && comesBefore(order, deal, row));
  return from + (at < 0 ? rows.length : at);
}

function comesBefore(order: BoardOrder, deal: DealRow, row: DealRow): boolean {
  if (order === 'value') return (deal.amountMinor ?? -Infinity) > (row.amountMinor ?? -Infinity);
  if (order === 'close') return (deal.expectedCloseOn ?? Infinity) < (row.expectedCloseOn ?? Infinity);
  if (order === 'name') return (deal.name ?? deal.id).localeCompare(row.name ?? row.id, undefined, { numeric: true }) < 0;
  return false;
}
