import { css } from 'lit';

/** Looks of the pickers. */
export const styles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.57em;
    min-block-size: 2.6em;
  }
  .picker {
    position: relative;
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    font-size: var(--_fs-label);
  }
  .picker:hover {
    border-color: var(--_ink-3);
  }
  .picker[data-on] {
    border-color: var(--_accent);
    background: var(--_accent-wash);
  }
  .picker > span {
    padding-inline-start: 0.84em;
    color: var(--_ink-3);
    white-space: nowrap;
    pointer-events: none;
  }
  select,
  .opener {
    min-block-size: 2.67em;
    min-inline-size: 0;
    max-inline-size: 18em;
    padding: 2px 2.3em 2px 0.5em;
    border: 0;
    border-radius: inherit;
    background: none;
    color: var(--_ink);
    font-weight: 600;
    appearance: none;
    cursor: pointer;
    text-overflow: ellipsis;
    text-align: start;
  }
  option {
    background: var(--_surface);
    color: var(--_ink);
  }
  [dir='rtl'] :is(select, .opener) {
    padding: 2px 0.5em 2px 2.3em;
  }
  .picker::after {
    content: '';
    position: absolute;
    inset-inline-end: 0.9em;
    inset-block-start: 50%;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-block-start: -0.42em;
    border: solid var(--_ink-3);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }
  .list {
    position: absolute;
    z-index: 4;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    inline-size: 20em;
    max-inline-size: calc(100vw - 24px);
    padding: 6px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .list input[type='search'] {
    inline-size: 100%;
    min-block-size: 2.5em;
    margin-block-end: 4px;
    padding: 2px 8px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: var(--_surface);
  }
  .owners {
    max-block-size: 22em;
    overflow: auto;
  }
  .owners label {
    display: flex;
    align-items: center;
    gap: 0.67em;
    padding: 0.4em 0.5em;
    border-radius: 4px;
    cursor: pointer;
  }
  .owners label:hover {
    background: var(--_hover);
  }
  .owners input {
    accent-color: var(--_accent);
    margin: 0;
  }
  @media (pointer: coarse) {
    select,
    .opener {
      min-block-size: max(40px, 2.67em);
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
