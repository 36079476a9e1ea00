import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createLedger, createSourceEntry, keepChanges, SETTLED_FOR_MS } from '../../packages/engine/src/ledger.js';
import type { Change } from '@sluice/engine';

const move = (number: number): Change => ({ move: number, deal: 'd', toStage: 's' });
const settle = (number: number, accepted: boolean): Change => ({ settle: number, accepted });
const changesOf = (kept: ReturnType<typeof keepChanges>): readonly Change[] => kept.map(({ change }) => change);

describe('keepChanges', () => {
  it('keeps an open move', () => {
    assert.deepEqual(changesOf(keepChanges([], [move(1)], 0)), [move(1)]);
  });

  it('forgets a refused move', () => {
    const kept = keepChanges([], [move(1), move(2)], 0);
    assert.deepEqual(changesOf(keepChanges(kept, [settle(1, false)], 0)), [move(2)]);
  });

  it('keeps an accepted move with its settlement for a minute', () => {
    const kept = keepChanges(keepChanges([], [move(1)], 0), [settle(1, true)], 1000);
    assert.deepEqual(changesOf(keepChanges(kept, [], 1000 + SETTLED_FOR_MS - 1)), [move(1), settle(1, true)]);
    assert.deepEqual(changesOf(keepChanges(kept, [], 1000 + SETTLED_FOR_MS)), []);
  });

  it('keeps no settlement of a move it does not know', () => {
    assert.deepEqual(keepChanges([], [settle(9, true)], 0), []);
  });

  it('keeps an open move however old', () => {
    assert.deepEqual(changesOf(keepChanges(keepChanges([], [move(1)], 0), [], 10 * SETTLED_FOR_MS)), [move(1)]);
  });
});

describe('createLedger', () => {
  it('starts empty, as a source does', () => {
    const ledger = createLedger();
    assert.deepEqual([ledger.sources.size, ledger.feeds.size], [0, 0]);
    assert.equal(createSourceEntry(3).setup, null);
  });
});
