import { css } from 'lit';

/** A board on paper: a table of its deals, or the cards that are there where those are still to come. */
export const sheetStyles = css`
  .sheet {
    display: none;
  }
  @media print {
    .no-print {
      display: none !important;
    }
    .paper .area {
      display: none;
    }
    .columns {
      position: static;
    }
    .columns,
    .list {
      overflow: visible;
    }
    .column {
      background: none;
    }
    .cards {
      block-size: auto !important;
    }
    .card {
      position: static;
      margin-block-end: 6px;
      transform: none !important;
      contain: none;
      break-inside: avoid;
    }
    .card.coming {
      display: none;
    }
    :host([printing]),
    :host([printing]) .frame {
      block-size: auto !important;
      break-inside: auto;
      overflow: visible;
    }
    :host([printing]) :is(.frame, .body) {
      display: block;
      overflow: visible;
    }
    :host([printing]) .body::before {
      display: none;
    }
    .sheet {
      display: block;
      font-size: 11px;
    }
    .sheet table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    .sheet :is(th, td) {
      padding: 3px 8px 3px 0;
      border-block-end: 1px solid var(--_line);
      text-align: start;
      vertical-align: top;
      font-weight: 400;
      overflow-wrap: anywhere;
    }
    .sheet tr {
      break-inside: avoid;
    }
    .sheet thead th {
      color: var(--_ink-2);
    }
    .sheet .num {
      text-align: end;
      white-space: nowrap;
    }
    .sheet .group {
      break-after: avoid;
    }
    .sheet .group > * {
      padding-block-start: 12px;
      border-block-end-color: var(--_ink);
      font-weight: 600;
      font-size: 13px;
    }
    .sheet .group th span {
      font-weight: 400;
      color: var(--_ink-2);
    }
    .sheet .overdue {
      color: var(--_bad);
    }
    .sheet .stale {
      color: var(--_attention);
    }
  }
`;
