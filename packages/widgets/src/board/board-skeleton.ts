import { html, nothing } from 'lit';
import type { SluiceElement } from '../core/sluice-element.js';

/** Columns of quiet cards where the board will stand; nothing to see while `seen` is false, since most answers come at once. */
export function boardSkeleton(host: SluiceElement, seen: boolean): unknown {
  const progress = host.handle?.client?.state.progress;
  const columns = { xs: 1, s: 1, m: 3, l: 5, xl: 6 }[host.sizeClass];
  return html`<div class="state loading" part="loading">
    <slot name="loading">
      <span class="sr">${progress && progress.rows > 0 ? host.text.loadingRows(host.format.number(progress.rows)) : host.text.loading}</span>
      ${seen ? html`<div class="ghosts" aria-hidden="true">${Array.from({ length: columns }, () => html`<div class="skeleton"><i></i><i></i><i></i><i></i></div>`)}</div>` : nothing}
    </slot>
  </div>`;
}
