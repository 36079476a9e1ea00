import type { TableCell, TableModel } from '../table-model.js';

/** How a language writes lists of numbers: spreadsheets read a semicolon where the comma is the decimal sign. */
export interface CsvDialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

export function dialectOf(lang: string): CsvDialect {
  const comma = new Intl.NumberFormat(lang).formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',');
  return comma ? { separator: ';', decimal: ',' } : { separator: ',', decimal: '.' };
}

/**
 * A table as CSV with a byte order mark, CRLF lines, and `notes` (what, filter, ages) below it. Numbers stay numbers; a text that a spreadsheet would run
 * as a formula gets an apostrophe.
 */
export function toCsv({ columns, rows, total }: TableModel, notes: readonly (readonly [string, string])[], dialect: CsvDialect): string {
  const lines = [columns.map(({ label }) => label), ...rows, ...(total ? [total] : []), ...(notes.length > 0 ? [[]] : []), ...notes];
  return `\uFEFF${lines.map((line) => line.map((each) => field(plain(each), dialect)).join(dialect.separator)).join('\r\n')}\r\n`;
}

function plain(cell: TableCell | string): string | number | null {
  if (typeof cell === 'string') return cell;
  return cell.value === undefined ? cell.text : cell.value;
}

function field(value: string | number | null, { separator, decimal }: CsvDialect): string {
  if (value === null) return '';
  if (typeof value === 'number') return quoted(String(value).replace('.', decimal), separator);
  return quoted(safe(value), separator);
}

// Characters that make a spreadsheet run a text; NUL and control characters do in some.
const FORMULA = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];

function safe(text: string): string {
  return FORMULA.includes(text.charAt(0)) ? `'${text}` : text;
}

function quoted(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
