import { grownInts } from './growing-array.js';

/** When each cell of a reduction last gained or lost a row, so that what was read of the others can be kept. */
export class Revisions {
  #byCell: Int32Array = new Int32Array(0);
  #last = 0;

  touch(cell: number): void {
    this.#byCell = grownInts(this.#byCell, cell + 1);
    this.#byCell[cell] = ++this.#last;
  }

  /** The latest of these cells; 0 where none has changed since it was filled. */
  of(cells: readonly number[]): number {
    let latest = 0;
    for (const cell of cells) latest = Math.max(latest, this.#byCell[cell] ?? 0);
    return latest;
  }
}
