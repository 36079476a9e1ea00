import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { base } from '../core/base.styles.js';
import { crossIcon } from '../core/icons.js';
import { SluiceElement } from '../core/sluice-element.js';
import type { SourceHandle } from '../core/source-handle.js';
import { tokens } from '../core/tokens.styles.js';
import { styles } from './filter.styles.js';
import { filterMessages } from './messages/index.js';

/**
 * Pickers of pipeline, owner and period for a source: all its widgets follow. The pipeline picker shows where there are several.
 *
 * @fires sluice-state - State of the source as seen here. Does not bubble.
 * @csspart bar - The row of pickers.
 * @csspart picker - One picker.
 */
export class FilterElement extends SluiceElement {
  static override styles = [tokens, base, styles];
  static override strings = [filterMessages];

  @state() private open = false;
  @state() private search = '';

  override render(): unknown {
    const { handle } = this;
    const text = this.words(filterMessages);
    const source = handle?.client?.state;
    if (!handle || !source) return html`<div class="bar" part="bar" role="group" aria-label=${text.label}></div>`;
    const picked = handle.periodPicked || ['pipeline', 'owner'].some((field) => handle.picked(field).length > 0);
    return html`<div class="bar" part="bar" role="group" aria-label=${text.label} dir=${this.language.dir}>
      ${source.pipelines.length > 1 ? this.#renderPipelines(handle) : nothing} ${source.owners.length > 1 ? this.#renderOwners(handle) : nothing}
      ${this.#renderPeriods(handle)}
      ${picked ? html`<button class="button quiet" type="button" @click=${() => this.#clear(handle)}>${crossIcon} ${text.clear}</button>` : nothing}
    </div>`;
  }

  #renderPipelines(handle: SourceHandle): unknown {
    const text = this.words(filterMessages);
    const source = handle.client?.state;
    const [picked] = handle.picked('pipeline');
    const current = picked ?? source?.pipeline;
    return html`<label class="picker" part="picker" ?data-on=${picked !== undefined}>
      <span>${text.pipeline}</span>
      <select @change=${(event: Event) => handle.pick('pipeline', [valueOf(event)])}>
        ${source?.pipelines.map(({ id, label, openDeals }) => html`<option value=${id} ?selected=${id === current}>${label} (${this.format.number(openDeals)})</option>`)}
      </select>
    </label>`;
  }

  #renderPeriods(handle: SourceHandle): unknown {
    const text = this.words(filterMessages);
    const picked = handle.periodPicked ? handle.period : null;
    const known = Object.entries(text.periods);
    return html`<label class="picker" part="picker" ?data-on=${picked !== null}>
      <span>${text.period}</span>
      <select @change=${(event: Event) => handle.pickPeriod(valueOf(event) || null)}>
        <option value="" ?selected=${picked === null}>${text.standard}</option>
        ${known.map(([period, label]) => html`<option value=${period} ?selected=${period === picked}>${label}</option>`)}
      </select>
    </label>`;
  }

  #renderOwners(handle: SourceHandle): unknown {
    const text = this.words(filterMessages);
    const picked = handle.picked('owner');
    const owners = handle.client?.state.owners ?? [];
    const [first] = picked;
    const only = owners.find(({ id }) => id === first)?.label ?? first;
    const shown = picked.length === 0 ? text.anyone : picked.length === 1 ? only : text.someone(this.format.number(picked.length));
    return html`<div
      class="picker"
      part="picker"
      ?data-on=${picked.length > 0}
      @keydown=${(event: KeyboardEvent) => this.#key(event)}
      @focusout=${(event: FocusEvent) => this.#leave(event)}
    >
      <span aria-hidden="true">${text.owner}</span>
      <button
        class="opener clip"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label="${text.owner}: ${shown}"
        @click=${() => this.#toggle()}
      >
        ${shown}
      </button>
      ${this.open ? this.#renderOwnerList(handle, owners, picked) : nothing}
    </div>`;
  }

  #renderOwnerList(handle: SourceHandle, owners: readonly { readonly id: string; readonly label: string }[], picked: readonly string[]): unknown {
    const text = this.words(filterMessages);
    const wanted = this.search.toLocaleLowerCase(this.language.lang);
    const sorted = [...owners].sort((a, b) => this.format.compare(a.label, b.label));
    const found = sorted.filter(({ label }) => label.toLocaleLowerCase(this.language.lang).includes(wanted));
    const toggle = (id: string) => handle.pick('owner', picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]);
    return html`<div class="list" role="dialog" aria-label=${text.owner}>
      ${
        owners.length > 8
          ? html`<input
              type="search"
              aria-label=${text.search}
              placeholder=${text.search}
              .value=${this.search}
              @input=${(event: Event) => (this.search = valueOf(event))}
            />`
          : nothing
      }
      <div class="owners">
        ${found.map(({ id, label }) => html`<label><input type="checkbox" .checked=${picked.includes(id)} @change=${() => toggle(id)} /><span class="clip">${label}</span></label>`)}
      </div>
    </div>`;
  }

  #toggle(): void {
    this.open = !this.open;
    this.search = '';
    if (this.open) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.list input')?.focus());
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
  }

  #leave({ relatedTarget, currentTarget }: FocusEvent): void {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.open = false;
  }

  #clear(handle: SourceHandle): void {
    for (const field of ['pipeline', 'owner']) if (handle.picked(field).length > 0) handle.pick(field, null);
    if (handle.periodPicked) handle.pickPeriod(null);
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
