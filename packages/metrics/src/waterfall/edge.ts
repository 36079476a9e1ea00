import { NO_DAY, type Day } from '@sluice/model';
import type { Chosen } from '../metric.js';

/** How a deal stood at one edge of the window. */
export interface Stand {
  readonly outcome: 'open' | 'won' | 'lost';
  /** Whether every clause of the filter matched it then. */
  readonly inScope: boolean;
  readonly createdOn: Day | null;
  readonly expectedCloseOn: Day | null;
  readonly closedOn: Day | null;
  /** In its own minor units, as it was then; null for none. */
  readonly amountMinor: number | null;
  readonly currency: string | null;
}

/** The deals of one edge, found by id. */
export interface Edge {
  readonly size: number;
  idOf(row: number): string | null;
  standOf(row: number): Stand;
  rowOf(id: string): number;
}

/** Reads an edge of the window off the tables of that instant. Deleted deals are not there. */
export function edgeOf({ deals, rows }: Chosen): Edge {
  const { id, outcome, createdOn, expectedCloseOn, closedOn, originalMinor, currency } = deals.columns;
  const inScope = new Uint8Array(deals.size);
  for (const row of rows) inScope[row] = 1;
  const rowByCode = new Int32Array(id.dictionary.values.length).fill(-1);
  for (let row = 0; row < deals.size; row++) {
    const code = id.codes[row] ?? id.noCode;
    if (deals.alive[row] === 1 && code !== id.noCode) rowByCode[code] = row;
  }
  const text = (column: typeof currency, row: number): string | null => {
    const code = column.codes[row] ?? column.noCode;
    return code === column.noCode ? null : (column.dictionary.values[code] ?? null);
  };
  const day = (column: typeof closedOn, row: number): Day | null => (column.values[row] === NO_DAY ? null : (column.values[row] ?? null));
  const amount = (row: number): number | null => {
    const minor = originalMinor.values[row] ?? NaN;
    return Number.isNaN(minor) ? null : minor;
  };
  return {
    size: deals.size,
    idOf: (row) => (deals.alive[row] === 1 ? text(id, row) : null),
    standOf: (row) => ({
      outcome: (text(outcome, row) ?? 'open') as Stand['outcome'],
      inScope: inScope[row] === 1,
      createdOn: day(createdOn, row),
      expectedCloseOn: day(expectedCloseOn, row),
      closedOn: day(closedOn, row),
      amountMinor: amount(row),
      currency: text(currency, row),
    }),
    rowOf: (dealId) => rowByCode[id.dictionary.codeOf(dealId)] ?? -1,
  };
}
