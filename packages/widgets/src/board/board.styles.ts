import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-board-height, 560px);
    --_column: 176px;
    --_gutter: 10px;
  }
  .board {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
    min-block-size: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 10px;
    color: var(--_ink-2);
  }
  .sum strong {
    font-size: var(--_fs-headline);
    font-weight: 600;
    line-height: 1.1;
    letter-spacing: -0.02em;
    color: var(--_ink);
  }
  .tools {
    display: flex;
    gap: 8px;
    min-inline-size: 0;
  }
  .field {
    min-block-size: 32px;
    min-inline-size: 0;
    padding: 2px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--_fs-label);
  }
  .field:hover {
    border-color: var(--_ink-3);
  }
  .search {
    inline-size: 15em;
  }
  .search::placeholder {
    color: var(--_ink-3);
  }
  .picker {
    flex: 1 0 100%;
    min-block-size: 36px;
    font-size: var(--_fs-body);
    font-weight: 600;
  }
  .area {
    position: relative;
    flex: 1;
    min-block-size: 200px;
  }
  .columns {
    position: absolute;
    inset: 0;
    display: flex;
    gap: var(--_gutter);
    overflow-x: auto;
    overflow-y: hidden;
    overscroll-behavior-x: contain;
    scrollbar-width: thin;
    scroll-snap-type: x proximity;
  }
  .column {
    flex: 1 0 var(--_column);
    display: flex;
    flex-direction: column;
    inline-size: 0;
    min-inline-size: var(--_column);
    border-radius: 8px;
    background: var(--_page);
    scroll-snap-align: start;
  }
  .dimmed {
    --_ink: var(--_ink-3);
    --_ink-2: var(--_ink-3);
    --_attention: var(--_ink-3);
    --_bad: var(--_ink-3);
    --_accent: var(--_ink-3);
  }
  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: baseline;
    gap: 0 6px;
    min-block-size: 0;
    margin: 0;
    padding: 10px 12px 10px;
  }
  .name,
  .count {
    border: 0;
    background: none;
    padding: 0;
    cursor: pointer;
    text-align: start;
  }
  .name {
    font-weight: 600;
    color: var(--_ink-2);
  }
  .count {
    min-inline-size: 24px;
    text-align: end;
    color: var(--_ink-2);
  }
  .name:hover,
  .count:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .name[aria-pressed='true'] {
    color: var(--_accent);
  }
  .value {
    grid-column: 1 / -1;
    font-size: var(--_fs-big);
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
    color: var(--_ink);
  }
  .weighted {
    grid-column: 1 / -1;
    min-block-size: 1.4em;
    font-size: var(--_fs-label);
    color: var(--_ink-3);
  }
  .noted {
    color: var(--_ink-3);
  }
  .share {
    grid-column: 1 / -1;
    position: relative;
    block-size: 4px;
    margin-block-start: 6px;
    border-radius: 2px;
    background: var(--_line);
  }
  .share::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(var(--share) * 100%);
    border-radius: 2px;
    background: var(--fill);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_accent) 55%, transparent);
    transition: inline-size 0.3s;
  }
  .list {
    position: relative;
    flex: 1;
    min-block-size: 0;
    contain: strict;
    overflow: hidden auto;
    overscroll-behavior-y: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line) transparent;
    padding-inline: 8px;
  }
  .cards {
    position: relative;
    block-size: var(--height);
  }
  .list > .none {
    padding: 24px 4px;
    text-align: center;
  }
  .card {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: calc(var(--card) - 8px);
    transform: translateY(calc(var(--i) * var(--card)));
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
    will-change: transform;
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
  a.deal-name::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  a.deal-name:hover {
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
  .who.none {
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
  .meter::before {
    content: '';
    flex: 0 1 36px;
    min-inline-size: 0;
    block-size: 4px;
    border-radius: 2px;
    background:
      linear-gradient(var(--_surface), var(--_surface)) 50% 0 / 1px 100% no-repeat,
      linear-gradient(var(--tone, var(--_ink-3)), var(--tone, var(--_ink-3))) 0 0 / calc(var(--m) * 100%) 100% no-repeat,
      var(--_line);
  }
  [dir='rtl'] .meter::before {
    background-position-x: 50%, 100%, 0;
  }
  .age.long {
    --tone: var(--_attention);
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
  .ghosts {
    flex: 1;
    display: flex;
    gap: var(--_gutter);
  }
  .ghosts .skeleton {
    grid-auto-rows: 1fr;
  }
  .ghosts .skeleton i {
    inline-size: auto;
  }
  :host(:is([data-size='xs'], [data-size='s'])) {
    --_column: 100%;
    --_gutter: 12px;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .columns {
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .tools {
    flex: 1 0 100%;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .search {
    flex: 1;
  }
  :host(:is([data-size='m'])) {
    --_column: 212px;
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
  :host([density='tv']) {
    --_column: 340px;
    --_gutter: 20px;
  }
  :host([density='tv']) .tools,
  :host([density='tv']) .next {
    display: none;
  }
  :host([density='tv']) .head {
    padding: 16px 18px;
  }
  :host([density='tv']) .share {
    block-size: 8px;
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
  :host([density='tv']) .meter::before {
    flex-basis: 72px;
    block-size: 8px;
  }
  @media (pointer: coarse) {
    .field {
      min-block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .share::after {
      background: Highlight;
      forced-color-adjust: none;
    }
    .name[aria-pressed='true'] {
      text-decoration: underline;
    }
    .card.stale {
      border-inline-start: 4px solid;
    }
  }
  @media print {
    .columns,
    .card {
      position: static;
    }
    .columns,
    .list {
      overflow: visible;
    }
    .column {
      background: none;
    }
    .cards {
      block-size: auto;
    }
    .card {
      margin-block-end: 6px;
      transform: none;
      contain: none;
      break-inside: avoid;
    }
    .card.coming {
      display: none;
    }
    .left {
      display: block;
    }
  }
`;
