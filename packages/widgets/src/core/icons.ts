import { html } from 'lit';

/** A cross, for taking something away. */
export const crossIcon = html`<svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true"><path class="stroke" d="m4 4 8 8m0-8-8 8" /></svg>`;

/** Three dots, for what else there is. */
export const dotsIcon = html`<svg viewBox="0 0 16 16" width="1.34em" height="1.34em" aria-hidden="true">
  <circle cx="3" cy="8" r="1.4" />
  <circle cx="8" cy="8" r="1.4" />
  <circle cx="13" cy="8" r="1.4" />
</svg>`;

/** An arrow against the reading direction; mirrored by style in right-to-left pages. */
export const backIcon = html`<svg class="mirror" viewBox="0 0 16 16" width="1.17em" height="1.17em" aria-hidden="true">
  <path class="stroke" d="M10 3 5 8l5 5" />
</svg>`;
