import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distinct, ordered, tally } from '@sluice/model';

describe('reductions', () => {
  it('are plain data that survives a message', () => {
    const asked = [
      tally({ over: 'deals', where: [] }),
      ordered({ over: 'visits', where: [], column: 'durationDays', by: ['stage'] }),
      distinct({ over: 'visits', where: [] }),
    ];
    assert.deepEqual(structuredClone(asked), asked);
    assert.deepEqual(JSON.parse(JSON.stringify(asked)), asked);
    assert.deepEqual(
      asked.map(({ reduce }) => reduce),
      ['tally', 'ordered', 'distinct'],
    );
  });
});
