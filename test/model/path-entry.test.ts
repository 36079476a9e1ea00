import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settledEntries } from '../../packages/model/src/path-entry.js';

const MINUTE = 60_000;
/** Pairs of minute and stage code. */
const settle = (changes: readonly (readonly [number, number])[], first: number | null = null): string =>
  settledEntries(
    changes.map(([minute, code]) => ({ at: minute * MINUTE, code })),
    first === null ? null : { at: 0, code: first },
    MINUTE,
  )
    .map(({ at, code }) => `${code}@${at / MINUTE}`)
    .join(' ');

describe('settledEntries', () => {
  it('sorts by time', () =>
    assert.equal(
      settle([
        [20, 2],
        [10, 1],
      ]),
      '1@10 2@20',
    ));
  it('keeps the given order within one instant', () =>
    assert.equal(
      settle([
        [10, 3],
        [10, 1],
        [5, 0],
      ]),
      '0@5 3@10 1@10',
    ));
  it('drops changes that change nothing', () =>
    assert.equal(
      settle(
        [
          [10, 1],
          [20, 1],
          [30, 2],
        ],
        1,
      ),
      '1@0 2@30',
    ));
  it('drops a move that is taken back at once', () =>
    assert.equal(
      settle(
        [
          [10, 2],
          [10.5, 1],
          [30, 2],
        ],
        1,
      ),
      '1@0 2@30',
    ));
  it('keeps a move that is taken back a minute later', () =>
    assert.equal(
      settle(
        [
          [10, 2],
          [11, 1],
        ],
        1,
      ),
      '1@0 2@10 1@11',
    ));
  it('drops a round over several stages', () =>
    assert.equal(
      settle(
        [
          [10, 2],
          [10.5, 3],
          [11, 1],
        ],
        1,
      ),
      '1@0',
    ));
  it('drops only the part that is taken back', () =>
    assert.equal(
      settle(
        [
          [10, 2],
          [20, 3],
          [20.2, 2],
        ],
        1,
      ),
      '1@0 2@10',
    ));
  it('keeps quick moves that lead somewhere', () =>
    assert.equal(
      settle(
        [
          [10, 2],
          [10.1, 3],
        ],
        1,
      ),
      '1@0 2@10 3@10.1',
    ));
  it('never drops the first stay', () =>
    assert.equal(
      settle([
        [0, 1],
        [0.5, 2],
        [0.9, 1],
      ]),
      '1@0',
    ));
});
