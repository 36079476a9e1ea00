import { css } from 'lit';

/** Looks of the arc. `--_arc` is its width at most; the words beside a tick need room on both sides. */
export const gaugeArc = css`
  .gauge {
    container-type: inline-size;
    inline-size: min(100% - 6.8em, var(--_arc));
    margin-inline: auto;
    margin-block-start: 1.6em;
  }
  .dial {
    position: relative;
  }
  .gauge svg {
    display: block;
    inline-size: 100%;
    overflow: visible;
    fill: none;
  }
  [dir='rtl'] .arc {
    transform: scaleX(-1);
  }
  .arc .track {
    stroke: var(--_line);
    stroke-width: calc(2 * var(--_px));
    vector-effect: non-scaling-stroke;
  }
  .arc .value {
    stroke: var(--_accent);
    stroke-width: 11;
    transition: stroke-dasharray 0.3s;
  }
  .arc.good .value {
    stroke: var(--_good);
  }
  .arc.bad .value {
    stroke: var(--_bad);
  }
  .arc.attention .value {
    stroke: var(--_attention);
  }
  .arc .ghost {
    stroke: var(--_accent);
    stroke-width: 11;
    opacity: 0.3;
    transition: stroke-dasharray 0.15s;
  }
  .arc .mark {
    stroke: var(--_ink);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .tick {
    position: absolute;
    inset-inline-start: var(--x);
    inset-block-start: var(--y);
    inline-size: max-content;
    max-inline-size: 9em;
    color: var(--_ink-2);
    font-size: var(--_fs-label);
    line-height: 1.25;
  }
  .tick b {
    display: block;
    color: var(--_ink);
    font-weight: 600;
  }
  .tick.before {
    transform: translate(-100%, -80%);
    text-align: end;
  }
  .tick.after {
    transform: translate(0, -80%);
  }
  .tick.above {
    transform: translate(-50%, -100%);
    text-align: center;
  }
  [dir='rtl'] .tick.before {
    transform: translate(100%, -80%);
  }
  [dir='rtl'] .tick.above {
    transform: translate(50%, -100%);
  }
  .tick.foot {
    display: block;
    position: static;
    max-inline-size: none;
  }
  .middle {
    position: absolute;
    inset-inline: 12%;
    inset-block-end: 2%;
    text-align: center;
  }
  .middle .headline {
    font-size: min(var(--_fs-headline), 118cqi / var(--letters));
  }
  /* Words stand centred below the thick ends, which lie 7 % inside of the box. */
  .feet {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    margin-inline: -1em;
    padding-block-start: 4px;
  }
  .end {
    min-inline-size: calc(14cqi + 2em);
    color: var(--_ink-3);
    font-size: var(--_fs-label);
    overflow-wrap: break-word;
    text-align: center;
  }
  @media (forced-colors: active) {
    .arc .track {
      stroke: GrayText;
    }
    .arc .value {
      stroke: Highlight;
    }
  }
`;
