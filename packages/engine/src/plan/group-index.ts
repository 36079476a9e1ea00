import type { BoundReduction } from '../kernels/bound-reduction.js';
import type { Plan, PlannedReductions } from './plan.js';
import { byRank, groupsOf, hasRows, type GroupCells } from './read-groups.js';

/** A group that the query asks for. */
export interface QueryGroup {
  readonly key: readonly (string | null)[];
  readonly codes: readonly number[];
  /** The key as text. */
  readonly place: string;
}

/** A group in all readings: one reading has it more than once where codes share a key. */
export interface IndexedGroup {
  readonly place: string;
  readonly parts: readonly GroupPart[];
}

interface GroupPart {
  readonly reading: string;
  readonly bound: BoundReduction;
  readonly group: GroupCells;
}

/** Groups over all readings of a plan, by place and in their order: of codes, of time, of texts, missing last. Those that have no rows any more are among them. */
export type GroupIndex = ReadonlyMap<string, IndexedGroup>;

// Groups stay the same lists until a cell opens.
const remembered = new WeakMap<PlannedReductions, { readonly lists: readonly (readonly GroupCells[])[]; readonly index: GroupIndex }>();

/** Codes that share a key are one group. */
export function indexGroups(planned: PlannedReductions, { view, by }: Plan): GroupIndex {
  const readings = Object.entries(planned.grouped ?? {}).flatMap(([reading, reduction]) => {
    const bound = view.kernels.get(reduction);
    return 'problems' in bound || bound.cells === null ? [] : [{ reading, bound, groups: groupsOf(bound.cells, by.length) }];
  });
  const known = remembered.get(planned);
  if (known?.lists.length === readings.length && readings.every(({ groups }, i) => groups === known.lists[i])) return known.index;
  const index = new Map<string, { readonly place: string; readonly parts: GroupPart[] }>();
  for (const { reading, bound, groups } of readings) {
    for (const group of groups) {
      const place = JSON.stringify(group.key);
      const parts = index.get(place)?.parts;
      if (parts === undefined) index.set(place, { place, parts: [{ reading, bound, group }] });
      else parts.push({ reading, bound, group });
    }
  }
  const inOrder = new Map([...index].sort(([, a], [, b]) => byRank(a.parts[0]!.group, b.parts[0]!.group)));
  remembered.set(planned, { lists: readings.map(({ groups }) => groups), index: inOrder });
  return inOrder;
}

/** The cells of a group in one reading; none where that has no rows of the group. */
export function cellsOf(group: IndexedGroup | undefined, reading: string): readonly number[] {
  return (group?.parts ?? []).flatMap((part) => (part.reading === reading ? part.group.cells : []));
}

/** The group as the first reading that has rows of it knows it; null where none has. */
export function groupWithRows({ place, parts }: IndexedGroup): (GroupCells & QueryGroup) | null {
  const part = parts.find(({ bound, group }) => group.cells.some((cell) => hasRows(bound.kernel.read([cell]))));
  return part === undefined ? null : { ...part.group, place };
}

/** Grows whenever the group gains or loses a row, in any reading. */
export function revisionOf(group: IndexedGroup): number {
  let sum = 0;
  for (const part of group.parts) sum += part.bound.revisions.of(part.group.cells);
  return sum;
}

/** Whether two are the same cells of the same reductions, so that their revisions can be compared. */
export function isSameGroup(a: IndexedGroup, b: IndexedGroup): boolean {
  if (a === b) return true;
  if (a.parts.length !== b.parts.length) return false;
  return a.parts.every(({ bound, group }, i) => bound === b.parts[i]!.bound && group.cells.length === b.parts[i]!.group.cells.length);
}
