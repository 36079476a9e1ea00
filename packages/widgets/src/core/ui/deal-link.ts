import { html } from 'lit';
import type { DealRow } from '@sluice/engine';
import type { SluiceElement } from '../sluice-element.js';

/** A deal's name: a real link where it has an address. Opening it asks the page first (`sluice-open`). */
export function dealLink(host: SluiceElement, { id, name, url }: DealRow): unknown {
  const label = name ?? id;
  if (!url) return html`<span class="deal-name">${label}</span>`;
  const open = (event: Event) => {
    if (!host.emit('sluice-open', { deal: { id, name }, url })) event.preventDefault();
  };
  return html`<a class="deal-name" href=${url} target="_blank" rel="noopener noreferrer" @click=${open}>${label}</a>`;
}
