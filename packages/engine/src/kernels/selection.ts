import type { ReductionTable, Tables } from '@sluice/model';
import { BLOCK_ROWS, type Block } from './block.js';
import type { BoundReduction } from './bound-reduction.js';
import type { Predicate } from './predicate.js';

/** Rows that passed the clauses from the root to here, refined from those of the parent. */
interface Node {
  readonly predicate: Predicate | null;
  readonly rows: Uint16Array;
  readonly children: Map<string, Node>;
  readonly leaves: BoundReduction[];
}

const EVERY_ROW = Uint16Array.from({ length: BLOCK_ROWS }, (_, i) => i);

/** Fills new reductions, block by block: clauses they share are looked at once. Yields after each block. */
export function* fillReductions(reductions: readonly BoundReduction[], tables: Tables): Generator<void, void> {
  for (const over of ['deals', 'visits', 'activities'] as const) {
    const concerned = reductions.filter((reduction) => reduction.over === over);
    if (concerned.length > 0) yield* fillTable(buildTree(concerned, Math.min(BLOCK_ROWS, tables[over].size)), tables, over);
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
  if (cells === null) return kernel.fill(block, null, 1);
  if (kernel.addRows !== undefined && cells.countRows(block, kernel.addRows)) return;
  cells.cellsOf(block, scratch);
  kernel.fill(block, scratch, cells.all.length);
}

/** The living rows of a block. */
export function aliveRows(alive: Uint8Array, from: number, length: number, out: Uint16Array): Block {
  const block = alive.subarray(from, from + length);
  if (block.indexOf(0) < 0) return { from, rows: EVERY_ROW, count: length };
  let count = 0;
  for (let i = 0; i < length; i++) {
    out[count] = i;
    count += block[i]!;
  }
  return { from, rows: out, count };
}

function buildTree(reductions: readonly BoundReduction[], rows: number): Node {
  const uses = new Map<string, number>();
  for (const { clauses } of reductions) for (const { key } of clauses) uses.set(key, (uses.get(key) ?? 0) + 1);
  const root = emptyNode(null, rows);
  for (const reduction of reductions) {
    // The most shared clause first, so that its rows are refined once for all.
    const clauses = [...reduction.clauses].sort((a, b) => (uses.get(b.key) ?? 0) - (uses.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1));
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
