import { html, nothing } from 'lit';
import { agesOf, staleSentence } from './ages.js';
import type { FrameModel } from './frame-model.js';
import { loadingBody } from './frame-states.js';
import { crossIcon, dotsIcon } from './icons.js';
import type { SluiceElement } from './sluice-element.js';
import { loadedUi, loadUi } from './ui-loader.js';

/** The shell of every widget: heading, actions, selection, body or panel, ages, live region. */
export function renderFrame(host: SluiceElement, model: FrameModel): unknown {
  const { state, refreshing } = host.state;
  return html`<div
    class="frame"
    role="group"
    part="frame"
    dir=${host.language.dir}
    aria-labelledby="heading"
    aria-busy=${state === 'loading' ? 'true' : 'false'}
  >
    ${refreshing ? html`<i class="pulse" aria-hidden="true"></i>` : nothing}
    <header>
      <slot name="heading">
        <div id="heading" role="heading" aria-level=${headingLevel(host)} part="heading" class="heading clip">${host.heading ?? model.heading}</div>
      </slot>
      ${marks(host)} ${chips(host)}
      <div class="aside">${model.aside ?? nothing}</div>
      <div class="actions no-print" part="actions"><slot name="actions"></slot>${menu(host, model)}</div>
    </header>
    <div class="body" part="body">${content(host, model)}</div>
    <footer part="footer"><slot name="footer">${footer(host)}</slot></footer>
    <div class="sr" role="status">${host.announcement}</div>
  </div>`;
}

function headingLevel({ headingLevel: level }: SluiceElement): number {
  return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
}

function marks(host: SluiceElement): unknown {
  const { stale, partial } = host.state;
  return html`${stale ? html`<span class="chip attention" title=${staleSentence(host)}>${host.text.stale}</span>` : nothing}${
    partial ? html`<span class="chip attention" title=${host.text.partialSentence}>${host.text.partial}</span>` : nothing
  }`;
}

function chips(host: SluiceElement): unknown {
  const { selection, text } = host;
  if (selection.length === 0) return nothing;
  const remove = (index: number) => host.handle?.setSelection(selection.filter((_, i) => i !== index));
  return html`<div class="chips" role="group" aria-label=${text.selection}>
    ${selection.map(
      ({ label }, index) =>
        html`<span class="chip accent"
          ><span class="clip">${label}</span
          ><button class="remove" type="button" aria-label=${text.removeSelection(label)} @click=${() => remove(index)}>${crossIcon}</button></span
        >`,
    )}
  </div>`;
}

function menu(host: SluiceElement, model: FrameModel): unknown {
  const ui = host.menuOpen ? loadedUi() : null;
  const open = ui?.isPrepared(host) ? ui : null;
  return html`<button
      class="button quiet icon"
      type="button"
      data-menu
      aria-haspopup="menu"
      aria-expanded=${host.menuOpen ? 'true' : 'false'}
      aria-label=${host.text.actions}
      title=${host.text.actions}
      @pointerenter=${() => void loadUi()}
      @click=${() => void toggleMenu(host)}
    >
      ${dotsIcon}</button
    >${open ? open.renderMenu(host, model) : nothing}`;
}

async function toggleMenu(host: SluiceElement): Promise<void> {
  host.menuOpen = !host.menuOpen;
  if (!host.menuOpen) return;
  const { focusMenu, prepare } = await loadUi();
  await prepare(host);
  host.requestUpdate();
  await host.updateComplete;
  focusMenu(host);
}

function content(host: SluiceElement, model: FrameModel): unknown {
  const ready = host.state.state === 'ready';
  if (!host.panel && (host.view !== 'table' || !model.table || !ready)) return model.body;
  const ui = loadedUi();
  if (ui?.isPrepared(host)) return ui.renderPanel(host, model);
  void loadUi()
    .then(({ prepare }) => prepare(host))
    .then(() => host.requestUpdate());
  return loadingBody(host);
}

function footer(host: SluiceElement): unknown {
  const filter = host.filterSentence;
  return html`<span class="note">${agesOf(host)}</span>${filter ? html`<span class="note print-only">${filter}</span>` : nothing}`;
}
