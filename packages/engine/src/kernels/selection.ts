import type { ReductionTable, Tables } from '@sluice/model';
import { BLOCK_ROWS, EVERY_ROW, type Block } from './block.js';
import type { BoundReduction } from './bound-reduction.js';
import type { Predicate } from './predicate.js';

/** Rows that passed the clauses from the root to here, refined from those of the parent. */
interface Node {
  readonly predicate: Predicate | null;
  readonly rows: Uint16Array;
  readonly children: Map<string, Node>;
  readonly leaves: BoundReduction[];
}

/** Fills new reductions, block by block: clauses they share are looked at once. Yields after each block. */
export function* fillReductions(reductions: readonly BoundReduction[], tables: Tables): Generator<void, void> {
  for (const over of ['deals', 'visits', 'activities'] as const) {
    const concerned = reductions.filter((reduction) => reduction.over === over);
    if (concerned.length === 0) continue;
    yield* fillTable(buildTree(concerned, Math.min(BLOCK_ROWS, tables[over].size)), tables, over);
    for (const { kernel } of concerned) kernel.settle?.();
  }
}

function* fillTable(root: Node, tables: Tables, over: ReductionTable): Generator<void, void> {
  const { size, alive } = tables[over];
  const cells = new Int32Array(Math.min(BLOCK_ROWS, size));
  for (let from = 0; from < size; from += BLOCK_ROWS) {
    descend(root, aliveRows(alive, from, Math.min(BLOCK_ROWS, size - from), root.rows), cells);
    yield;
  }
}

function descend(node: Node, block: Block, cells: Int32Array): void {
  if (block.count === 0) return;
  for (const leaf of node.leaves) fillLeaf(leaf, block, cells);
  for (const child of node.children.values()) {
    const count = child.predicate?.refine(block.from, block.rows, block.count, child.rows) ?? 0;
    descend(child, { from: block.from, rows: child.rows, count }, cells);
  }
}

function fillLeaf({ cells, kernel }: BoundReduction, block: Block, scratch: Int32Array): void {
  if (cells === null) return kernel.fill(block, null);
  const places = kernel.fillPlaces === undefined ? null : cells.placesOf(block);
  if (places !== null && kernel.fillPlaces?.(block, places) === true) return;
  cells.cellsOf(block, scratch);
  kernel.fill(block, scratch);
}

/** The living rows of a block. */
export function aliveRows(alive: Uint8Array, from: number, length: number, out: Uint16Array): Block {
  const block = alive.subarray(from, from + length);
  if (allAlive(block)) return { from, rows: EVERY_ROW, count: length };
  let count = 0;
  for (let i = 0; i < length; i++) {
    out[count] = i;
    count += block[i]!;
  }
  return { from, rows: out, count };
}

// Four rows at a time where they lie so.
function allAlive(block: Uint8Array): boolean {
  if (block.byteOffset % 4 !== 0) return !block.includes(0);
  const fours = new Int32Array(block.buffer, block.byteOffset, block.length >> 2);
  for (let i = 0; i < fours.length; i++) if (fours[i] !== 0x01010101) return false;
  return !block.subarray(fours.length * 4).includes(0);
}

function buildTree(reductions: readonly BoundReduction[], rows: number): Node {
  const uses = new Map<string, number>();
  for (const { clauses } of reductions) for (const { key } of clauses) uses.set(key, (uses.get(key) ?? 0) + 1);
  const root = emptyNode(null, rows);
  for (const reduction of reductions) {
    const clauses = [...reduction.clauses].sort((a, b) => firstOf(a, b, uses));
    let node = root;
    for (const { key, predicate } of clauses) {
      let child = node.children.get(key);
      if (child === undefined) node.children.set(key, (child = emptyNode(predicate, rows)));
      node = child;
    }
    node.leaves.push(reduction);
  }
  return root;
}

type Clause = BoundReduction['clauses'][number];

// The most shared clause first, so that its rows are refined once for all; then those that leave few rows.
function firstOf(a: Clause, b: Clause, uses: ReadonlyMap<string, number>): number {
  const few = ({ predicate }: Clause): number => (predicate.isOneValue === true ? 1 : 0);
  return (uses.get(b.key) ?? 0) - (uses.get(a.key) ?? 0) || few(b) - few(a) || (a.key < b.key ? -1 : 1);
}

function emptyNode(predicate: Predicate | null, rows: number): Node {
  return { predicate, rows: new Uint16Array(rows), children: new Map(), leaves: [] };
}

/** All living rows of the deal table that meet every clause. */
export function selectRows(tables: Tables, predicates: readonly Predicate[]): Int32Array {
  const { size, alive } = tables.deals;
  const chosen = new Int32Array(size);
  const buffer = new Uint16Array(Math.min(BLOCK_ROWS, size));
  let total = 0;
  for (let from = 0; from < size; from += BLOCK_ROWS) {
    let { rows, count } = aliveRows(alive, from, Math.min(BLOCK_ROWS, size - from), buffer);
    for (const predicate of predicates) {
      // Refining in place is safe: what is kept never runs ahead of what is read.
      count = predicate.refine(from, rows, count, buffer);
      rows = buffer;
    }
    for (let i = 0; i < count; i++) chosen[total++] = from + rows[i]!;
  }
  return chosen.subarray(0, total);
}
