import { html, nothing } from 'lit';
import type { DealRow } from '@sluice/engine';
import { fieldNames } from '../../core/field-names/messages/index.js';
import type { BoardView, PlacedColumn } from '../board-view.js';
import { nextOf } from '../card-text.js';
import { boardMessages } from '../messages/index.js';
import { renderAmounts } from '../render-column.js';
import type { Rows } from './all-rows.js';

/** The board on paper: its deals one below the other, column after column where columns are stages or owners. */
export function renderSheet(board: BoardView, { rows, total }: Rows): unknown {
  const text = board.words(boardMessages);
  const fields = board.words(fieldNames);
  const { format } = board;
  const parts = partsOf(board, rows);
  return html`<div class="sheet">
    ${board.find ? html`<p>${text.search}: ${board.find}</p>` : nothing}
    ${rows.length < total ? html`<p>${text.firstOf(format.number(rows.length), format.number(total))}</p>` : nothing}
    <table>
      <thead>
        <tr>
          <th scope="col">${fields.name}</th>
          <th scope="col">${fields.account}</th>
          <th scope="col">${fields.owner}</th>
          <th scope="col" class="num">${fields.amount}</th>
          <th scope="col" class="num">${text.inStage}</th>
          <th scope="col" class="num">${fields.expectedCloseOn}</th>
          <th scope="col">${fields.nextStep}</th>
        </tr>
      </thead>
      ${parts.map(
        ([column, deals]) =>
          html`<tbody>
            ${column ? renderGroup(board, column) : nothing}${deals.map((row) => renderDeal(board, row))}
          </tbody>`,
      )}
    </table>
  </div>`;
}

const KEYS: Readonly<Record<string, (row: DealRow) => string | null>> = { stage: ({ stage }) => stage?.id ?? null, owner: ({ owner }) => owner?.id ?? null };

function partsOf({ field, columns }: BoardView, rows: readonly DealRow[]): readonly (readonly [PlacedColumn | null, readonly DealRow[]])[] {
  const keyOf = KEYS[field];
  if (!keyOf) return [[null, rows]];
  const known = new Set(columns.map(({ model }) => model.key));
  const left = rows.filter((row) => !known.has(keyOf(row)));
  const parts = columns.map((column) => [column, rows.filter((row) => keyOf(row) === column.model.key)] as const);
  return left.length > 0 ? [...parts, [null, left]] : parts;
}

function renderGroup(board: BoardView, { label, model }: PlacedColumn): unknown {
  const text = board.words(boardMessages);
  return html`<tr class="group">
    <th scope="rowgroup" colspan="3">${label} <span>${board.format.count(text.deals, model.count ?? 0)}</span></th>
    <td class="num">${renderAmounts(board, model.amounts)}</td>
    <td colspan="3"></td>
  </tr>`;
}

function renderDeal(board: BoardView, row: DealRow): unknown {
  const { format, text, context } = board;
  const { amountMinor, stageEnteredOn, expectedCloseOn } = row;
  return html`<tr>
    <th scope="row">${row.name ?? row.id}</th>
    <td>${row.account}</td>
    <td>${row.owner?.label}</td>
    <td class="num">${amountMinor === null ? text.noAnswer : format.money(amountMinor, row.currency)}</td>
    <td class="num">${stageEnteredOn === null ? text.noAnswer : format.days(Math.max(0, context.today - stageEnteredOn))}</td>
    <td class="num ${row.overdue ? 'overdue' : ''}">${expectedCloseOn === null ? text.noAnswer : format.date(expectedCloseOn)}</td>
    <td class=${row.staleDays === null ? '' : 'stale'}>${nextOf(row, context)}</td>
  </tr>`;
}
