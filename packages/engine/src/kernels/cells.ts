import type { Block } from './block.js';
import { cellsOfCodes, cellsOfColumns } from './cell-loops.js';
import type { Dimension } from './dimension.js';

/** Up to this many combinations are looked up in an array; beyond, in a map. */
const LARGEST_TABLE = 1 << 20;

/**
 * Numbers the combinations of codes that occur, in order of first appearance. A number once given stays, also when dictionaries grow.
 */
export class Cells {
  readonly #dimensions: readonly Dimension[];
  readonly #codes: (readonly number[])[] = [];
  readonly #scratch: Int32Array[];
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
    const columns = this.#dimensions.length <= 2 ? this.#dimensions.map((dimension) => dimension.ownCodes()) : [];
    const [first, second] = columns;
    const own = first != null && second !== null;
    if (!own) this.#encode(block);
    this.#fit();
    if (!(this.#table instanceof Int32Array) || this.#dimensions.length > 2) this.#oneByOne(block, out);
    else if (own) cellsOfColumns(first, second, block, { table: this.#table, radix: this.#radices[1] ?? 1, open: this.#openAt }, out);
    else cellsOfCodes(this.#scratch, block.count, { table: this.#table, radix: this.#radices[1] ?? 1, open: this.#openAt }, out);
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
