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

type Gathered = Pick<GroupCells, 'codes' | 'cells'>;

/** What `groupsOf` gave for cells, until one opens or a dictionary grows. */
interface Remembered {
  readonly cells: number;
  readonly bounds: readonly number[];
  readonly groups: readonly GroupCells[];
}

// By depth. A change of a deal mostly opens no cell: groups and their order stay.
const remembered = new WeakMap<Cells, (Remembered | undefined)[]>();

/** The cells of a reduction by its first `depth` dimensions, in their order, missing last. */
export function groupsOf(cells: Cells, depth: number): readonly GroupCells[] {
  let byDepth = remembered.get(cells);
  if (byDepth === undefined) remembered.set(cells, (byDepth = []));
  const known = byDepth[depth];
  if (known?.cells === cells.all.length && known.bounds.every((bound, d) => bound === cells.dimensions[d]?.bound())) return known.groups;
  const dimensions = cells.dimensions.slice(0, depth);
  const groups = gather(cells.all, cells.all.keys(), 0, depth, dimensions);
  byDepth[depth] = { cells: cells.all.length, bounds: dimensions.map((dimension) => dimension.bound()), groups };
  return groups;
}

/** Reads some cells of a reduction; by its own dimensions, from the one after the first `depth`, where it has any. */
export function readCells(bound: BoundReduction, reduction: Reduction<unknown>, depth: number, cells: readonly number[]): unknown {
  const all = bound.cells;
  if (all === null) return bound.kernel.read([0]);
  if ((reduction.by?.length ?? 0) === depth) return bound.kernel.read(cells);
  return readOwnGroups(bound, all, depth, cells);
}

function readOwnGroups(bound: BoundReduction, all: Cells, depth: number, cells: readonly number[]): Grouped<unknown> {
  const readings: { readonly key: readonly (string | null)[]; readonly reading: unknown }[] = [];
  for (const group of gather(all.all, cells, depth, all.dimensions.length, all.dimensions.slice(depth))) {
    const reading = bound.kernel.read(group.cells);
    if (hasRows(reading)) readings.push({ key: group.key, reading });
  }
  return readings;
}

/** Cells by those of their codes from `start` to before `end`, in the order of these. */
function gather(
  all: readonly (readonly number[])[],
  cells: Iterable<number>,
  start: number,
  end: number,
  dimensions: readonly Dimension[],
): readonly GroupCells[] {
  // No two cells share all their codes.
  const whole = start === 0 && end === all[0]?.length;
  const found = whole ? Array.from(cells, (cell) => ({ codes: all[cell]!, cells: [cell] })) : gatherShared(all, cells, start, end);
  const groups = found.map((group) => describe(group, dimensions));
  const order = dimensions.length === 1 ? dimensions[0]!.inOrder(groups.length) : null;
  return order === null ? groups.sort(byRank) : inOrder(groups, order);
}

/** Groups of one code each by an order of all codes, missing last. */
function inOrder(groups: readonly GroupCells[], order: Int32Array): readonly GroupCells[] {
  const byPlace = new Map(groups.map((group) => [group.codes[0]!, group]));
  return [...order, -1].flatMap((code) => byPlace.get(code) ?? []);
}

function gatherShared(all: readonly (readonly number[])[], cells: Iterable<number>, start: number, end: number): readonly Gathered[] {
  const groups = new Map<number | string, { readonly codes: readonly number[]; readonly cells: number[] }>();
  for (const cell of cells) {
    const codes = all[cell]!;
    const place = end - start === 1 ? codes[start]! : codes.slice(start, end).join(',');
    const group = groups.get(place);
    if (group === undefined) groups.set(place, { codes: codes.slice(start, end), cells: [cell] });
    else group.cells.push(cell);
  }
  return [...groups.values()];
}

/** Whether any row stands behind a reading: cells stay when their last row leaves. */
export function hasRows(reading: unknown): boolean {
  const { n, missing = 0, unconverted = 0 } = reading as { readonly n: number; readonly missing?: number; readonly unconverted?: number };
  return n + missing + unconverted > 0;
}

function describe({ codes, cells }: Gathered, dimensions: readonly Dimension[]): GroupCells {
  return {
    codes,
    cells,
    key: codes.map((code, d) => dimensions[d]?.keyOf(code) ?? null),
    ranks: codes.map((code, d) => (code < 0 ? Infinity : (dimensions[d]?.rankOf(code) ?? 0))),
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
