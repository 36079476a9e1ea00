import { locateColumn, NO_DAY, type Column, type Problem } from '@sluice/model';
import { labelOf } from '../kernels/naming.js';
import type { SourceView } from '../plan/source-view.js';
import type { Sort } from '../protocol.js';
import { orderByKey } from './order-by-key.js';

const STAGES: ReadonlySet<string> = new Set(['stage', 'maxReached', 'lastOpenStage', 'outcome']);

/** Sorts rows by any column; rows without a value come last in either direction, equal ones stay in the order of the table. */
export function sortRows(rows: Int32Array, { field, descending = false }: Sort, view: SourceView): Int32Array | Problem {
  const located = locateColumn(view.tables, 'deals', field);
  if (located === null) return unknownField(field);
  const { column } = located;
  return orderByKey(rows, keysOf(rows, column, field, view), descending);
}

/** What each row is sorted by; NaN where it has nothing. */
function keysOf(rows: Int32Array, column: Column, field: string, view: SourceView): Float64Array {
  const keys = new Float64Array(rows.length);
  if (column.kind === 'code') {
    const { codes, noCode, dictionary } = column;
    const places = placesOf(field, dictionary.values, view);
    for (let i = 0; i < keys.length; i++) keys[i] = codes[rows[i]!] === noCode ? NaN : places[codes[rows[i]!]!]!;
    return keys;
  }
  const { values, kind } = column;
  for (let i = 0; i < keys.length; i++) keys[i] = kind === 'day' && values[rows[i]!] === NO_DAY ? NaN : values[rows[i]!]!;
  return keys;
}

/** Where each code comes: stages in their order, numbers by size, all else by what people read. */
function placesOf(field: string, values: readonly string[], view: SourceView): Float64Array {
  const places = new Float64Array(values.length);
  if (STAGES.has(field)) return places.map((_, code) => code);
  if (field === 'probability') return places.map((_, code) => Number(values[code]));
  const collator = new Intl.Collator('und', { numeric: true, sensitivity: 'base' });
  const labels = values.map((value, code) => labelOf(view.naming, field, value, code));
  const order = labels.map((_, code) => code).sort((a, b) => collator.compare(labels[a]!, labels[b]!));
  order.forEach((code, i) => {
    const before = order[i - 1];
    // Texts that read the same share a place, so that the table's order decides.
    places[code] = before !== undefined && collator.compare(labels[before]!, labels[code]!) === 0 ? places[before]! : i;
  });
  return places;
}

function unknownField(field: string): Problem {
  return { code: 'unknown-field', severity: 'error', message: `Deals cannot be sorted by "${field}": there is no such field.`, values: { field } };
}
