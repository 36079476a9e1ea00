import { html } from 'lit';
import type { SluiceElement } from '../core/sluice-element.js';
import { velocityMessages } from './messages/index.js';

/** The change against the period before: sign, word and shape, not colour alone. */
export function renderChange(host: SluiceElement, value: number, previous: number | null, money: (minor: number) => string): unknown {
  const text = host.words(velocityMessages);
  if (previous === null || previous <= 0) return html`<p class="change note">${text.noPrevious}</p>`;
  const share = value / previous - 1;
  if (Math.abs(share) < 0.0005) return html`<p class="change note">${text.same}</p>`;
  const up = share > 0;
  const year = host.compare === 'previous-year';
  const words = up ? (year ? text.moreYear : text.more) : year ? text.lessYear : text.less;
  return html`<p class="change ${up ? 'good' : 'bad'}" part="change">
    <svg viewBox="0 0 10 10" width="0.7em" height="0.7em" aria-hidden="true"><path d=${up ? 'M5 1 9.5 9h-9z' : 'M5 9 .5 1h9z'} /></svg
    >${words(host.format.change(share), money(previous))}
  </p>`;
}
