import { TERRITORY } from './queries.js';

/** Copies of the columns with the rows of one territory alone, for loops that know nothing of territories. */
export function territoryOnly({ deals, visits }) {
  const { codes, dictionary } = deals.custom.territory;
  const wanted = dictionary.codeOf(TERRITORY);
  return {
    deals: narrowed(deals, ['stage', 'outcome', 'probability', 'amountMinor', 'owner', 'closedOn', 'cycleDays'], (row) => codes[row] === wanted),
    visits: narrowed(visits, ['stage', 'exit', 'durationDays'], (row) => codes[visits.deal[row]] === wanted),
  };
}

function narrowed({ size, columns }, names, isIn) {
  const rows = Int32Array.from({ length: size }, (_, row) => row).filter(isIn);
  const copy = (values) => values.constructor.from(rows, (row) => values[row]);
  const narrow = (column) => (column.kind === 'code' ? { ...column, codes: copy(column.codes) } : { ...column, values: copy(column.values) });
  return { size: rows.length, columns: Object.fromEntries(names.map((name) => [name, narrow(columns[name])])) };
}
