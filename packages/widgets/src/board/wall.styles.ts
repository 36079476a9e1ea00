import { css } from 'lit';

/** A board that nobody touches. */
export const wallStyles = css`
  /* Nobody types or scrolls on a wall: all columns are seen at once. */
  :host([density='tv']) .tools {
    display: none;
  }
  :host([density='tv']) .column {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  /* Where no card has room, the columns become the lines of a list. */
  .bare.columns {
    flex-direction: column;
    gap: calc(4 * var(--_px));
  }
  .bare :is(.list, .weighted) {
    display: none;
  }
  .bare .column {
    inline-size: auto;
    min-block-size: 0;
  }
  .bare .head {
    flex: 1;
    grid-template-columns: minmax(0, 1.3fr) 2em 4.6em minmax(0, 1fr);
    align-items: center;
    gap: 0.5em;
    padding-block: 0;
    line-height: 1.2;
  }
  .bare :is(.value, .share) {
    grid-column: auto;
    margin: 0;
    font-size: var(--_fs-title);
    text-align: end;
  }
`;
