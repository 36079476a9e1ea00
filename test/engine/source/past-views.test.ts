import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate } from '@sluice/model';
import { PastViews } from '../../../packages/engine/src/source/past-views.js';
import { CALENDAR, finish, noon, rawDeal, viewOf } from '../../support/store-of.js';

const live = viewOf({ deals: [rawDeal({ createdAt: '2026-01-01' }), rawDeal({ id: 'b', createdAt: '2026-03-01' })] });
const create = (): PastViews => new PastViews({ specs: [], currency: 'EUR', calendar: CALENDAR }, null);

describe('PastViews', () => {
  it('is the source as it was', () => {
    const view = finish(create().at(noon('2026-02-01'), live));
    assert.deepEqual([view.store.census.deals, view.today, view.asOf], [1, dayOfDate('2026-02-01'), noon('2026-02-01')]);
  });

  it('keeps a few, until something changes', () => {
    const views = create();
    const first = finish(views.at(noon('2026-02-01'), live));
    assert.equal(finish(views.at(noon('2026-02-01'), live)), first);
    for (const date of ['2026-02-02', '2026-02-03', '2026-02-04']) finish(views.at(noon(date), live));
    assert.notEqual(finish(views.at(noon('2026-02-01'), live)), first);
    const last = finish(views.at(noon('2026-02-04'), live));
    views.clear();
    assert.notEqual(finish(views.at(noon('2026-02-04'), live)), last);
  });

  it('leaves the source as it is', () => {
    finish(create().at(noon('2026-02-01'), live));
    assert.equal(live.store.census.deals, 2);
  });
});
