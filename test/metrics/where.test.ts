import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closedAs, is, oneOf, within } from '../../packages/metrics/src/where.js';

describe('where', () => {
  it('names one key or several', () => {
    assert.deepEqual(is('stage', 's1'), { field: 'stage', in: ['s1'] });
    assert.deepEqual(oneOf('stage', ['s1', 's2']), { field: 'stage', in: ['s1', 's2'] });
  });

  it('turns a half-open period into first and last day', () => {
    assert.deepEqual(within('closedOn', { from: 10, to: 12 }), [{ field: 'closedOn', from: 10, to: 11 }]);
  });

  it('asks all time for a known day only', () => {
    assert.deepEqual(within('closedOn', null), [{ field: 'closedOn', missing: false }]);
    assert.deepEqual(closedAs('won', null), [
      { field: 'closedOn', missing: false },
      { field: 'outcome', in: ['won'] },
    ]);
  });
});
