import type { CodeColumn } from '@sluice/model';
import type { Block } from './block.js';
import type { Dimension } from './dimension.js';
import { listPlaces, type Places } from './places.js';

/** Up to this many combinations are looked up in an array; beyond, in a map. */
const LARGEST_TABLE = 1 << 20;

/** Numbers the combinations of codes that occur. A number once given stays, also when dictionaries grow. */
export class Cells {
  readonly #dimensions: readonly Dimension[];
  readonly #codes: (readonly number[])[] = [];
  /** Places of a block by dimension, where its codes are in no column. */
  readonly #scratch: Int32Array[];
  #radices: readonly number[] = [];
  /** One more than the cell, by place; 0 where there is none yet. */
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

  /** Where the rows of the block fall, until the next block is asked for; null where there are more than two dimensions, or too many places. */
  placesOf(block: Block): Places | null {
    if (this.#dimensions.length > 2) return null;
    const columns = this.#ownColumns();
    if (columns === null) this.#dimensions.forEach((dimension, d) => dimension.placesOf(block, this.#scratchOf(d, block.count)));
    this.#fit();
    if (!(this.#table instanceof Int32Array)) return null;
    const radix = this.#radices[1] ?? 1;
    const list = columns === null ? this.#combined(block.count, radix) : this.#scratch[0]!;
    return { columns, list, radix, bound: (this.#dimensions[0]!.bound() + 1) * radix, cellAt: this.#cellAt };
  }

  /** The cell of each row of the block. */
  cellsOf(block: Block, out: Int32Array): void {
    const places = this.placesOf(block);
    if (places === null) return this.#oneByOne(block, out);
    const list = listPlaces(places, block);
    const table = this.#table as Int32Array;
    for (let i = 0; i < block.count; i++) {
      const cell = table[list[i]!]!;
      out[i] = cell === 0 ? this.#cellAt(list[i]!, places.radix) : cell - 1;
    }
  }

  cellOf(row: number): number {
    const codes = this.#dimensions.map((dimension) => dimension.codeOf(row));
    this.#fit();
    return this.#cellOf(codes);
  }

  // The columns that hold the codes, where there are one or two.
  #ownColumns(): readonly [CodeColumn, CodeColumn?] | null {
    const first = this.#dimensions[0]?.ownCodes() ?? null;
    const second = this.#dimensions[1]?.ownCodes();
    if (first === null || second === null) return null;
    return second === undefined ? [first] : [first, second];
  }

  #scratchOf(d: number, count: number): Int32Array {
    if (this.#scratch[d]!.length < count) this.#scratch[d] = new Int32Array(count);
    return this.#scratch[d]!;
  }

  #combined(count: number, radix: number): Int32Array {
    const [outer, inner] = this.#scratch;
    if (inner !== undefined) for (let i = 0; i < count; i++) outer![i] = outer![i]! * radix + inner[i]!;
    return outer!;
  }

  #oneByOne({ from, rows, count }: Block, out: Int32Array): void {
    for (let i = 0; i < count; i++) out[i] = this.cellOf(from + rows[i]!);
  }

  readonly #cellAt = (place: number, radix: number): number =>
    this.#cellOf(this.#dimensions.length === 1 ? [place - 1] : [Math.floor(place / radix) - 1, (place % radix) - 1]);

  #cellOf(codes: readonly number[]): number {
    const place = this.#placeOf(codes);
    const known = (this.#table instanceof Int32Array ? this.#table[place]! : (this.#table.get(place) ?? 0)) - 1;
    return known < 0 ? this.#open(codes, place) : known;
  }

  #open(codes: readonly number[], place: number): number {
    const cell = this.#codes.push(codes) - 1;
    this.#place(place, cell);
    return cell;
  }

  #place(place: number, cell: number): void {
    if (this.#table instanceof Int32Array) this.#table[place] = cell + 1;
    else this.#table.set(place, cell + 1);
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
