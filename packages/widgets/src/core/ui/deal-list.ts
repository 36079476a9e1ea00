import { html, nothing } from 'lit';
import type { DealRow, RowWindow } from '@sluice/engine';
import { fieldNames } from '../field-names/messages/index.js';
import { backIcon } from '../icons.js';
import type { DealsTarget } from '../panel.js';
import { RowsController } from '../rows-controller.js';
import type { SluiceElement } from '../sluice-element.js';
import { dealLink } from './deal-link.js';
import { uiMessages } from './messages/index.js';

const PAGE = 50;
const SORT = { field: 'amount', descending: true } as const;

/** The deals behind a number, in pages; search narrows them. One per widget, at rest while its panel is closed. */
export class DealList {
  readonly #host: SluiceElement;
  readonly #rows: RowsController;
  #target: DealsTarget | null = null;
  #page = 0;
  #search = '';

  constructor(host: SluiceElement) {
    this.#host = host;
    this.#rows = new RowsController(host, () => this.#window());
    // Made while the widget renders, where asking for an update is not heard.
    void host.updateComplete.then(() => host.requestUpdate());
  }

  render(target: DealsTarget): unknown {
    const { text, format } = this.#host;
    const words = this.#host.words(uiMessages);
    const update = this.#rows.update;
    return html`<div class="deals">
      <div class="deals-bar">
        <input
          type="search"
          class="search"
          aria-label=${words.search}
          placeholder=${words.search}
          .value=${this.#search}
          @input=${(event: Event) => this.#find(event)}
        />
        ${update ? html`<span class="note">${format.count(text.deals, update.total)}</span>` : nothing}
      </div>
      ${update ? this.#table(update.rows, target) : html`<p class="note">${text.loading}</p>`} ${update ? this.#pager(update.total) : nothing}
    </div>`;
  }

  #window(): RowWindow | null {
    const { panel } = this.#host;
    if (panel?.kind !== 'deals') return null;
    if (panel.target !== this.#target) {
      this.#target = panel.target;
      this.#page = 0;
      this.#search = '';
    }
    const { of, filter, ignore, sort } = panel.target;
    return {
      ...(of ? { of } : {}),
      ...(filter ? { filter } : {}),
      ...(ignore ? { ignore } : {}),
      ...(this.#search ? { search: this.#search } : {}),
      sort: sort ?? SORT,
      from: this.#page * PAGE,
      to: (this.#page + 1) * PAGE,
    };
  }

  #table(rows: readonly DealRow[], { title }: DealsTarget): unknown {
    const fields = this.#host.words(fieldNames);
    const wide = this.#host.sizeClass !== 'xs' && this.#host.sizeClass !== 's';
    if (rows.length === 0) return html`<p class="note">${this.#host.words(uiMessages).noDeals}</p>`;
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${title}>
      <table part="table">
        <caption class="sr">
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${fields.name}</th>
            ${
              wide
                ? html`<th scope="col">${fields.stage}</th>
                    <th scope="col">${fields.owner}</th>`
                : nothing
            }
            <th scope="col" class="num">${fields.amount}</th>
            ${wide ? html`<th scope="col" class="num">${fields.expectedCloseOn}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#row(row, wide))}
        </tbody>
      </table>
    </div>`;
  }

  #row(row: DealRow, wide: boolean): unknown {
    const { format, text } = this.#host;
    const closing = row.closedOn ?? row.expectedCloseOn;
    return html`<tr>
      <th scope="row">${dealLink(this.#host, row)}${row.account ? html`<span class="note account">${row.account}</span>` : nothing}</th>
      ${
        wide
          ? html`<td>${row.stage?.label ?? text.none}</td>
              <td>${row.owner?.label ?? text.none}</td>`
          : nothing
      }
      <td class="num">${row.amountMinor === null ? text.noAnswer : format.money(row.amountMinor, row.currency)}</td>
      ${wide ? html`<td class="num">${closing === null ? text.noAnswer : format.date(closing)}</td>` : nothing}
    </tr>`;
  }

  #pager(total: number): unknown {
    if (total <= PAGE) return nothing;
    const { format } = this.#host;
    const words = this.#host.words(uiMessages);
    const from = this.#page * PAGE;
    const to = Math.min(total, from + PAGE);
    return html`<div class="pager">
      <button class="button quiet icon" type="button" aria-label=${words.previousPage} ?disabled=${from === 0} @click=${() => this.#turn(-1)}>
        ${backIcon}
      </button>
      <span class="note">${words.range(format.number(from + 1), format.number(to), format.number(total))}</span>
      <button class="button quiet icon next" type="button" aria-label=${words.nextPage} ?disabled=${to >= total} @click=${() => this.#turn(1)}>
        ${backIcon}
      </button>
    </div>`;
  }

  #turn(by: number): void {
    this.#page += by;
    this.#host.requestUpdate();
  }

  #find(event: Event): void {
    this.#search = (event.target as HTMLInputElement).value.trim();
    this.#page = 0;
    this.#host.requestUpdate();
  }
}
