import { css } from 'lit';

/** Velocity by month. */
export const trendStyles = css`
  .trend {
    block-size: calc(104 * var(--_px));
    display: flex;
    flex-direction: column;
    gap: 4px;
  }
  .trend.none {
    justify-content: center;
    text-align: center;
  }
  figcaption,
  .axis {
    display: flex;
    justify-content: space-between;
    gap: 0.85em;
  }
  .best {
    flex: none;
    color: var(--_ink-2);
  }
  .bars {
    flex: 1;
    display: flex;
    align-items: end;
    gap: clamp(2px, 1%, 8px);
    border-block-end: 1px solid var(--_line);
  }
  .bars i {
    flex: 1;
    block-size: calc(var(--h) * 100%);
    min-block-size: 1px;
    border-radius: 3px 3px 0 0;
    background: color-mix(in srgb, var(--_accent) 40%, var(--_surface));
    transition: block-size 0.3s;
  }
  .bars .top {
    background: var(--_accent);
  }
  .bars .running {
    border: 1px dashed var(--_accent);
    border-block-end: 0;
    background: none;
  }
  :host([data-size='xs']) .best {
    display: none;
  }
  :host(:is([data-size='l'], [data-size='xl'])) .trend {
    block-size: calc(130 * var(--_px));
  }
  :host([data-size='l'][data-below~='400']) .trend {
    block-size: calc(104 * var(--_px));
  }
  :host([data-size='xl']) .trend {
    block-size: calc(170 * var(--_px));
  }
  :host(:is([data-size='xs'], [data-size='s'])[data-below~='600']) .trend,
  :host([data-size='m'][data-below~='500']) .trend,
  :host([data-below~='300']) .trend {
    display: none;
  }
  @media (forced-colors: active) {
    .bars i {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .bars .top {
      background: Highlight;
    }
    .bars .running {
      background: Canvas;
      border-color: CanvasText;
    }
  }
  @media print {
    .bars i {
      print-color-adjust: exact;
    }
  }
`;
