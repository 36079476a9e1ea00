import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HistoryLog } from '../../../packages/engine/src/store/history-log.js';
import { moved } from '../../support/store-of.js';

const stagesOf = (log: HistoryLog, deal: string): readonly (string | null)[] => log.entriesOf(deal).map(({ to }) => to);

describe('HistoryLog', () => {
  it('gives the changes of a deal by time, and by position where they are of one instant', () => {
    const log = new HistoryLog();
    for (const change of [
      moved('a', null, 's3', '2026-03-01'),
      moved('b', null, 'x', '2026-01-01'),
      moved('a', null, 's1', '2026-01-01'),
      moved('a', null, 's2', '2026-01-01'),
    ])
      log.add(change);
    assert.deepEqual(stagesOf(log, 'a'), ['s1', 's2', 's3']);
    assert.deepEqual(stagesOf(log, 'b'), ['x']);
    assert.deepEqual(stagesOf(log, 'nobody'), []);
  });

  it('takes in changes after it was read', () => {
    const log = new HistoryLog();
    log.add(moved('a', null, 's2', '2026-02-01'));
    assert.deepEqual(stagesOf(log, 'a'), ['s2']);
    const more = new HistoryLog();
    more.add(moved('a', null, 's1', '2026-01-01'));
    log.addAll(more);
    assert.deepEqual(stagesOf(log, 'a'), ['s1', 's2']);
    assert.equal(log.size, 2);
  });
});
