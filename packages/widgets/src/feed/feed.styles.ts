import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-feed-height, calc(230 * var(--_px)));
    --_arc: calc(290 * var(--_px));
  }
  .figure {
    display: flex;
    flex-direction: column;
    justify-content: center;
    text-align: center;
  }
  .said {
    margin-block-start: 0.5em;
    min-block-size: 1.4em;
    color: var(--_ink-2);
    font-weight: 600;
  }
  .headline,
  .said,
  .end,
  .tick b,
  .label,
  .count {
    unicode-bidi: plaintext;
  }
  .good {
    color: var(--_good);
  }
  .headline {
    white-space: nowrap;
  }
  .steps {
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template-columns: minmax(5em, 28%) minmax(0, 1fr) max-content;
    grid-auto-rows: minmax(0, 1fr);
    align-content: stretch;
    gap: 0.3em 0.85em;
  }
  .steps.shares {
    grid-template-columns: minmax(5em, 28%) minmax(0, 1fr) max-content max-content;
  }
  li {
    display: contents;
  }
  li > * {
    align-self: center;
  }
  .label {
    text-align: start;
  }
  .track {
    block-size: 2em;
    max-block-size: 100%;
  }
  .track i {
    display: block;
    block-size: 100%;
    inline-size: calc(var(--w) * 100%);
    min-inline-size: 2px;
    border-radius: 4px;
    background: var(--fill);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--_accent) 55%, transparent);
    transition: inline-size 0.3s;
  }
  .count,
  .share {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .share {
    color: var(--_ink-3);
    font-size: var(--_fs-label);
    min-inline-size: 3.2em;
  }
  .count {
    font-weight: 600;
  }
  .many .track {
    block-size: 1.15em;
  }
  .kept {
    flex: 0 0 auto;
    margin-block-start: 0.57em;
    color: var(--_attention);
    text-align: center;
  }
  :host([data-size='xs']) {
    --_arc: calc(240 * var(--_px));
  }
  :host([data-size='xs']) .steps,
  :host([data-size='xs']) .steps.shares {
    grid-template-columns: minmax(0, 38%) minmax(0, 1fr) max-content;
    gap: 0.3em 0.57em;
  }
  :host([data-size='xs']) .share {
    display: none;
  }
  :host(:is([data-size='l'], [data-size='xl'])) {
    --_arc: calc(380 * var(--_px));
    --_reserve: var(--sluice-feed-height, calc(300 * var(--_px)));
  }
  /* Where the page gives less height: a smaller arc, then its number and what is said of it; the first step and the last. */
  :host([data-below~='400']:is([data-size='l'], [data-size='xl'])) {
    --_arc: calc(270 * var(--_px));
  }
  :host([data-below~='300'][data-size]) {
    --_arc: calc(150 * var(--_px));
  }
  :host([data-below~='300']) .feet,
  :host([data-below~='200'][data-size='xs']) .said,
  :host([data-below~='200']) li:not(:first-child, :last-child),
  :host([data-below~='200']) :is(.arc, .tick, .feet) {
    display: none;
  }
  :host([data-below~='200']) .middle {
    position: static;
  }
  :host([data-below~='200']) .gauge {
    inline-size: auto;
    margin: 0;
  }
  @media (forced-colors: active) {
    .track i {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
  @media print {
    .track i {
      print-color-adjust: exact;
    }
  }
`;
