import { html, nothing } from 'lit';
import type { TableCell, TableColumn, TableModel } from '../table-model.js';

/** A table that reads well and scrolls in itself, with a caption for those who hear it. */
export function renderTable({ caption, columns, rows, total, more }: TableModel): unknown {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}>
    <table part="table">
      <caption class="sr">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? 'num' : ''}>${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => renderRow(row, columns))}
      </tbody>
      ${
        total
          ? html`<tfoot>
              ${renderRow(total, columns)}
            </tfoot>`
          : nothing
      }
    </table>
    ${
      more
        ? html`<div class="pager">
            <span class="note">${more.note}</span>
            <button class="button no-print" type="button" @click=${more.run}>${more.label}</button>
          </div>`
        : nothing
    }
  </div>`;
}

function renderRow(row: readonly (TableCell | string)[], columns: readonly TableColumn[]): unknown {
  return html`<tr>
    ${row.map((each, i) => {
      const text = typeof each === 'string' ? each : each.text;
      const alignment = columns[i]?.numeric ? 'num' : '';
      return i === 0 ? html`<th scope="row" class=${alignment}>${text}</th>` : html`<td class=${alignment}>${text}</td>`;
    })}
  </tr>`;
}
