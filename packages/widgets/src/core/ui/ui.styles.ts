import { css } from 'lit';

/** Looks of menu, table, deal list and explanations; adopted when the chunk is first used. */
export const uiStyles = css`
  .menu {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    display: grid;
    min-inline-size: 180px;
    padding: 4px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    box-shadow: var(--_shadow);
  }
  .menu button {
    padding: 6px 10px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_ink);
    text-align: start;
    white-space: nowrap;
    cursor: pointer;
  }
  .menu button:hover,
  .menu button:focus-visible {
    background: var(--_accent-wash);
    color: var(--_accent);
    outline-offset: -2px;
  }
  .panel,
  .deals {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    flex: 1;
  }
  .crumb {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-end: 8px;
    margin-inline-start: -8px;
  }
  .crumb-title {
    font-weight: 600;
  }
  .crumb .button {
    color: var(--_accent);
  }
  :dir(rtl) .mirror,
  [dir='rtl'] .mirror {
    transform: scaleX(-1);
  }
  .next .mirror {
    transform: scaleX(-1);
  }
  [dir='rtl'] .next .mirror {
    transform: none;
  }
  .scroll {
    flex: 1 1 0;
    min-block-size: 140px;
    max-block-size: max(100%, 420px);
    overflow: auto;
    overscroll-behavior: contain;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: 6px 12px 6px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  [dir='rtl'] :is(th, td) {
    padding: 6px 0 6px 12px;
  }
  th.num,
  td.num {
    text-align: end;
    white-space: nowrap;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 2px;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
    color: var(--_ink-2);
    font-size: var(--_fs-label);
    white-space: nowrap;
  }
  tbody th {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  tbody tr:hover :is(th, td) {
    background: var(--_hover);
  }
  tfoot :is(th, td) {
    font-weight: 600;
    border-block-end: 0;
  }
  tfoot :is(th, td) {
    position: sticky;
    inset-block-end: 0;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
  }
  .panel .scroll {
    min-block-size: 80px;
  }
  a.deal-name {
    text-decoration: none;
  }
  a.deal-name:hover {
    text-decoration: underline;
  }
  .deals-bar,
  .pager {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-block-end: 4px;
  }
  .pager {
    justify-content: center;
    margin-block: 4px 0;
  }
  .search {
    inline-size: min(220px, 60%);
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    background: var(--_surface);
    font-size: var(--_fs-label);
  }
  .search::placeholder {
    color: var(--_ink-3);
  }
  .account {
    display: block;
    font-weight: 400;
  }
  .explain article {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .explain .title {
    font-weight: 600;
  }
  .formula {
    margin-block: 4px;
    padding: 4px 8px;
    inline-size: fit-content;
    max-inline-size: 100%;
    border-radius: 4px;
    background: var(--_hover);
    color: var(--_ink-2);
    font-size: var(--_fs-label);
  }
  .facts {
    display: grid;
    gap: 2px;
    padding-block: 8px;
    font-size: var(--_fs-label);
    color: var(--_ink-2);
  }
  .facts div {
    display: flex;
    gap: 8px;
  }
  .facts dt {
    flex: 0 0 96px;
    color: var(--_ink-3);
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  @media print {
    .scroll {
      max-block-size: none;
      overflow: visible;
    }
    .menu,
    .crumb .button,
    .deals-bar .search {
      display: none;
    }
  }
`;
