import type { Instant } from '@sluice/model';
import type { Group, Measured } from '@sluice/metrics';
import { isSameGroup, revisionOf, type IndexedGroup, type QueryGroup } from './group-index.js';
import type { Plan } from './plan.js';
import type { GroupCells } from './read-groups.js';

/** A group as it was measured, and as it is told. */
export interface MeasuredGroup {
  readonly group: GroupCells & QueryGroup;
  readonly measured: Measured<unknown>;
  readonly answered: Group<unknown>;
}

interface Known {
  readonly indexed: IndexedGroup;
  readonly others: readonly IndexedGroup[];
  readonly revision: number;
  /** Null: it had no rows. */
  readonly last: MeasuredGroup | null;
}

/** What a plan last answered, group by group: a change of one deal measures its own groups anew, and no others. */
export class AnswerMemory {
  readonly #known = new Map<string, Known>();
  #asOf: Instant | null = null;

  /** Measurements see the instant: at another one nothing is remembered. */
  at(asOf: Instant): this {
    if (asOf !== this.#asOf) this.#known.clear();
    this.#asOf = asOf;
    return this;
  }

  /** What was measured of the group, or is now because its rows have changed. `others`: the same group in each currency. */
  recall(indexed: IndexedGroup, others: readonly IndexedGroup[], measure: (indexed: IndexedGroup) => MeasuredGroup | null): MeasuredGroup | null {
    let revision = revisionOf(indexed);
    for (const other of others) revision += revisionOf(other);
    const known = this.#known.get(indexed.place);
    if (known?.revision === revision && isSame(known, indexed, others)) return known.last;
    const last = measure(indexed);
    this.#known.set(indexed.place, { indexed, others, revision, last });
    return last;
  }
}

function isSame(known: Known, indexed: IndexedGroup, others: readonly IndexedGroup[]): boolean {
  if (!isSameGroup(known.indexed, indexed) || known.others.length !== others.length) return false;
  return others.every((other, i) => isSameGroup(other, known.others[i]!));
}

const memories = new WeakMap<Plan, AnswerMemory>();

/** The memory of a plan, which lasts as long as the plan. */
export function memoryOf(plan: Plan): AnswerMemory {
  let memory = memories.get(plan);
  if (memory === undefined) memories.set(plan, (memory = new AnswerMemory()));
  return memory;
}
