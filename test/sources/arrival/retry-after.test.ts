import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { retryAfterMs } from '../../../packages/sources/src/arrival/retry-after.js';

const now = Date.UTC(2026, 0, 1, 12, 0, 0);
const cases: readonly { readonly title: string; readonly headers: Record<string, string>; readonly expected: number | null }[] = [
  { title: 'seconds', headers: { 'retry-after': '120' }, expected: 120_000 },
  { title: 'seconds with blanks', headers: { 'retry-after': ' 7 ' }, expected: 7_000 },
  { title: 'zero', headers: { 'retry-after': '0' }, expected: 0 },
  { title: 'a year, capped at an hour', headers: { 'retry-after': '31536000' }, expected: 3_600_000 },
  { title: 'a number no clock holds, capped', headers: { 'retry-after': '9'.repeat(400) }, expected: 3_600_000 },
  { title: 'a date', headers: { 'retry-after': 'Thu, 01 Jan 2026 12:05:00 GMT' }, expected: 300_000 },
  {
    title: 'a date by the clock of the server',
    headers: { 'retry-after': 'Thu, 01 Jan 2026 12:05:00 GMT', date: 'Thu, 01 Jan 2026 12:04:00 GMT' },
    expected: 60_000,
  },
  { title: 'a date that has passed', headers: { 'retry-after': 'Thu, 01 Jan 2026 11:00:00 GMT' }, expected: 0 },
  { title: 'a date far away, capped', headers: { 'retry-after': 'Fri, 01 Jan 2027 12:00:00 GMT' }, expected: 3_600_000 },
  { title: 'nonsense', headers: { 'retry-after': 'soon' }, expected: null },
  { title: 'a negative number', headers: { 'retry-after': '-5' }, expected: null },
  { title: 'a fraction', headers: { 'retry-after': '1.5' }, expected: null },
  { title: 'nothing', headers: {}, expected: null },
];

describe('retryAfterMs', () => {
  for (const { title, headers, expected } of cases) it(`reads ${title}`, () => assert.equal(retryAfterMs(new Headers(headers), now), expected));
});
