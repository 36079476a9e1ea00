import type { Reader } from '../reading/reader.js';
import { isMissing } from '../reading/reader.js';

/** Takes a value out of a row. */
export type Getter = (row: unknown) => unknown;

/** Something a field can be fed from: a header of a file, a path in a payload. */
export interface Candidate {
  readonly path: string;
  /** The path in plain words, to compare with known ones. */
  readonly words: string;
  readonly get: Getter;
}

/** One field of the common model, where it comes from, and how it is read. */
export interface Column {
  readonly field: string;
  readonly path: string;
  /** The first that holds a plain value wins. */
  readonly gets: readonly Getter[];
  readonly reader: Reader;
  /** True where an unknown word is nothing to tell of. */
  readonly soft?: true;
  /** Named by the header of the amounts. */
  readonly currency?: string;
}

// Rows that a page hands in hold dates and large integers as such.
function plainOf(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Date ? (Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()) : value;
}

/** The value of a column in a row; undefined where there is none. Objects and lists count as none where another path follows. */
export function valueIn(column: Column, row: unknown): unknown {
  const last = column.gets.length - 1;
  for (let i = 0; i <= last; i += 1) {
    const value = column.gets[i]!(row);
    if (isMissing(value, column.reader.name)) continue;
    if (typeof value === 'string' || typeof value === 'number') return value;
    const plain = plainOf(value);
    if (typeof plain === 'object' && i < last) continue;
    return plain;
  }
  return undefined;
}
