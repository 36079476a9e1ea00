import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stageTouches } from '../../../packages/metrics/src/activity/stage-touches.js';
import { day, deal, STAGES, type History } from '../../support/history.js';
import { finished } from '../../support/run-metric.js';
import { selectedOf } from '../../support/selected-of.js';

const read = (deals: readonly History[]) => {
  const selected = selectedOf(deals, STAGES);
  return finished(
    stageTouches(
      selected,
      Int32Array.from({ length: selected.activities.size }, (_, i) => i),
      (i) => i % 2 === 0,
    ),
  );
};
const moved = (activities: History['activities'] = []): History =>
  deal({
    path: [
      { stage: 's1', on: day('2026-03-01') },
      { stage: 's2', on: day('2026-03-10') },
    ],
    createdOn: day('2026-03-01'),
    activities,
  });

describe('stageTouches', () => {
  it('gives the day of a move to the stage that was left', () => {
    const touches = read([moved([{ type: 'call', on: day('2026-03-10') }])]);
    assert.deepEqual([touches.countOf(0, 'call'), touches.countOf(1, 'call')], [1, 0]);
  });

  it('counts per visit of each deal, and per stage those that count', () => {
    const call = { type: 'call', on: day('2026-03-12') };
    const touches = read([moved([call, call]), moved([call, { ...call, type: 'mail' }])]);
    assert.deepEqual([touches.countOf(1, 'call'), touches.countOf(3, 'call'), touches.countOf(3, 'mail')], [2, 1, 1]);
    assert.deepEqual([touches.inStage(1, 'call'), touches.inStage(1, 'mail'), touches.inStage(0, 'call')], [2, 0, 0]);
    assert.deepEqual(touches.types, ['call', 'mail']);
  });

  it('leaves out what came before or after a deal was open', () => {
    const closed = deal({
      path: ['s1'],
      createdOn: day('2026-03-01'),
      end: 'lost',
      closedOn: day('2026-03-05'),
      activities: [
        { type: 'call', on: day('2026-03-06') },
        { type: 'call', on: day('2026-02-01') },
      ],
    });
    assert.equal(read([closed]).countOf(0, 'call'), 0);
  });
});
