import type { Block } from './block.js';
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

  cellsOf(block: Block, out: Int32Array): void {
    this.#dimensions.forEach((dimension, d) => {
      if (this.#scratch[d]!.length < block.count) this.#scratch[d] = new Int32Array(block.count);
      dimension.codesOf(block, this.#scratch[d]!);
    });
    this.#fit();
    const [first, second] = this.#scratch;
    if (this.#table instanceof Int32Array && this.#dimensions.length <= 2 && first !== undefined) this.#byTable(block.count, first, second, out);
    else for (let i = 0; i < block.count; i++) out[i] = this.#cellOf(this.#scratch.map((codes) => codes[i]!));
  }

  cellOf(row: number): number {
    const codes = this.#dimensions.map((dimension) => dimension.codeOf(row));
    this.#fit();
    return this.#cellOf(codes);
  }

  #byTable(count: number, first: Int32Array, second: Int32Array | undefined, out: Int32Array): void {
    const table = this.#table as Int32Array;
    const radix = this.#radices[1] ?? 1;
    for (let i = 0; i < count; i++) {
      const place = second === undefined ? first[i]! + 1 : (first[i]! + 1) * radix + second[i]! + 1;
      const cell = table[place]! - 1;
      out[i] = cell >= 0 ? cell : this.#open(second === undefined ? [first[i]!] : [first[i]!, second[i]!], place);
    }
  }

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
