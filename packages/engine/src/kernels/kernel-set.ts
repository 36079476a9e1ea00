import { reductionKey, type Problem, type Reduction, type ReductionTable, type Tables } from '@sluice/model';
import type { RowWatcher } from '../deal-store.js';
import { bindReduction, type BoundReduction, type ReductionBinding } from './bound-reduction.js';
import { fillReductions } from './selection.js';

/** What a reduction was bound to, or why it could not be. */
export type Binding = BoundReduction | { readonly problems: readonly Problem[] };

/** All reductions that are wanted over one state of a source. Equal ones are one; a change of a deal moves them all. */
export class KernelSet implements RowWatcher {
  readonly #binding: ReductionBinding;
  readonly #bound = new Map<string, BoundReduction>();
  readonly #refused = new Map<string, { readonly problems: readonly Problem[] }>();

  constructor(binding: ReductionBinding) {
    this.#binding = binding;
  }

  /** How many different reductions are kept. */
  get size(): number {
    return this.#bound.size;
  }

  /** Binds and fills what is not kept yet. Yields after each block of rows. */
  *ensure(reductions: readonly Reduction<unknown>[], tables: Tables): Generator<void, void> {
    const fresh = new Map<string, BoundReduction>();
    for (const reduction of reductions) {
      const key = keyOf(reduction);
      if (this.#bound.has(key) || this.#refused.has(key) || fresh.has(key)) continue;
      const bound = bindReduction(reduction, this.#binding);
      if ('problems' in bound) this.#refused.set(key, bound);
      else fresh.set(key, bound);
    }
    yield* fillReductions([...fresh.values()], tables);
    for (const [key, bound] of fresh) this.#bound.set(key, bound);
  }

  /** Keeps these alone. */
  retain(reductions: readonly Reduction<unknown>[]): void {
    const wanted = new Set(reductions.map(keyOf));
    for (const key of this.#bound.keys()) if (!wanted.has(key)) this.#bound.delete(key);
    for (const key of this.#refused.keys()) if (!wanted.has(key)) this.#refused.delete(key);
  }

  get(reduction: Reduction<unknown>): Binding {
    const key = keyOf(reduction);
    const bound = this.#bound.get(key) ?? this.#refused.get(key);
    if (bound === undefined) throw new Error(`The reduction ${key} was read before it was filled.`);
    return bound;
  }

  leave(over: ReductionTable, row: number): void {
    for (const bound of this.#bound.values()) if (follows(bound, over, row)) bound.kernel.remove(row, touchedCell(bound, row));
  }

  enter(over: ReductionTable, row: number): void {
    for (const bound of this.#bound.values()) if (follows(bound, over, row)) bound.kernel.add(row, touchedCell(bound, row));
  }
}

function touchedCell({ cells, revisions }: BoundReduction, row: number): number {
  const cell = cells?.cellOf(row) ?? 0;
  revisions.touch(cell);
  return cell;
}

function follows(bound: BoundReduction, over: ReductionTable, row: number): boolean {
  return bound.over === over && bound.clauses.every(({ predicate }) => predicate.test(row));
}

// Plans keep their reductions, and are read for every group: the text is made once.
const keys = new WeakMap<Reduction<unknown>, string>();

function keyOf(reduction: Reduction<unknown>): string {
  let key = keys.get(reduction);
  if (key === undefined) keys.set(reduction, (key = reductionKey(reduction)));
  return key;
}
