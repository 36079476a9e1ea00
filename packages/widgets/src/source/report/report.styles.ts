import { css } from 'lit';

/** Looks of the report of a source. */
export const reportStyles = css`
  .report {
    box-sizing: border-box;
    container-type: inline-size;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 560px), 1fr));
    align-items: start;
    gap: 24px 40px;
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: 400 14px / 1.4 var(--_font);
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    text-transform: none;
    text-align: start;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  section {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 12px;
  }
  .big {
    font-size: 20px;
    font-weight: 600;
  }
  .note {
    color: var(--_ink-3);
    font-size: 12px;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .note b {
    color: var(--_ink-2);
  }
  .chip {
    padding: 1px 8px;
    border-radius: 999px;
    font-size: 12px;
    line-height: 20px;
    background: var(--_hover);
  }
  .chip.good {
    background: var(--_good-wash);
    color: var(--_good);
  }
  .chip.bad {
    background: var(--_bad-wash);
    color: var(--_bad);
  }
  .chip.attention {
    background: var(--_attention-wash);
    color: var(--_attention);
  }
  .chip.accent {
    background: var(--_accent-wash);
    color: var(--_accent);
  }
  .chip .note {
    color: inherit;
  }
  .stages {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .scroll {
    overflow: auto;
    max-block-size: 440px;
  }
  .scroll:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 5px 12px 5px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  thead th {
    color: var(--_ink-3);
    font-size: 12px;
  }
  thead th:first-child {
    inline-size: 32%;
  }
  tbody th {
    font-weight: 600;
    hyphens: auto;
  }
  td .note {
    overflow-wrap: break-word;
  }
  /* Side by side there is no room for three columns: each field is a small block of its own. */
  @container (inline-size < 520px) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 12px;
      padding-block: 6px;
      border-block-end: 1px solid var(--_line);
    }
    tbody th,
    td {
      inline-size: auto;
      padding: 0;
      border: 0;
    }
    .read {
      grid-column: 1 / -1;
    }
    .read:empty {
      display: none;
    }
    .scroll {
      max-block-size: none;
    }
  }
  code {
    font:
      12px / 1.4 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    color: var(--_ink-2);
    overflow-wrap: break-word;
  }
  .report > dl,
  .report > .wide,
  .report > .note {
    grid-column: 1 / -1;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
    font-size: 12px;
  }
  dt {
    color: var(--_ink-3);
  }
  .problems {
    display: grid;
    gap: 4px;
    font-size: 12px;
  }
  .problems li {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .problems .warning {
    border-color: var(--_attention);
  }
  .problems .error {
    border-color: var(--_bad);
  }
`;
