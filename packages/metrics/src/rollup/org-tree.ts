import type { Day } from '@sluice/model';
import type { Staff } from '../staff.js';
import { stayOn } from '../staff-on.js';

/** Somebody in the hierarchy. */
export interface OrgNode {
  /** Null: what nobody owns. */
  readonly person: string | null;
  /** Null at the top. */
  readonly manager: string | null;
  readonly depth: number;
  readonly children: readonly OrgNode[];
}

/**
 * The hierarchy of one day, as far as these owners hang in it: owners, their managers, theirs, and so on up. Who has no manager that day stands at the top, as do
 * managers who are not in the people table; a ring of managers is cut at its first member. Children stand in order of their keys, what nobody owns last.
 * @see metric reference, M30 (org tree valid at that time)
 */
export function orgTree(owners: readonly (string | null)[], staff: Pick<Staff, 'stays'>, day: Day): readonly OrgNode[] {
  const managers = new Map<string, string | null>();
  for (const owner of [...owners].sort()) climb(owner, managers, staff, day);
  const below = new Map<string | null, string[]>();
  for (const [person, manager] of managers) below.set(manager, [...(below.get(manager) ?? []), person]);
  const nodesBelow = (manager: string | null, depth: number): readonly OrgNode[] =>
    [...(below.get(manager) ?? [])].sort().map((person) => ({ person, manager, depth, children: nodesBelow(person, depth + 1) }));
  const unowned: readonly OrgNode[] = owners.includes(null) ? [{ person: null, manager: null, depth: 0, children: [] }] : [];
  return [...nodesBelow(null, 0), ...unowned];
}

function climb(owner: string | null, managers: Map<string, string | null>, staff: Pick<Staff, 'stays'>, day: Day): void {
  const way = new Set<string>();
  for (let person = owner; person !== null && !managers.has(person);) {
    way.add(person);
    const manager: string | null = stayOn(staff, person, day)?.managerId ?? null;
    // Whoever is above somebody already on the way would make a ring.
    managers.set(person, manager !== null && way.has(manager) ? null : manager);
    person = manager !== null && way.has(manager) ? null : manager;
  }
}
