import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-velocity-height, 340px);
    --_arc: 290px;
  }
  .velocity {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 12px;
  }
  .main {
    display: flex;
    flex-direction: column;
    align-items: stretch;
    text-align: center;
  }
  .headline {
    white-space: nowrap;
  }
  [dir='rtl'] :is(.name, .effect) {
    text-align: right;
  }
  .change {
    margin-block-start: 10px;
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
    margin-inline-end: 4px;
    fill: currentColor;
  }
  .change.good {
    color: var(--_good);
  }
  .change.bad {
    color: var(--_bad);
  }
  .against {
    margin-block-start: 2px;
    text-wrap: balance;
  }
  .why {
    margin-block-start: 10px;
    color: var(--_ink-2);
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 12px;
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
    inset-block-start: calc(var(--_fs-label) * 1.4 + 11px);
    color: var(--_ink-3);
    font-size: var(--_fs-title);
  }
  .pull {
    display: grid;
    gap: 1px;
    inline-size: 100%;
    padding: 8px 10px;
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
    gap: 6px;
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
    block-size: 18px;
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
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .effect b,
  [aria-expanded='true'] .effect {
    color: var(--_ink-2);
  }
  .effect b {
    font-weight: 600;
  }
  .what-if {
    block-size: 104px;
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    min-block-size: max-content;
  }
  .pulling,
  .outcome,
  .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 2px 10px;
  }
  .outcome {
    justify-content: start;
    gap: 2px 16px;
  }
  .then b {
    font-size: var(--_fs-title);
    color: var(--_accent);
  }
  .ends .note {
    flex: 1;
  }
  .ends .button {
    min-block-size: 24px;
  }
  input[type='range'] {
    inline-size: 100%;
    margin: 0;
    min-block-size: 20px;
    outline-offset: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  select.button {
    flex: none;
    padding-inline: 4px;
  }
  .mixed {
    text-align: center;
  }
  .alone {
    justify-content: center;
  }
  :host([data-size='xs']) {
    --_arc: 240px;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .levers {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  :host(:is([data-size='xs'], [data-size='s'])) .pull {
    padding-inline-start: 16px;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .operator {
    inset-inline-start: 2px;
  }
  :host(:is([data-size='xs'], [data-size='s'])) .unit {
    display: block;
  }
  :host([data-size='xs']) .trace {
    display: none;
  }
  :host(:is([data-size='l'], [data-size='xl'])) .velocity:not(.alone) {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: center;
    gap: 12px 32px;
  }
  :host(:is([data-size='l'], [data-size='xl'])) .mixed {
    grid-column: 1 / -1;
  }
  :host([data-size='xl']) {
    --_arc: 420px;
  }
  :host([density='tv']) {
    --_arc: 520px;
    --_reserve: var(--sluice-velocity-height, 620px);
  }
  :host([density='tv']) :is(.trace, .effect) {
    display: none;
  }
  :host([density='tv']) .against {
    font-size: var(--_fs-label);
  }
  :host([density='tv']:not([data-size='l'], [data-size='xl'])) .levers {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  :host([density='tv']:is([data-size='xs'], [data-size='s'])) {
    --_fs-headline: 40px;
    --_fs-title: 20px;
  }
  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
    }
  }
  @media print {
    .what-if {
      display: none;
    }
  }
`;
