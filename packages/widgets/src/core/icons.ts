import { html } from 'lit';

/** A cross, for taking something away. */
export const crossIcon = html`<svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true"><path class="stroke" d="m4 4 8 8m0-8-8 8" /></svg>`;

/** Three dots, for what else there is. */
export const dotsIcon = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
  <circle cx="3" cy="8" r="1.4" />
  <circle cx="8" cy="8" r="1.4" />
  <circle cx="13" cy="8" r="1.4" />
</svg>`;

/** An arrow against the reading direction; mirrored by style in right-to-left pages. */
export const backIcon = html`<svg class="mirror" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
  <path class="stroke" d="M10 3 5 8l5 5" />
</svg>`;
