import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone, dayOfDate, type Activity } from '@sluice/model';
import { ActivityRows } from '../../../packages/engine/src/store/activity-rows.js';
import { noon } from '../../support/store-of.js';

const activity = (given: Partial<Activity>): Activity => ({
  id: 'a',
  dealId: 'd1',
  ownerId: null,
  type: 'call',
  at: noon('2026-01-01'),
  done: true,
  outcome: null,
  direction: null,
  ...given,
});

function rows(...given: readonly Partial<Activity>[]): ActivityRows {
  const all = new ActivityRows(createZone('UTC'));
  for (const each of given) all.add(activity(each));
  return all;
}

describe('ActivityRows', () => {
  it('tells the last day something was done, not what is planned', () => {
    const all = rows({ at: noon('2026-01-05') }, { at: noon('2026-01-03') }, { at: noon('2026-01-08'), done: false }, { at: noon('2026-02-01') });
    assert.equal(all.lastDays(dayOfDate('2026-01-10')).get('d1'), dayOfDate('2026-01-05'));
  });

  it('tells the last day something is planned for, not what was done', () => {
    const all = rows({ at: noon('2026-01-05') }, { at: noon('2026-01-08'), done: false }, { at: noon('2026-02-01'), done: null }, { dealId: 'd2' });
    assert.equal(all.plannedDays(dayOfDate('2026-01-10')).get('d1'), dayOfDate('2026-02-01'));
    assert.equal(all.plannedDays(dayOfDate('2026-02-10')).get('d1'), dayOfDate('2026-01-08'));
    assert.equal(all.plannedDays(dayOfDate('2026-02-10')).get('d2'), undefined);
  });

  it('leaves out what had not happened by an instant', () => {
    assert.equal(rows({ at: noon('2026-01-05') }, { at: noon('2026-01-06') }).until(noon('2026-01-05')).size, 1);
  });

  it('points at the row of the deal', () => {
    const { deal } = rows({ dealId: 'd9' }, { dealId: null }).table((id) => (id === 'd9' ? 4 : -1));
    assert.deepEqual([...deal], [4, -1]);
  });

  it('takes over the activities of another table', () => {
    const all = rows({ type: 'call' });
    all.addAll(rows({ type: 'demo' }));
    assert.deepEqual(all.table(() => -1).columns.type.dictionary.values, ['call', 'demo']);
  });
});
