import { css } from 'lit';

export const styles = css`
  :host {
    --_reserve: var(--sluice-chart-height, calc(300 * var(--_px)));
  }
  .figure {
    position: relative;
    display: flex;
    min-block-size: 60px;
  }
  .chart {
    position: absolute;
    inset: 0;
    overflow: auto;
    font-size: var(--_fs-note);
  }
  .chart svg {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  .refusal {
    flex: 1;
  }
  .tip {
    position: absolute;
    inset-block-start: var(--y);
    left: clamp(0px, var(--x), 100% - 13em);
    z-index: 1;
    max-inline-size: 21em;
    margin: 14px 0 0 10px;
    padding: 0.5em 0.84em;
    border-radius: var(--_radius-s);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    font-size: var(--_fs-label);
    pointer-events: none;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .tip {
      border: 1px solid;
    }
  }
`;
