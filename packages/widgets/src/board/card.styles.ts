import { css } from 'lit';

/** One deal on a board. */
export const cardStyles = css`
  .card {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: calc(var(--card) - 8 * var(--_px));
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-template-rows: 1.67em 1.5em 1.5em 1.67em;
    gap: 0.16em 0.5em;
    align-content: center;
    align-items: center;
    padding: calc(8 * var(--_px)) calc(10 * var(--_px));
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
    contain: strict;
    font-size: var(--_fs-label);
    color: var(--_ink-2);
  }
  .card:hover {
    border-color: var(--_ink-3);
  }
  .card:focus-visible {
    outline-offset: -2px;
    border-radius: 6px;
  }
  .card.stale {
    border-inline-start: calc(3 * var(--_px)) solid var(--_attention);
    padding-inline-start: calc(8 * var(--_px));
  }
  .card.coming {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
  }
  .card.saving {
    border-style: dashed;
    border-color: var(--_accent);
  }
  .deal-name {
    grid-column: 1 / -1;
    font-size: var(--_fs-body);
    font-weight: 600;
    color: var(--_ink);
    text-decoration: none;
  }
  .deal-name[href]::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  [href].deal-name:hover {
    color: var(--_accent);
  }
  .account {
    grid-column: 1 / 3;
  }
  .frame[dir='rtl'] :is(.deal-name, .account, .next) {
    text-align: right;
  }
  :is(.deal-name, .account, .next) {
    unicode-bidi: plaintext;
  }
  .amount {
    color: var(--_ink);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .next {
    grid-area: 3 / 1 / 4 / -1;
    color: var(--_ink-3);
  }
  .stale > .next {
    color: var(--_attention);
  }
  .who,
  .age,
  .close {
    grid-row: 4;
  }
  .who {
    display: grid;
    place-items: center;
    min-inline-size: 2.2em;
    block-size: 1.8em;
    padding-inline: 0.3em;
    border-radius: 0.9em;
    background: var(--_hover);
    font-size: max(calc(10 * var(--_px)), 0.8em);
    font-weight: 600;
    color: var(--_ink-2);
  }
  :is(.who, .age):not([aria-label]) {
    visibility: hidden;
  }
  .age {
    display: flex;
    align-items: center;
    gap: 0.4em;
    min-inline-size: 0;
    white-space: nowrap;
    color: var(--_ink-3);
  }
  .meter > i {
    flex: 0 1 3em;
    min-inline-size: 0;
    block-size: 0.34em;
    border-radius: 0.17em;
    background:
      linear-gradient(var(--_surface), var(--_surface)) 50% 0 / 1px 100% no-repeat,
      linear-gradient(currentColor, currentColor) 0 0 / 0 100% no-repeat,
      var(--_line);
  }
  [dir='rtl'] .meter > i {
    background-position-x: 50%, 100%, 0;
  }
  .age.long {
    color: var(--_attention);
  }
  .close {
    text-align: end;
    white-space: nowrap;
    color: var(--_ink-3);
  }
  .close.overdue {
    color: var(--_bad);
    font-weight: 600;
  }
  :host(:is([density='compact'], [density='tv'])) .card {
    grid-template-rows: 1.6em 1.45em 1.6em;
  }
  :host([density='compact']) .card {
    padding-block: calc(6 * var(--_px));
  }
  :host(:is([density='compact'], [density='tv'])) .next {
    display: none;
  }
  :host(:is([density='compact'], [density='tv'])) :is(.who, .age, .close) {
    grid-row: 3;
  }
  @media (forced-colors: active) {
    /* Its colours are the system's already; forced ones would fill it. */
    .meter > i {
      forced-color-adjust: none;
    }
    .card.stale {
      border-inline-start: 4px solid;
    }
  }
`;
