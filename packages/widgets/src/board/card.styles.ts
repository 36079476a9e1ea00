import { css } from 'lit';

/** One deal on a board. */
export const cardStyles = css`
  .card {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: calc(var(--card) - 8px);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-template-rows: 20px 18px 18px 20px;
    gap: 2px 6px;
    align-content: center;
    align-items: center;
    padding: 8px 10px;
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
    border-inline-start: 3px solid var(--_attention);
    padding-inline-start: 8px;
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
  .next.stale {
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
    min-inline-size: 22px;
    block-size: 18px;
    padding-inline: 3px;
    border-radius: 9px;
    background: var(--_hover);
    font-size: 10px;
    font-weight: 600;
    color: var(--_ink-2);
  }
  :is(.who, .age):not([aria-label]) {
    visibility: hidden;
  }
  .age {
    display: flex;
    align-items: center;
    gap: 5px;
    min-inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
    color: var(--_ink-3);
  }
  .meter > i {
    flex: 0 1 36px;
    min-inline-size: 0;
    block-size: 4px;
    border-radius: 2px;
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
  :host([density='compact']) .card {
    grid-template-rows: 18px 16px 18px;
    padding-block: 6px;
  }
  :host([density='compact']) .next {
    display: none;
  }
  :host([density='compact']) :is(.who, .age, .close) {
    grid-row: 3;
  }
  :host([density='tv']) .next {
    display: none;
  }
  :host([density='tv']) .card {
    grid-template-rows: 38px 34px 36px;
    gap: 4px 12px;
    padding: 10px 18px;
    block-size: calc(var(--card) - 14px);
  }
  :host([density='tv']) :is(.who, .age, .close) {
    grid-row: 3;
    font-size: var(--_fs-note);
  }
  :host([density='tv']) .who {
    block-size: 32px;
    min-inline-size: 40px;
    border-radius: 16px;
  }
  :host([density='tv']) .meter > i {
    flex-basis: 72px;
    block-size: 8px;
  }
  @media (forced-colors: active) {
    .card.stale {
      border-inline-start: 4px solid;
    }
  }
  @media print {
    .card {
      position: static;
      margin-block-end: 6px;
      transform: none !important;
      contain: none;
      break-inside: avoid;
    }
    .card.coming {
      display: none;
    }
  }
`;
