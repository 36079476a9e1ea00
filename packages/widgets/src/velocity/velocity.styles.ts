import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-velocity-height, calc(340 * var(--_px)));
    --_arc: calc(290 * var(--_px));
  }
  .velocity {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 0.85em;
  }
  .main {
    flex: 1;
    display: flex;
    flex-direction: column;
    justify-content: center;
    text-align: center;
  }
  .headline {
    white-space: nowrap;
  }
  .headline .unit {
    display: block;
    unicode-bidi: plaintext;
    font-size: max(0.4em, var(--_fs-label));
    line-height: 1.2;
  }
  [dir='rtl'] :is(.name, .effect) {
    text-align: right;
  }
  .change {
    margin-block-start: 0.7em;
    font-weight: 600;
    text-wrap: balance;
  }
  /* Amounts and English words keep their own direction in right-to-left pages. */
  .headline,
  .change,
  .against,
  .name,
  .effect,
  .effect b,
  .tick b,
  .amount span,
  figcaption span,
  .outcome > span,
  .to b {
    unicode-bidi: plaintext;
  }
  .change.note {
    font-weight: 400;
  }
  .change svg {
    margin-inline-end: 0.3em;
    fill: currentColor;
  }
  .change.good {
    color: var(--_good);
  }
  .change.bad {
    color: var(--_bad);
  }
  .against {
    margin-block-start: 0.2em;
    text-wrap: balance;
  }
  .why {
    margin-block-start: 0.7em;
    color: var(--_ink-2);
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 0.85em;
  }
  .levers {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    border-block: 1px solid var(--_line);
  }
  .lever {
    position: relative;
    min-inline-size: 0;
  }
  .operator {
    position: absolute;
    inset-inline-start: -0.35em;
    inset-block-start: calc(var(--_fs-label) * 1.4 + 0.75em);
    color: var(--_ink-3);
    font-size: var(--_fs-title);
  }
  .pull {
    display: grid;
    gap: 1px;
    inline-size: 100%;
    padding: 0.55em 0.7em;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
    border-radius: var(--_radius-s);
  }
  .pull:hover {
    background: var(--_hover);
  }
  .pull[aria-expanded='true'] {
    background: var(--_accent-wash);
  }
  .name {
    color: var(--_ink-2);
    font-size: var(--_fs-label);
  }
  .amount {
    display: flex;
    align-items: baseline;
    gap: 0.3em;
    font-size: var(--_fs-big);
    font-weight: 600;
    line-height: 1.2;
    white-space: nowrap;
  }
  .dot {
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: var(--_accent);
  }
  .trace {
    block-size: 1.3em;
    padding-inline-end: 4px;
  }
  .spark {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 1.5;
  }
  .spark path {
    vector-effect: non-scaling-stroke;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .spark .now {
    stroke: var(--_accent);
    stroke-width: 5;
  }
  [dir='rtl'] .mirror {
    transform: scaleX(-1);
  }
  .effect {
    color: var(--_ink-3);
    font-size: var(--_fs-note);
    text-wrap: balance;
  }
  .effect b,
  [aria-expanded='true'] .effect {
    color: var(--_ink-2);
  }
  .effect b {
    font-weight: 600;
    white-space: nowrap;
  }
  select.button {
    flex: none;
    padding-inline: 0.3em;
  }
  .mixed {
    text-align: center;
  }
  .alone {
    justify-content: center;
  }
  :host([data-size='m']) {
    --_reserve: var(--sluice-velocity-height, calc(460 * var(--_px)));
  }
  :host(:is([data-size='xs'], [data-size='s'])) {
    --_reserve: var(--sluice-velocity-height, calc(540 * var(--_px)));
  }
  :host([data-size='xs']) {
    --_arc: calc(240 * var(--_px));
  }
  :host(:is([data-size='xs'], [data-size='s'])) .levers {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  :host(:is([data-size='xs'], [data-size='s'])) .pull {
    padding-inline-start: 1.1em;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .operator {
    inset-inline-start: 0;
  }
  :host([data-size='xs']) .trace {
    display: none;
  }
  :host(:is([data-size='l'], [data-size='xl'])) .velocity:not(.alone) {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: center;
    gap: 0.85em 2.3em;
  }
  :host(:is([data-size='l'], [data-size='xl'])) .mixed {
    grid-column: 1 / -1;
  }
  :host([data-size='xl']) {
    --_arc: calc(420 * var(--_px));
  }
  :host([data-size='xl'][data-below~='400']) {
    --_arc: calc(290 * var(--_px));
  }
  /* Where the page gives less height: first the trend goes, then the levers, then the arc; the headline never. */
  :host(:is([data-size='xs'], [data-size='s'])[data-below~='500']) .side,
  :host([data-size='m'][data-below~='400']) .side,
  :host([data-below~='300']) :is(.arc, .tick),
  :host(:is([data-size='l'], [data-size='xl'])[data-below~='200']) .side,
  :host([data-below~='200']) :is(.change, .against) {
    display: none;
  }
  :host([data-below~='200']) .headline .unit {
    display: inline;
  }
  :host([data-below~='300']) .gauge {
    inline-size: auto;
    margin: 0;
  }
  :host([data-below~='300']) .middle {
    position: static;
  }
  :host([data-below~='300']:not([data-below~='200'])) .headline {
    font-size: min(1.25 * var(--_fs-headline), 118cqi / var(--letters));
  }
  /* A wall is for reading only. */
  :host([density='tv']) .effect,
  :host([density='tv'][data-below~='300']) .against,
  :host([density='tv'][data-size='xs']) .against {
    display: none;
  }
  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
    }
  }
`;
