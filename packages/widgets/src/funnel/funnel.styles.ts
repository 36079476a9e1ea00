import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-funnel-height, 340px);
  }
  .funnel {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .steps {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    justify-content: space-evenly;
    gap: 2px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(2.5em, max-content) minmax(4.5em, max-content);
    align-items: center;
    gap: 8px;
    transition: opacity 0.2s;
  }
  .dimmed {
    opacity: 0.45;
  }
  .bar {
    display: grid;
    grid-template-columns: minmax(64px, 24%) minmax(0, 1fr) 3.6em;
    align-items: center;
    gap: 10px;
    min-block-size: 28px;
    padding: 0 4px;
    margin-inline-start: -4px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .bar:hover {
    background: var(--_hover);
  }
  .bar[aria-pressed='true'] .fill {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .bar[aria-pressed='true'] .name {
    font-weight: 600;
    color: var(--_accent);
  }
  .name {
    color: var(--_ink);
  }
  .share {
    color: var(--_ink-3);
    font-size: var(--_fs-label);
    text-align: end;
  }
  .track {
    position: relative;
    display: block;
    block-size: clamp(16px, 2.2em, 44px);
  }
  .fill,
  .before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    border-radius: 4px;
  }
  .fill {
    inline-size: calc(var(--w) * 100%);
    min-inline-size: 2px;
    background: var(--fill);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_accent) 55%, transparent);
    transition: inline-size 0.3s;
  }
  .before {
    inset-block: -2px;
    inline-size: calc(var(--before) * 100%);
    border: 1px dashed var(--_ink-3);
  }
  :host([align='centre']) .fill,
  :host([align='centre']) .before {
    inset-inline-start: calc((1 - var(--at)) * 50%);
  }
  :host([align='centre']) .fill {
    --at: var(--w);
  }
  :host([align='centre']) .before {
    --at: var(--before);
  }
  .count,
  .value {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .count {
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    font-weight: 600;
    font-size: var(--_fs-body);
    cursor: pointer;
  }
  .count:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .value {
    color: var(--_ink-2);
    white-space: nowrap;
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding-inline-start: calc(24% + 6px);
    min-block-size: 22px;
  }
  .leak {
    border: 0;
    font-weight: 600;
    cursor: pointer;
  }
  .leak:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    margin-block-start: var(--_gap);
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }
  .foot .note {
    font-weight: 400;
  }
  .key::before {
    content: '';
    display: inline-block;
    inline-size: 14px;
    block-size: 8px;
    margin-inline-end: 5px;
    border: 1px dashed var(--_ink-3);
    border-radius: 2px;
  }
  .unknown {
    margin-block-start: 8px;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .bar {
    grid-template-columns: minmax(0, 1fr) 3.4em;
    row-gap: 0;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .track {
    grid-column: 1 / -1;
    order: 3;
    block-size: 14px;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .between {
    padding-inline-start: 0;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .value,
  :host([data-size='xs']) .share {
    display: none;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .row {
    grid-template-columns: minmax(0, 1fr) minmax(2.5em, max-content);
  }
  :host([density='tv']) :is(.step, .share, .foot .note) {
    display: none;
  }
  :host([density='tv']) .bar {
    grid-template-columns: minmax(64px, 32%) minmax(0, 1fr);
  }
  :host([density='tv']) .track {
    block-size: 32px;
  }
  :host([density='tv']) .between {
    padding-inline-start: calc(32% - 18px);
    min-block-size: 0;
  }
  :host([density='tv']) .row {
    grid-template-columns: minmax(0, 1fr) minmax(2em, max-content) minmax(4.5em, max-content);
  }
  :host([density='tv']) .foot {
    margin-block-start: 8px;
    padding-block-start: 8px;
  }
  @media (forced-colors: active) {
    .fill {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .fill {
      transition: none;
    }
  }
  @media print {
    .fill {
      print-color-adjust: exact;
    }
  }
`;
