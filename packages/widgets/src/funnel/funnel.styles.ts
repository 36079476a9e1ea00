import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-funnel-height, calc(340 * var(--_px)));
  }
  :host(:is([data-size='xs'], [data-size='s'])) {
    --_reserve: var(--sluice-funnel-height, calc(460 * var(--_px)));
  }
  .funnel {
    display: flex;
    flex-direction: column;
  }
  .steps {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    justify-content: space-evenly;
    gap: 0.15em;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(2.5em, max-content) minmax(4.5em, max-content);
    align-items: center;
    gap: 0.57em;
    min-block-size: 0;
    transition: opacity 0.2s;
  }
  .dimmed {
    opacity: 0.45;
  }
  .bar {
    display: grid;
    grid-template-columns: minmax(6.4em, 24%) minmax(0, 1fr) 3.1em;
    align-items: center;
    gap: 0.7em;
    min-block-size: 1.6em;
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
    block-size: 2.2em;
    min-block-size: 0.9em;
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
    gap: 0.4em;
    padding-inline-start: calc(24% + 0.4em);
    min-block-size: 1.6em;
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
    inline-size: 1.2em;
    block-size: 0.7em;
    margin-inline-end: 0.4em;
    border: 1px dashed var(--_ink-3);
    border-radius: 2px;
  }
  .unknown {
    margin-block-start: 0.57em;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .bar {
    grid-template-columns: minmax(0, 1fr) 3.4em;
    row-gap: 0;
  }
  :host([data-size='xs']) .bar {
    grid-template-columns: minmax(0, 1fr);
  }
  :host(:is([data-size='xs'], [data-size='s'])) .track {
    grid-column: 1 / -1;
    order: 3;
    block-size: 1em;
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
  .many .track {
    block-size: 1.3em;
  }
  .many .steps {
    justify-content: start;
    overflow: hidden auto;
  }
  /* Where the page gives less height: first the small print goes, then how many went on, then the leak. */
  :host([data-below~='400']) :is(.step, .foot .note, .unknown),
  :host(:is([data-size='xs'], [data-size='s'])[data-below~='500']) .step,
  :host([data-below~='300']) :is(.foot, .between),
  :host([data-below~='200']) .row:not(:first-child, :last-child) {
    display: none;
  }
  :host([data-below~='400']) .between {
    min-block-size: 0;
  }
  :host([data-below~='400']) .track {
    block-size: 1.3em;
  }
  :host([data-below~='400']:is([data-size='xs'], [data-size='s'])) .track {
    block-size: 0.4em;
  }
  :host([data-below~='400']) .bar {
    min-block-size: 0;
  }
  :host([data-below~='300']) .track {
    block-size: 1em;
  }
  :host([data-below~='300']:is([data-size='xs'], [data-size='s'])) .track {
    display: none;
  }
  /* A wall is read, not studied. */
  :host([density='tv']) :is(.step, .foot .note),
  :host([density='tv'][data-size='s']) .foot {
    display: none;
  }
  :host([density='tv']) .between {
    min-block-size: 0;
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
