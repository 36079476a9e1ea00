import { css } from 'lit';

/** Board over the whole width; below it funnel, velocity and forecast side by side as far as they fit. */
export const styles = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  .grid {
    display: grid;
    gap: var(--sluice-gap, calc(16 * var(--_px, 1px)));
    grid-template-columns: minmax(0, 1fr);
    align-items: stretch;
  }
  .wide {
    grid-column: 1 / -1;
  }
  :host(:is([data-size='l'], [data-size='xl'])) .grid {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  :host([data-size='xl']) .grid {
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }
  :host([data-size='l']) .last {
    grid-column: 1 / -1;
  }
  ::slotted(sluice-table) {
    display: none;
  }
  @media print {
    .grid {
      display: block;
    }
    .grid > * {
      margin-block-end: 16px;
    }
  }
`;
