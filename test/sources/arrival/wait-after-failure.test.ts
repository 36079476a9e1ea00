import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { waitAfterFailure, type FailedLoad } from '../../../packages/sources/src/arrival/wait-after-failure.js';

const cases: readonly { readonly title: string; readonly failed: Partial<FailedLoad>; readonly refreshMs?: number; readonly expected: number | null }[] = [
  { title: 'backs off where the server is down', failed: { reason: 'server' }, refreshMs: 60_000, expected: 4_000 },
  { title: 'backs off without a refresh too', failed: { reason: 'cors' }, expected: 4_000 },
  { title: 'keeps the pace of the refresh where somebody must act', failed: { reason: 'not-found' }, refreshMs: 60_000, expected: 60_000 },
  { title: 'does not fall below the backoff', failed: { reason: 'bad-data' }, refreshMs: 1_000, expected: 4_000 },
  { title: 'leaves bad data without a refresh alone', failed: { reason: 'bad-data' }, expected: null },
  { title: 'knocks at a refused login once a minute at most', failed: { reason: 'unauthorized' }, refreshMs: 5_000, expected: 60_000 },
  { title: 'waits as long as the server asks, and a little', failed: { reason: 'server', retryAfterMs: 100_000 }, refreshMs: 5_000, expected: 105_000 },
  { title: 'does not return at once after Retry-After: 0', failed: { reason: 'server', retryAfterMs: 0 }, expected: 500 },
  { title: 'never tries what can never work', failed: { reason: 'no-source', final: true }, refreshMs: 5_000, expected: null },
];

describe('waitAfterFailure', () => {
  for (const { title, failed, refreshMs, expected } of cases) {
    it(title, () =>
      assert.equal(waitAfterFailure({ reason: 'server', retryAfterMs: null, ...failed }, { refreshMs, backoffMs: 4_000, random: 0.5 }), expected),
    );
  }
});
