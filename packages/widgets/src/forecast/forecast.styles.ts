import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-forecast-height, calc(380 * var(--_px)));
  }
  :host(:is([data-size='l'], [data-size='xl'])) {
    --_reserve: var(--sluice-forecast-height, calc(420 * var(--_px)));
    --_fs-note: calc(12 * var(--_px));
  }
  :host([data-size='xl']) {
    --_reserve: var(--sluice-forecast-height, calc(520 * var(--_px)));
    --_fs-note: calc(13 * var(--_px));
    --_fs-label: calc(14 * var(--_px));
  }
  .forecast {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    gap: 0.85em;
    min-block-size: 0;
  }
  .top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.5em 1.7em;
  }
  .what {
    color: var(--_ink-2);
    font-size: var(--_fs-label);
    text-wrap: pretty;
  }
  .what .note {
    font-size: inherit;
  }
  .forecast .headline {
    font-size: min(var(--_fs-headline), 150cqi / var(--letters));
  }
  .expected {
    min-inline-size: 0;
  }
  .chance {
    flex: none;
    text-align: end;
    padding-block-start: 0.15em;
  }
  .big {
    font-size: var(--_fs-big);
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .good .big {
    color: var(--_good);
  }
  .bad .big {
    color: var(--_bad);
  }
  .bar {
    display: flex;
    gap: 2px;
    block-size: calc(8 * var(--_px));
    border-radius: calc(4 * var(--_px));
    overflow: hidden;
    background: var(--_hover);
  }
  .bar i {
    flex: 0 0 auto;
    min-inline-size: 0;
    transition: inline-size 0.3s;
  }
  .bar .won {
    inline-size: calc(var(--won) * 100%);
  }
  .bar .open {
    flex: 1 1 0;
  }
  .bar .overdue {
    inline-size: calc(var(--overdue) * 100%);
  }
  .bar .won,
  .part.won .dot {
    background: var(--_ink);
  }
  .bar .open,
  .part.open .dot {
    background: var(--_accent);
  }
  .bar .overdue,
  .part.overdue .dot {
    background: repeating-linear-gradient(135deg, var(--_bad) 0 3px, transparent 3px 5px) var(--_bad-wash);
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.15em;
    margin-block-start: 4px;
    margin-inline: -4px;
  }
  .part {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2em;
    min-inline-size: 0;
    padding: 0 4px;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_ink-2);
    font-size: var(--_fs-label);
    cursor: pointer;
  }
  .part:hover {
    background: var(--_hover);
  }
  .part b {
    font-weight: 600;
    color: var(--_ink);
  }
  .part.overdue b {
    color: var(--_bad);
  }
  .part .n {
    color: var(--_ink-3);
  }
  .dot {
    flex: none;
    inline-size: 0.67em;
    block-size: 0.67em;
    border-radius: 2px;
  }
  .figure {
    position: relative;
    flex: 1 1 0;
    min-block-size: calc(150 * var(--_px));
  }
  .chart {
    position: absolute;
    inset: 0;
    overflow: clip;
    font-size: var(--_fs-note);
  }
  .chart svg {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: block;
    font-variant-numeric: tabular-nums;
    forced-color-adjust: none;
  }
  .points {
    position: absolute;
    inset-block-start: var(--top);
    inset-inline-start: var(--left);
    inline-size: var(--width);
    block-size: var(--height);
    touch-action: pan-y;
  }
  .cross,
  .spot,
  .tip {
    position: absolute;
    pointer-events: none;
  }
  .cross {
    inset-block-start: var(--top);
    inset-inline-start: var(--x);
    inline-size: 1px;
    block-size: var(--height);
    background: var(--_ink-3);
    opacity: 0.5;
  }
  .spot {
    inset-block-start: var(--y);
    inset-inline-start: var(--x);
    inline-size: 10px;
    block-size: 10px;
    margin: -5px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_ink);
  }
  .spot.future {
    background: var(--_accent);
  }
  .tip {
    inset-block-start: var(--top);
    inset-inline-start: calc(var(--x) + 10px);
    z-index: 1;
    padding: 0.5em 0.84em;
    border-radius: var(--_radius-s);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: var(--_fs-label);
    white-space: nowrap;
  }
  .tip.before {
    transform: translateX(calc(-100% - 20px));
  }
  .numbers {
    flex: 1 1 0;
    min-block-size: calc(150 * var(--_px));
    overflow: auto;
  }
  .numbers table {
    inline-size: 100%;
    margin-block-start: 8px;
    border-collapse: collapse;
    font-size: var(--_fs-label);
  }
  .numbers :is(th, td) {
    padding: 3px 8px 3px 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    white-space: nowrap;
  }
  .numbers .num {
    text-align: end;
  }
  .numbers th {
    color: var(--_ink-3);
  }
  .currency {
    display: flex;
    align-items: center;
    gap: 0.67em;
  }
  .currency select {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
  }
  :host(:is([data-size='xs'], [data-size='s'])) .top {
    flex-wrap: wrap;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .chance {
    display: flex;
    align-items: baseline;
    gap: 0 0.4em;
    flex-wrap: wrap;
    text-align: start;
  }
  :host([data-size='xs']) .part .n,
  :host([data-size='xs']) .what .note {
    display: none;
  }
  /* Where the page gives less height: the chart shrinks, then goes, then the bar; never what is expected. */
  :host([data-below~='500']) .figure {
    min-block-size: calc(80 * var(--_px));
  }
  :host([data-below~='400']:is([data-size='xs'], [data-size='s']):not([density='tv'])) .figure,
  :host([data-below~='300']) .figure,
  :host([data-below~='300']:not([data-size='l'], [data-size='xl'])) .parts,
  :host([data-below~='200']:is([data-size='xs'], [data-size='s'])) .chance,
  :host([data-below~='200']) :is(.amounts, .top .note),
  :host([density='tv']:is([data-size='xs'], [data-size='s'])) :is(.what .note, .parts) {
    display: none;
  }
  :host([data-below~='400']) .forecast {
    gap: 0.5em;
    justify-content: space-evenly;
  }
  @media (pointer: coarse) {
    .part {
      min-block-size: max(40px, 2em);
    }
  }
  @media (forced-colors: active) {
    .bar i,
    .dot {
      forced-color-adjust: none;
    }
    .tip {
      border: 1px solid;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bar i {
      transition: none;
    }
  }
  @media print {
    .bar,
    .dot {
      print-color-adjust: exact;
    }
    .points {
      display: none;
    }
  }
`;
