import type { Grouped, Reduction } from '@sluice/model';
import type { BoundReduction } from '../kernels/bound-reduction.js';
import type { Cells } from '../kernels/cells.js';
import type { Dimension } from '../kernels/dimension.js';

/** One group of the query: the codes of its dimensions and the cells that belong to it. */
export interface GroupCells {
  readonly key: readonly (string | null)[];
  readonly codes: readonly number[];
  readonly ranks: readonly (number | string)[];
  readonly cells: readonly number[];
}

/** The cells of a reduction by its first `depth` dimensions, in their order, missing last. */
export function groupsOf(cells: Cells, depth: number): readonly GroupCells[] {
  const dimensions = cells.dimensions.slice(0, depth);
  const groups = new Map<string, { codes: readonly number[]; cells: number[] }>();
  cells.all.forEach((codes, cell) => {
    const outer = codes.slice(0, depth);
    const place = outer.join(',');
    const group = groups.get(place);
    if (group === undefined) groups.set(place, { codes: outer, cells: [cell] });
    else group.cells.push(cell);
  });
  return [...groups.values()].map((group) => describe(group, dimensions)).sort(byRank);
}

/** Reads some cells of a reduction; by its own dimensions, from the one after the first `depth`, where it has any. */
export function readCells(bound: BoundReduction, reduction: Reduction<unknown>, depth: number, cells: readonly number[]): unknown {
  const all = bound.cells;
  if (all === null) return bound.kernel.read([0]);
  if ((reduction.by?.length ?? 0) === depth) return bound.kernel.read(cells);
  return readOwnGroups(bound, all, depth, cells);
}

function readOwnGroups(bound: BoundReduction, all: Cells, depth: number, cells: readonly number[]): Grouped<unknown> {
  const dimensions = all.dimensions.slice(depth);
  const groups = new Map<string, { codes: readonly number[]; cells: number[] }>();
  for (const cell of cells) {
    const inner = (all.all[cell] ?? []).slice(depth);
    const place = inner.join(',');
    const group = groups.get(place);
    if (group === undefined) groups.set(place, { codes: inner, cells: [cell] });
    else group.cells.push(cell);
  }
  return [...groups.values()]
    .map((group) => describe(group, dimensions))
    .sort(byRank)
    .map((group) => ({ key: group.key, reading: bound.kernel.read(group.cells) }))
    .filter(({ reading }) => hasRows(reading));
}

/** Whether any row stands behind a reading: cells stay when their last row leaves. */
export function hasRows(reading: unknown): boolean {
  const { n, missing = 0, unconverted = 0 } = reading as { readonly n: number; readonly missing?: number; readonly unconverted?: number };
  return n + missing + unconverted > 0;
}

function describe(group: { readonly codes: readonly number[]; readonly cells: readonly number[] }, dimensions: readonly Dimension[]): GroupCells {
  return {
    ...group,
    key: group.codes.map((code, d) => dimensions[d]?.keyOf(code) ?? null),
    ranks: group.codes.map((code, d) => (code < 0 ? Infinity : (dimensions[d]?.rankOf(code) ?? 0))),
  };
}

/** Order of groups: by the ranks of their codes, missing last. */
export function byRank(a: Pick<GroupCells, 'ranks'>, b: Pick<GroupCells, 'ranks'>): number {
  for (let d = 0; d < a.ranks.length; d++) {
    const order = compareRanks(a.ranks[d]!, b.ranks[d]!);
    if (order !== 0) return order;
  }
  return 0;
}

function compareRanks(a: number | string, b: number | string): number {
  if (a === b) return 0;
  // Missing ranks infinite, also among texts.
  if (a === Infinity || b === Infinity) return a === Infinity ? 1 : -1;
  return a < b ? -1 : 1;
}
