import { css } from 'lit';

/** A source takes no room of its own; its report, if asked for, brings its looks along. */
export const sourceStyles = css`
  :host {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
`;
