import type { Distinct, ReductionTable, Tables } from '@sluice/model';
import type { Block } from './block.js';
import type { Kernel } from './kernel.js';

/** How many different deals stand behind the rows. Rows without a deal do not count. */
export class DistinctKernel implements Kernel<Distinct> {
  readonly #tables: () => Tables;
  readonly #over: ReductionTable;
  /** By cell: how many rows each deal has. */
  readonly #cells: (Map<number, number> | undefined)[] = [];

  constructor(tables: () => Tables, over: ReductionTable) {
    this.#tables = tables;
    this.#over = over;
  }

  fill({ from, rows, count }: Block, cells: Int32Array | null): void {
    for (let i = 0; i < count; i++) this.add(from + rows[i]!, cells === null ? 0 : cells[i]!);
  }

  add(row: number, cell: number): void {
    const deals = (this.#cells[cell] ??= new Map());
    const deal = this.#dealOf(row);
    if (deal >= 0) deals.set(deal, (deals.get(deal) ?? 0) + 1);
  }

  remove(row: number, cell: number): void {
    const deals = this.#cells[cell];
    const deal = this.#dealOf(row);
    const left = (deals?.get(deal) ?? 0) - 1;
    if (left > 0) deals?.set(deal, left);
    else deals?.delete(deal);
  }

  read(cells: readonly number[]): Distinct {
    const [only] = cells;
    if (cells.length === 1 && only !== undefined) return { n: this.#cells[only]?.size ?? 0 };
    const all = new Set<number>();
    for (const cell of cells) for (const deal of this.#cells[cell]?.keys() ?? []) all.add(deal);
    return { n: all.size };
  }

  #dealOf(row: number): number {
    return this.#over === 'deals' ? row : (this.#tables()[this.#over].deal[row] ?? -1);
  }
}
