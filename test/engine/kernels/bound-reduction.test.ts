import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ordered, tally, type Reduction } from '@sluice/model';
import { bindReduction } from '../../../packages/engine/src/kernels/bound-reduction.js';
import { CALENDAR, rawDeal, viewOf } from '../../support/store-of.js';

const view = viewOf({ deals: [rawDeal()] });
const bind = (reduction: Reduction<unknown>) =>
  bindReduction(reduction, { tables: () => view.tables, naming: view.naming, currency: 'EUR', calendar: CALENDAR });

describe('bindReduction', () => {
  it('gives cells only where it groups', () => {
    const plain = bind(tally({ over: 'deals', where: [] }));
    const grouped = bind(tally({ over: 'deals', where: [], by: ['owner'] }));
    assert.ok('kernel' in plain && plain.cells === null);
    assert.ok('kernel' in grouped && grouped.cells !== null);
  });

  it('tells every field that is not there', () => {
    const bound = bind(tally({ over: 'deals', where: [{ field: 'luck', missing: true }], by: ['month(stage)'] }));
    assert.deepEqual('problems' in bound && bound.problems.map(({ code }) => code), ['unknown-field', 'unknown-dimension']);
  });

  it('throws at a metric that adds a column that does not exist', () => {
    assert.throws(() => bind(ordered({ over: 'deals', where: [], column: 'luck' })), /no column "luck" to order/);
  });
});
