import type { CodeColumn } from '@sluice/model';
import type { SourceView } from '../plan/source-view.js';

/** Keeps the rows that hold the text in name, account, owner or next step, ignoring case. */
export function searchRows(rows: Int32Array, text: string, view: SourceView): Int32Array {
  const part = text.trim().toLowerCase();
  if (part === '') return rows;
  const { name, account, owner, nextStep } = view.tables.deals.columns;
  const columns = [matcher(name, part), matcher(account, part), matcher(owner, part, view.naming.ownerLabel), matcher(nextStep, part)];
  return rows.filter((row) => columns.some((matches) => matches(row)));
}

function matcher({ codes, noCode, dictionary }: CodeColumn, part: string, labelOf: (key: string) => string = (key) => key): (row: number) => boolean {
  const found = dictionary.values.map((value) => labelOf(value).toLowerCase().includes(part));
  return (row) => codes[row] !== noCode && found[codes[row]!] === true;
}
