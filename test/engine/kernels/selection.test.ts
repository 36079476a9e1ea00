import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BLOCK_ROWS, EVERY_ROW } from '../../../packages/engine/src/kernels/block.js';
import { aliveRows, fillReductions, selectRows } from '../../../packages/engine/src/kernels/selection.js';
import type { BoundReduction } from '../../../packages/engine/src/kernels/bound-reduction.js';
import { Revisions } from '../../../packages/engine/src/kernels/revisions.js';
import { TallyKernel } from '../../../packages/engine/src/kernels/tally.js';
import type { Predicate } from '../../../packages/engine/src/kernels/predicate.js';
import type { Tables } from '@sluice/model';
import { finish } from '../../support/store-of.js';

const SIZE = BLOCK_ROWS * 2 + 100;
const alive = new Uint8Array(SIZE).fill(1);
alive[5] = 0;
const empty = { size: 0, alive: new Uint8Array() };
const tables = { deals: { size: SIZE, alive }, visits: empty, activities: empty } as unknown as Tables;

/** Rows of which the number is a multiple; counts how often it looks. */
function multipleOf(n: number): Predicate & { looked: number } {
  return {
    looked: 0,
    refine(from, rows, count, out) {
      this.looked += count;
      let kept = 0;
      for (let i = 0; i < count; i++) if ((from + rows[i]!) % n === 0) out[kept++] = rows[i]!;
      return kept;
    },
    test: (row) => row % n === 0,
  };
}

function counting(...clauses: readonly [string, Predicate][]): BoundReduction & { n(): number } {
  const kernel = new TallyKernel(null);
  return {
    over: 'deals',
    clauses: clauses.map(([key, predicate]) => ({ key, predicate })),
    cells: null,
    kernel,
    revisions: new Revisions(),
    n: () => kernel.read([0]).n,
  };
}

describe('fillReductions', () => {
  it('counts living rows that meet every clause, in all blocks', () => {
    const all = counting();
    const some = counting(['2', multipleOf(2)], ['3', multipleOf(3)]);
    finish(fillReductions([all, some], tables));
    assert.deepEqual([all.n(), some.n()], [SIZE - 1, Math.ceil(SIZE / 6)]);
  });

  it('looks at a clause that several share once for each row', () => {
    const shared = multipleOf(2);
    const rare = multipleOf(10);
    finish(fillReductions([counting(['rare', rare], ['shared', shared]), counting(['shared', shared])], tables));
    assert.equal(shared.looked, SIZE - 1);
    assert.equal(rare.looked, Math.ceil(SIZE / 2));
  });

  it('looks first at the clause that asks for one value', () => {
    const one = { ...multipleOf(10), isOneValue: true };
    const wide = multipleOf(2);
    finish(fillReductions([counting(['a', wide], ['b', one])], tables));
    assert.deepEqual([one.looked, wide.looked], [SIZE - 1, Math.ceil(SIZE / 10)]);
  });

  it('pauses after each block', () => {
    assert.equal([...fillReductions([counting()], tables)].length, 3);
  });
});

describe('aliveRows', () => {
  it('finds every tombstone, wherever the block lies', () => {
    for (const from of [0, 1, 4]) {
      for (let dead = 0; dead < 11; dead++) {
        const rows = new Uint8Array(from + 11).fill(1);
        assert.equal(aliveRows(rows, from, 11, new Uint16Array(11)).rows, EVERY_ROW);
        rows[from + dead] = 0;
        assert.equal(aliveRows(rows, from, 11, new Uint16Array(11)).count, 10);
      }
    }
  });

  it('leaves out tombstones', () => {
    const { rows, count } = aliveRows(Uint8Array.of(0, 1, 1, 0, 1), 1, 4, new Uint16Array(4));
    assert.deepEqual([...rows.subarray(0, count)], [0, 1, 3]);
  });
});

describe('selectRows', () => {
  it('gives the rows of all blocks in order', () => {
    const rows = selectRows(tables, [multipleOf(5000), multipleOf(2)]);
    assert.deepEqual([...rows], [0, 5000, 10_000, 15_000]);
  });
});
