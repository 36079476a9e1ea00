import type { CodeColumn } from '@sluice/model';
import { BLOCK_ROWS, EVERY_ROW, type Block } from './block.js';

/**
 * Where the rows of a block fall before cells are told apart. The place of a code is one more than it, and 0 for missing;
 * that of two codes is the place of the first times `radix` plus that of the second.
 */
export interface Places {
  /** The columns that hold the codes; null where `list` has the places. */
  readonly columns: readonly [CodeColumn, CodeColumn?] | null;
  /** The place of each row; of nothing where there are columns. */
  readonly list: Int32Array;
  readonly radix: number;
  /** Above every place. */
  readonly bound: number;
  /** The cell of a place that was made with this radix. */
  cellAt(place: number, radix: number): number;
}

const scratch = new Int32Array(BLOCK_ROWS);

/** The place of each row of a block, until the next block is asked for. */
export function listPlaces({ columns, list, radix }: Places, block: Block): Int32Array {
  if (columns === null) return list;
  if (columns[1] === undefined) placesOfColumn(columns[0], block, scratch);
  else placesOfPair(columns[0], columns[1], block, radix, scratch);
  return scratch;
}

/** Adds the rows of a block to the counts of their places. */
export function countPlaces({ columns, list, radix }: Places, block: Block, counts: Int32Array): void {
  if (columns === null) for (let i = 0; i < block.count; i++) counts[list[i]!]! += 1;
  else if (columns[1] === undefined) countColumn(columns[0], block, counts);
  else countPair(columns[0], columns[1], block, radix, counts);
}

// `noCode` has every bit of a code set, so that what is one more than it is 0 within these bits.
function placesOfColumn({ codes: all, noCode }: CodeColumn, { from, rows, count }: Block, out: Int32Array): void {
  const codes = all.subarray(from);
  for (let i = 0; i < count; i++) out[i] = (codes[rows[i]!]! + 1) & noCode;
}

function placesOfPair(first: CodeColumn, second: CodeColumn, { from, rows, count }: Block, radix: number, out: Int32Array): void {
  const [outer, inner] = [first.codes.subarray(from), second.codes.subarray(from)];
  const [outerBits, innerBits] = [first.noCode, second.noCode];
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    out[i] = ((outer[row]! + 1) & outerBits) * radix + ((inner[row]! + 1) & innerBits);
  }
}

function countColumn({ codes: all, noCode }: CodeColumn, { from, rows, count }: Block, counts: Int32Array): void {
  const codes = all.subarray(from);
  for (let i = 0; i < count; i++) counts[(codes[rows[i]!]! + 1) & noCode]! += 1;
}

function countPair(first: CodeColumn, second: CodeColumn, { from, rows, count }: Block, radix: number, counts: Int32Array): void {
  const [outer, inner] = [first.codes.subarray(from), second.codes.subarray(from)];
  const [outerBits, innerBits] = [first.noCode, second.noCode];
  if (rows === EVERY_ROW) {
    for (let row = 0; row < count; row++) counts[((outer[row]! + 1) & outerBits) * radix + ((inner[row]! + 1) & innerBits)]! += 1;
    return;
  }
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    counts[((outer[row]! + 1) & outerBits) * radix + ((inner[row]! + 1) & innerBits)]! += 1;
  }
}
