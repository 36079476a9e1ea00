import { locateColumn, NO_DAY, type Problem } from '@sluice/model';
import { labelOf } from '../kernels/naming.js';
import type { SourceView } from '../plan/source-view.js';
import type { Sort } from '../protocol.js';

const STAGES: ReadonlySet<string> = new Set(['stage', 'maxReached', 'strictReached', 'lastOpenStage', 'outcome']);

/** Sorts rows by any column; rows without a value come last in either direction, equal ones stay in the order of the table. */
export function sortRows(rows: Int32Array, { field, descending = false }: Sort, view: SourceView): Int32Array | Problem {
  const located = locateColumn(view.tables, 'deals', field);
  if (located === null) return unknownField(field);
  const { column } = located;
  if (column.kind !== 'code') {
    const { values } = column;
    return byKey(rows, descending, column.kind === 'day' ? (row) => (values[row] === NO_DAY ? NaN : values[row]!) : (row) => values[row]!);
  }
  const { codes, noCode, dictionary } = column;
  const places = placesOf(field, dictionary.values, view);
  return byKey(rows, descending, (row) => (codes[row] === noCode ? NaN : places[codes[row]!]!));
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

function byKey(rows: Int32Array, descending: boolean, keyOf: (row: number) => number): Int32Array {
  const keys = Float64Array.from(rows, keyOf);
  const order = Int32Array.from(rows, (_, i) => i);
  const direction = descending ? -1 : 1;
  order.sort((a, b) => {
    const x = keys[a]!;
    const y = keys[b]!;
    if (x === y) return a - b;
    const noX = Number.isNaN(x);
    const noY = Number.isNaN(y);
    if (noX || noY) return noX && noY ? a - b : noX ? 1 : -1;
    return x < y ? -direction : direction;
  });
  return order.map((i) => rows[i]!);
}

function unknownField(field: string): Problem {
  return { code: 'unknown-field', severity: 'error', message: `Deals cannot be sorted by "${field}": there is no such field.`, values: { field } };
}
