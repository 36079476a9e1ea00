import { css } from 'lit';

/** The opened lever with its slider; adopted when the first is opened. */
export const whatIfStyles = css`
  .what-if {
    min-block-size: calc(104 * var(--_px));
    display: flex;
    flex-direction: column;
    justify-content: space-between;
  }
  .pulling,
  .outcome,
  .ends {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.15em 0.7em;
  }
  .outcome {
    justify-content: start;
    gap: 0.15em 1.15em;
  }
  .then b {
    font-size: var(--_fs-title);
    color: var(--_accent);
  }
  .ends .note {
    flex: 1;
    min-inline-size: 12em;
  }
  .ends .button {
    min-block-size: 2em;
  }
  input[type='range'] {
    inline-size: 100%;
    margin: 0;
    min-block-size: 1.45em;
    outline-offset: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  @media print {
    .what-if {
      display: none;
    }
  }
`;
