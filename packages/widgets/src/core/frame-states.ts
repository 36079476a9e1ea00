import { html, nothing } from 'lit';
import type { Problem } from '@sluice/model';
import type { SluiceElement } from './sluice-element.js';

/** Quiet bars where the answer will stand; they fade in late, so that a fast answer is not announced by a flash. */
export function loadingBody(host: SluiceElement, rows = 4): unknown {
  const progress = host.origin?.client?.state.progress;
  return html`<div class="state loading" part="loading">
    <slot name="loading">
      <span class="sr">${progress && progress.rows > 0 ? host.text.loadingRows(host.format.number(progress.rows)) : host.text.loading}</span>
      <div class="skeleton" aria-hidden="true">${Array.from({ length: rows }, () => html`<i></i>`)}</div>
    </slot>
  </div>`;
}

/** Says quietly that there is nothing, and why that may be. */
export function emptyBody(host: SluiceElement, title = host.text.emptyTitle, hint = host.text.emptyHint): unknown {
  return html`<div class="state" part="empty">
    <slot name="empty">
      <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 5h16l-6 8v5l-4 2v-7z" /></svg>
      <p class="title">${title}</p>
      <p class="note">${hint}</p>
    </slot>
  </div>`;
}

/** What went wrong, what to do, the first problem in the reader's language, and the way to try again. */
export function errorBody(host: SluiceElement, problems: readonly Problem[]): unknown {
  const { reason } = host.state;
  const missing = host.origin ? null : host.sourceController.missing;
  const several = missing === 'several';
  const { title, hint } = several ? { title: host.text.manySources, hint: host.text.manySourcesHint } : host.errorWords(missing ? 'no-source' : reason);
  const first = problems.find(({ severity }) => severity === 'error') ?? problems[0];
  const said = first ? host.text.detail(first, host.language.lang, () => host.requestUpdate()) : null;
  return html`<div class="state error" part="error">
    <slot name="error">
      <svg class="glyph bad" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 2 20h20zM12 10v5m0 2v1" /></svg>
      <p class="title">${title}</p>
      <p class="note">${hint}</p>
      ${said ? html`<p class="note detail" lang=${said.lang} dir="auto">${said.text}</p>` : nothing}
      ${host.origin ? html`<button class="button no-print" type="button" @click=${() => host.origin?.refresh()}>${host.text.retry}</button>` : nothing}
    </slot>
  </div>`;
}
