import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readingAt, startingWith } from '../../packages/metrics/src/grouped.js';

const grouped = [
  { key: ['s1', 'won'], reading: 1 },
  { key: ['s1', null], reading: 2 },
  { key: ['s2', 'won'], reading: 3 },
] as const;

describe('readingAt', () => {
  it('finds a key, missing parts included', () => {
    assert.equal(readingAt<number>(grouped, 's2', 'won'), 3);
    assert.equal(readingAt<number>(grouped, 's1', null), 2);
    assert.equal(readingAt<number>(grouped, 's2', 'lost'), undefined);
  });
});

describe('startingWith', () => {
  it('takes every key that begins so', () => {
    assert.deepEqual(startingWith<number>(grouped, 's1'), [1, 2]);
  });
});
