import type { CodeColumn } from '@sluice/model';
import type { Block } from './block.js';
import { cellsOfCodes, cellsOfColumns, countPlaces } from './cell-loops.js';
import type { Dimension } from './dimension.js';

/** Up to this many combinations are looked up in an array; beyond, in a map. */
const LARGEST_TABLE = 1 << 20;

/** Up to this many combinations rows are counted for all of them, block by block. */
const FEW_PLACES = 2048;

/**
 * Numbers the combinations of codes that occur, in order of appearance, within a block where it is counted as one. A number once given stays, also when dictionaries grow.
 */
export class Cells {
  readonly #dimensions: readonly Dimension[];
  readonly #codes: (readonly number[])[] = [];
  readonly #scratch: Int32Array[];
  /** Rows by place; zeros between blocks. */
  #counts = new Int32Array(0);
  #radices: readonly number[] = [];
  #table: Int32Array | Map<number, number> = new Map();

  constructor(dimensions: readonly Dimension[]) {
    this.#dimensions = dimensions;
    this.#scratch = dimensions.map(() => new Int32Array(0));
  }

  get dimensions(): readonly Dimension[] {
    return this.#dimensions;
  }

  /** The codes of every cell so far, by cell. */
  get all(): readonly (readonly number[])[] {
    return this.#codes;
  }

  /** The cell of each row of the block; every cell is below the length of `all` afterwards. */
  cellsOf(block: Block, out: Int32Array): void {
    const own = this.#ownColumns();
    if (own === null) this.#encode(block);
    this.#fit();
    const radix = this.#radices[1] ?? 1;
    if (!(this.#table instanceof Int32Array) || this.#dimensions.length > 2) this.#oneByOne(block, out);
    else if (own !== null) cellsOfColumns(own[0], own[1], block, { table: this.#table, radix, open: this.#openAt }, out);
    else cellsOfCodes(this.#scratch, block.count, { table: this.#table, radix, open: this.#openAt }, out);
  }

  /** Counts the rows of the block by cell, without naming the cell of each. False where that is no easier: nothing is counted then. */
  countRows(block: Block, take: (rows: number, cell: number) => void): boolean {
    const own = this.#ownColumns();
    this.#fit();
    const table = this.#table;
    if (own === null || !(table instanceof Int32Array) || table.length > FEW_PLACES || table.length > block.count) return false;
    if (this.#counts.length < table.length) this.#counts = new Int32Array(table.length);
    const counts = this.#counts;
    countPlaces(own[0], own[1], block, this.#radices[1] ?? 1, counts);
    for (let place = 0; place < table.length; place++) {
      if (counts[place] === 0) continue;
      const cell = table[place]! - 1;
      take(counts[place]!, cell < 0 ? this.#openAt(place) : cell);
      counts[place] = 0;
    }
    return true;
  }

  // The columns that hold the codes, where there are one or two.
  #ownColumns(): readonly [CodeColumn, CodeColumn?] | null {
    if (this.#dimensions.length > 2) return null;
    const first = this.#dimensions[0]?.ownCodes() ?? null;
    const second = this.#dimensions[1]?.ownCodes();
    if (first === null || second === null) return null;
    return second === undefined ? [first] : [first, second];
  }

  cellOf(row: number): number {
    const codes = this.#dimensions.map((dimension) => dimension.codeOf(row));
    this.#fit();
    return this.#cellOf(codes);
  }

  #encode(block: Block): void {
    this.#dimensions.forEach((dimension, d) => {
      if (this.#scratch[d]!.length < block.count) this.#scratch[d] = new Int32Array(block.count);
      dimension.codesOf(block, this.#scratch[d]!);
    });
  }

  #oneByOne({ from, rows, count }: Block, out: Int32Array): void {
    for (let i = 0; i < count; i++) out[i] = this.#cellOf(this.#dimensions.map((dimension) => dimension.codeOf(from + rows[i]!)));
  }

  // The combination behind a place of the table that has no cell yet.
  readonly #openAt = (place: number): number => {
    const radix = this.#radices[1] ?? 1;
    return this.#open(this.#dimensions.length === 1 ? [place - 1] : [Math.floor(place / radix) - 1, (place % radix) - 1], place);
  };

  #cellOf(codes: readonly number[]): number {
    const place = this.#placeOf(codes);
    const known = this.#table instanceof Int32Array ? this.#table[place]! - 1 : this.#table.get(place);
    return known === undefined || known < 0 ? this.#open(codes, place) : known;
  }

  #open(codes: readonly number[], place: number): number {
    const cell = this.#codes.push(codes) - 1;
    this.#place(place, cell);
    return cell;
  }

  #place(place: number, cell: number): void {
    if (this.#table instanceof Int32Array) this.#table[place] = cell + 1;
    else this.#table.set(place, cell);
  }

  #placeOf(codes: readonly number[]): number {
    let place = 0;
    for (let d = 0; d < codes.length; d++) place = place * this.#radices[d]! + codes[d]! + 1;
    return place;
  }

  // Makes room for codes that appeared since; cells keep their numbers.
  #fit(): void {
    const fits = this.#dimensions.every((dimension, d) => dimension.bound() + 1 <= (this.#radices[d] ?? 0));
    if (fits) return;
    this.#radices = this.#dimensions.map((dimension) => 2 * (dimension.bound() + 8));
    const size = this.#radices.reduce((product, radix) => product * radix, 1);
    this.#table = size <= LARGEST_TABLE ? new Int32Array(size) : new Map();
    this.#codes.forEach((codes, cell) => this.#place(this.#placeOf(codes), cell));
  }
}
