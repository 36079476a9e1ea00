import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-board-height, calc(560 * var(--_px)));
    --_column: calc(176 * var(--_px));
    --_gutter: calc(10 * var(--_px));
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
    gap: 0.6em 1.2em;
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.7em;
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
    gap: 0.6em;
    min-inline-size: 0;
  }
  .field {
    min-block-size: 2.66em;
    min-inline-size: 0;
    padding: 0.16em 0.83em;
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
    min-block-size: 2.6em;
    font-size: var(--_fs-body);
    font-weight: 600;
  }
  .area {
    position: relative;
    flex: 1;
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
    gap: 0 0.4em;
    min-block-size: 0;
    margin: 0;
    padding: calc(10 * var(--_px)) calc(12 * var(--_px));
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
    min-inline-size: 1.7em;
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
    block-size: calc(4 * var(--_px));
    margin-block-start: calc(6 * var(--_px));
    border-radius: calc(2 * var(--_px));
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
    padding-inline: calc(8 * var(--_px));
  }
  .cards {
    position: relative;
  }
  .list > .none {
    padding: 24px 4px;
    text-align: center;
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
  :host(:is([data-size='xs'], [data-size='s']):not([density='tv'])) {
    --_column: 100%;
    --_gutter: calc(12 * var(--_px));
  }
  :host(:is([data-size='xs'], [data-size='s']):not([density='tv'])) .columns {
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }
  :host(:is([data-size='xs'], [data-size='s']):not([density='tv'])) .tools {
    flex: 1 0 100%;
  }
  :host(:is([data-size='xs'], [data-size='s']):not([density='tv'])) .search {
    flex: 1;
  }
  :host(:is([data-size='m'])) {
    --_column: calc(212 * var(--_px));
  }
  :host([data-below~='300']) .weighted {
    display: none;
  }
  :host([data-below~='400']) .sum strong {
    font-size: var(--_fs-big);
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
  }
`;
