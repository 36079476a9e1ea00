import { css } from 'lit';

/** Looks of the shell. A widget reserves its height with `--_reserve`, so that no state makes the page jump. */
export const frame = css`
  .frame {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
    min-inline-size: 0;
    padding: var(--_pad);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  header {
    display: flex;
    align-items: center;
    gap: calc(8 * var(--_px));
    min-block-size: calc(28 * var(--_px));
    margin-block-end: var(--_gap);
  }
  :host([data-below~='200']) header {
    min-block-size: 0;
  }
  .heading,
  ::slotted([slot='heading']) {
    font-size: var(--_fs-title);
    font-weight: 600;
    color: var(--_ink);
    margin: 0;
  }
  .aside {
    flex: 1;
    min-inline-size: 0;
    display: flex;
    align-items: center;
    justify-content: end;
    gap: 8px;
    color: var(--_ink-3);
    font-size: var(--_fs-label);
  }
  .actions {
    position: relative;
    display: flex;
    align-items: center;
    gap: 4px;
    margin-inline-end: -6px;
  }
  .actions svg,
  .remove svg {
    fill: currentColor;
  }
  .stroke {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  /* In the heading's row, so that a selection moves nothing. */
  .chips {
    display: flex;
    flex: 0 1 auto;
    gap: 0.5em;
    min-inline-size: 0;
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .chips .chip {
    min-inline-size: calc(48 * var(--_px));
  }
  :host(:is([data-size='xs'], [data-size='s'])) .chips ~ .aside {
    display: none;
  }
  .chips ~ .actions {
    margin-inline-start: auto;
  }
  .remove {
    display: grid;
    place-items: center;
    inline-size: 1.67em;
    block-size: 1.67em;
    margin-inline-end: -0.5em;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }
  .remove:hover {
    background: var(--_hover);
  }
  .body {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-inline-size: 0;
    min-block-size: 0;
    overflow: clip;
    overflow-clip-margin: 6px;
  }
  /* Reserves the height, without a say where the page gives one. */
  .body::before {
    content: '';
    block-size: var(--sluice-body-height, var(--_reserve, calc(180 * var(--_px))));
  }
  .body::before,
  .body > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
    min-block-size: 0;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 2px calc(12 * var(--_px));
    justify-content: space-between;
    min-block-size: calc(18 * var(--_px));
    margin-block-start: var(--_gap);
  }
  footer .note,
  .note {
    font-size: var(--_fs-note);
  }
  .print-only {
    display: none;
  }
  /* A wall is read, and only read: what a small tile has room for is its name, its numbers and their age. */
  :host([density='tv']:is([data-size='xs'], [data-size='s'])) :is(.aside, .actions) {
    display: none;
  }
  :host([density='tv']) footer .note {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 4px;
    text-align: center;
  }
  .state .title {
    font-weight: 600;
    color: var(--_ink);
    text-wrap: balance;
  }
  .state .note {
    max-inline-size: 44ch;
    font-size: var(--_fs-label);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .state .detail {
    color: var(--_ink-2);
  }
  .state .button {
    margin-block-start: 8px;
  }
  .glyph {
    inline-size: 2em;
    block-size: 2em;
    margin-block-end: 4px;
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .glyph.bad {
    stroke: var(--_bad);
  }
  .loading {
    align-items: stretch;
    justify-content: start;
    padding: 0;
  }
  .skeleton {
    display: grid;
    gap: 12px;
    flex: 1;
    grid-auto-rows: minmax(16px, 1fr);
    animation: appear 0.2s 0.15s both;
  }
  .skeleton i {
    border-radius: var(--_radius-s);
    background: var(--_hover);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .skeleton i:nth-child(2) {
    inline-size: 82%;
    animation-delay: 0.1s;
  }
  .skeleton i:nth-child(3) {
    inline-size: 64%;
    animation-delay: 0.2s;
  }
  .skeleton i:nth-child(n + 4) {
    inline-size: 46%;
    animation-delay: 0.3s;
  }
  .pulse {
    position: absolute;
    inset-block-start: -1px;
    inset-inline: var(--_radius);
    block-size: 2px;
    overflow: hidden;
  }
  .pulse::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inline-size: 30%;
    background: var(--_accent);
    animation: pass 1.4s ease-in-out infinite;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @keyframes pass {
    from {
      inset-inline-start: -30%;
    }
    to {
      inset-inline-start: 100%;
    }
  }
  @media print {
    .body {
      overflow: visible;
    }
    .frame {
      block-size: auto;
      border-color: #999;
      break-inside: avoid;
    }
    .print-only {
      display: inline;
    }
  }
`;
