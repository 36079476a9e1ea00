import type { Reduction } from '@sluice/model';
import type { Plan } from './plan.js';
import { byRank, groupsOf, hasRows, type GroupCells } from './read-groups.js';

/** A group that the query asks for. */
export interface QueryGroup {
  readonly key: readonly (string | null)[];
  readonly codes: readonly number[];
  /** The key as text. */
  readonly place: string;
}

/** Groups over all readings of a plan. */
export interface GroupIndex {
  /** In their order: of codes, of time, of texts; missing last. */
  readonly groups: readonly QueryGroup[];
  /** The cells of a group in one reading; empty where that has no rows of the group. */
  cellsOf(reading: string, place: string): readonly number[];
}

/** Groups that any reading has rows in. Codes that share a key are one group. */
export function indexGroups(grouped: Readonly<Record<string, Reduction<unknown>>>, plan: Plan): GroupIndex {
  const found = new Map<string, GroupCells & QueryGroup>();
  const cells = new Map<string, Map<string, number[]>>();
  for (const [name, reduction] of Object.entries(grouped)) {
    const bound = plan.view.kernels.get(reduction);
    if ('problems' in bound || bound.cells === null) continue;
    const ofReading = new Map<string, number[]>();
    cells.set(name, ofReading);
    for (const group of groupsOf(bound.cells, plan.by.length)) {
      const place = JSON.stringify(group.key);
      const known = ofReading.get(place);
      if (known === undefined) ofReading.set(place, [...group.cells]);
      else known.push(...group.cells);
      if (!found.has(place) && group.cells.some((cell) => hasRows(bound.kernel.read([cell])))) found.set(place, { ...group, place });
    }
  }
  return { groups: [...found.values()].sort(byRank), cellsOf: (reading, place) => cells.get(reading)?.get(place) ?? [] };
}
