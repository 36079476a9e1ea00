import { css } from 'lit';

/** Looks of menu, table, deal list and explanations; adopted when the chunk is first used. */
export const uiStyles = css`
  .menu {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    display: grid;
    min-inline-size: 13em;
    padding: 4px;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-s);
    box-shadow: var(--_shadow);
  }
  .menu button {
    padding: 0.43em 0.7em;
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
    gap: 0.57em;
    margin-block-end: 0.57em;
    margin-inline-start: -0.57em;
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
    min-block-size: calc(140 * var(--_px));
    overflow: auto;
    overscroll-behavior: contain;
  }
  /* As high as the body is in any state. */
  .body > .scroll {
    contain: size;
    min-block-size: 0;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: 0.43em 0.85em 0.43em 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  [dir='rtl'] :is(th, td) {
    padding: 0.43em 0 0.43em 0.85em;
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
    min-inline-size: 7em;
    font-weight: 600;
    overflow-wrap: break-word;
  }
  /* The name stays where the numbers scroll. */
  tbody th,
  thead th:first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  thead th:first-child {
    z-index: 1;
  }
  td {
    white-space: nowrap;
  }
  tbody tr:hover :is(th, td) {
    background: linear-gradient(var(--_hover), var(--_hover)) var(--_surface);
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
    min-block-size: calc(80 * var(--_px));
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
    gap: 0.85em;
    margin-block-end: 0.3em;
  }
  .pager {
    justify-content: center;
    margin-block: 4px 0;
  }
  .search {
    inline-size: min(18em, 60%);
    min-block-size: 2.34em;
    padding: 0.16em 0.84em;
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
    flex: 0 0 8em;
    color: var(--_ink-3);
  }
  .facts dd {
    overflow-wrap: anywhere;
  }
  @media print {
    .scroll {
      contain: none;
      overflow: visible;
    }
    .menu,
    .crumb .button,
    .deals-bar .search {
      display: none;
    }
  }
`;
