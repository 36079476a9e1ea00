import { html } from 'lit';
import type { SluiceElement } from '../core/sluice-element.js';

/** Columns of quiet cards where the board will stand. */
export function boardSkeleton(host: SluiceElement): unknown {
  const progress = host.handle?.client?.state.progress;
  const columns = { xs: 1, s: 1, m: 3, l: 5, xl: 6 }[host.sizeClass];
  return html`<div class="state loading" part="loading">
    <slot name="loading">
      <span class="sr">${progress && progress.rows > 0 ? host.text.loadingRows(host.format.number(progress.rows)) : host.text.loading}</span>
      <div class="ghosts" aria-hidden="true">${Array.from({ length: columns }, () => html`<div class="skeleton"><i></i><i></i><i></i><i></i></div>`)}</div>
    </slot>
  </div>`;
}
