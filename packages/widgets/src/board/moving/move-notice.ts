import { html, nothing } from 'lit';
import { crossIcon } from '../../core/icons.js';
import type { SluiceElement } from '../../core/sluice-element.js';
import { movingMessages } from './messages/index.js';

/** A short word on a move, floating over the board. */
export interface MoveNotice {
  readonly tone: 'done' | 'failed';
  readonly title: string;
  /** What the page said went wrong; its own words. */
  readonly detail: string | null;
  readonly undo: (() => void) | null;
}

export function renderNotice(host: SluiceElement, { tone, title, detail, undo }: MoveNotice, close: () => void): unknown {
  return html`<div class="notice ${tone} no-print" part="notice" role="group" aria-label=${title}>
    <p>${title}${detail ? html` <span class="detail">${detail}</span>` : nothing}</p>
    ${undo ? html`<button class="button" type="button" @click=${undo}>${host.words(movingMessages).undo}</button>` : nothing}
    <button class="button quiet icon" type="button" aria-label=${host.text.close} @click=${close}>${crossIcon}</button>
  </div>`;
}
