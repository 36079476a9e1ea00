import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tally, type Tally } from '@sluice/model';
import { KernelSet } from '../../../packages/engine/src/kernels/kernel-set.js';
import { CALENDAR, finish, rawDeal, viewOf } from '../../support/store-of.js';

const view = viewOf({ deals: [rawDeal({ id: 'a', amountMinor: 5 }), rawDeal({ id: 'b', amountMinor: 7, stage: 'won' })] });
const OPEN = tally({
  over: 'deals',
  column: 'amountMinor',
  where: [
    { field: 'outcome', in: ['open'] },
    { field: 'currency', in: ['EUR'] },
  ],
});
const OPEN_TOO = tally({
  over: 'deals',
  column: 'amountMinor',
  where: [
    { field: 'currency', in: ['EUR'] },
    { field: 'outcome', in: ['open'] },
  ],
});
const create = (): KernelSet => new KernelSet({ tables: () => view.tables, naming: view.naming, currency: 'EUR', calendar: CALENDAR });

function read(kernels: KernelSet, reduction: typeof OPEN): Tally {
  const bound = kernels.get(reduction);
  assert.ok('kernel' in bound);
  return bound.kernel.read([0]) as Tally;
}

describe('KernelSet', () => {
  it('keeps equal reductions once', () => {
    const kernels = create();
    finish(kernels.ensure([OPEN, OPEN_TOO, OPEN], view.tables));
    assert.equal(kernels.size, 1);
    assert.deepEqual(kernels.get(OPEN), kernels.get(OPEN_TOO));
  });

  it('does not fill again what it keeps', () => {
    const kernels = create();
    finish(kernels.ensure([OPEN], view.tables));
    finish(kernels.ensure([OPEN], view.tables));
    assert.equal(read(kernels, OPEN).n, 1);
  });

  it('follows rows that leave and enter', () => {
    const kernels = create();
    finish(kernels.ensure([OPEN], view.tables));
    kernels.leave('deals', 0);
    kernels.leave('deals', 1);
    assert.deepEqual(read(kernels, OPEN), { n: 0, sum: 0, missing: 0, unconverted: 0 });
    kernels.enter('deals', 0);
    assert.equal(read(kernels, OPEN).sum, 5);
  });

  it('gives up what is not wanted any more', () => {
    const kernels = create();
    finish(kernels.ensure([OPEN], view.tables));
    kernels.retain([]);
    assert.equal(kernels.size, 0);
    assert.throws(() => kernels.get(OPEN), /read before it was filled/);
  });

  it('keeps why a reduction could not be bound', () => {
    const kernels = create();
    const wrong = tally({ over: 'deals', where: [{ field: 'luck', missing: true }] });
    finish(kernels.ensure([wrong], view.tables));
    assert.ok('problems' in kernels.get(wrong));
  });
});
