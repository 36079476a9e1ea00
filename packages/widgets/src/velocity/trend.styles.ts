import { css } from 'lit';

/** Velocity by month. */
export const trendStyles = css`
  .trend {
    block-size: 104px;
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
    gap: 12px;
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
    block-size: 130px;
  }
  :host([data-size='xl']) .trend {
    block-size: 170px;
  }
  :host([density='tv']) .best {
    display: none;
  }
  :host([density='tv']) .trend {
    block-size: 200px;
  }
  :host([density='tv']:not([data-size='l'], [data-size='xl'])) .trend {
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
