import { html, nothing } from 'lit';
import type { Totals } from './board-columns.js';
import { BOARD_ORDERS, type BoardOrder } from './board-order.js';
import type { BoardView } from './board-view.js';
import { boardMessages } from './messages/index.js';
import { renderAmounts } from './render-column.js';

/** Above the columns: what is open in all, search and order, and where only one column is seen, which. */
export function renderBar(board: BoardView, { count, amounts, weighted }: Totals): unknown {
  const text = board.words(boardMessages);
  const { format } = board;
  const money = weighted.map(({ minor, currency }) => format.money(minor, currency, { compact: true })).join(' + ');
  return html`<div class="bar">
    <p class="sum">
      ${amounts.length > 0 ? html`<strong>${renderAmounts(board, amounts)}</strong>` : nothing}
      <span class="rest">${count === null ? nothing : format.count(text.deals, count)}${money ? html` · ${text.weighted(money)}` : nothing}</span>
    </p>
    <div class="tools no-print">
      <input
        class="field search"
        type="search"
        aria-label=${text.search}
        placeholder=${text.search}
        .value=${board.find}
        @input=${(event: Event) => (board.find = (event.target as HTMLInputElement).value.trimStart())}
      />
      <select
        class="field"
        aria-label=${text.sort}
        title=${text.sort}
        @change=${(event: Event) => (board.order = (event.target as HTMLSelectElement).value as BoardOrder)}
      >
        ${BOARD_ORDERS.map((each) => html`<option value=${each} .selected=${each === board.order}>${text.sorts[each]}</option>`)}
      </select>
    </div>
    ${board.density !== 'tv' && (board.sizeClass === 'xs' || board.sizeClass === 's') ? renderPicker(board) : nothing}
  </div>`;
}

function renderPicker(board: BoardView): unknown {
  const text = board.words(boardMessages);
  return html`<select
    class="field picker no-print"
    aria-label=${text.columns}
    @change=${(event: Event) => board.showColumn(Number((event.target as HTMLSelectElement).value))}
  >
    ${board.columns.map(
      ({ label, model }, place) => html`<option value=${place} .selected=${place === board.seen}>${label} · ${board.format.number(model.count ?? 0)}</option>`,
    )}
  </select>`;
}
