import type { CodeColumn } from '@sluice/model';
import type { Block } from './block.js';

/** Cells by the place of one or two codes. */
export interface CellTable {
  /** One more than the cell, by place; 0 where there is none yet. The place of a code is one more than it, and 0 for missing. */
  readonly table: Int32Array;
  /** Places of the second code for each of the first. */
  readonly radix: number;
  /** Gives a place its cell. */
  open(place: number): number;
}

/** The cell of each row of a block, from the codes in its columns. */
export function cellsOfColumns(first: CodeColumn, second: CodeColumn | undefined, block: Block, cells: CellTable, out: Int32Array): void {
  if (second === undefined) cellsOfColumn(first, block, cells, out);
  else cellsOfPair(first, second, block, cells, out);
}

/** The cell of each row of a block, from its codes one after another; -1 is missing. */
export function cellsOfCodes([first, second]: readonly Int32Array[], count: number, { table, radix, open }: CellTable, out: Int32Array): void {
  if (first === undefined) return;
  for (let i = 0; i < count; i++) {
    const place = second === undefined ? first[i]! + 1 : (first[i]! + 1) * radix + second[i]! + 1;
    const cell = table[place]!;
    out[i] = cell === 0 ? open(place) : cell - 1;
  }
}

/** Adds the rows of a block to the counts of their places. */
export function countPlaces(first: CodeColumn, second: CodeColumn | undefined, block: Block, radix: number, counts: Int32Array): void {
  if (second === undefined) countColumn(first, block, counts);
  else countPair(first, second, block, radix, counts);
}

// `noCode` has every bit of a code set, so that what is one more than it is 0 within these bits.
function cellsOfColumn({ codes: all, noCode }: CodeColumn, { from, rows, count }: Block, { table, open }: CellTable, out: Int32Array): void {
  const codes = all.subarray(from);
  for (let i = 0; i < count; i++) {
    const place = (codes[rows[i]!]! + 1) & noCode;
    const cell = table[place]!;
    out[i] = cell === 0 ? open(place) : cell - 1;
  }
}

function cellsOfPair(first: CodeColumn, second: CodeColumn, { from, rows, count }: Block, { table, radix, open }: CellTable, out: Int32Array): void {
  const [outer, inner] = [first.codes.subarray(from), second.codes.subarray(from)];
  const [outerBits, innerBits] = [first.noCode, second.noCode];
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const place = ((outer[row]! + 1) & outerBits) * radix + ((inner[row]! + 1) & innerBits);
    const cell = table[place]!;
    out[i] = cell === 0 ? open(place) : cell - 1;
  }
}

function countColumn({ codes: all, noCode }: CodeColumn, { from, rows, count }: Block, counts: Int32Array): void {
  const codes = all.subarray(from);
  for (let i = 0; i < count; i++) counts[(codes[rows[i]!]! + 1) & noCode]! += 1;
}

function countPair(first: CodeColumn, second: CodeColumn, { from, rows, count }: Block, radix: number, counts: Int32Array): void {
  const [outer, inner] = [first.codes.subarray(from), second.codes.subarray(from)];
  const [outerBits, innerBits] = [first.noCode, second.noCode];
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    counts[((outer[row]! + 1) & outerBits) * radix + ((inner[row]! + 1) & innerBits)]! += 1;
  }
}
