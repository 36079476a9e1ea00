import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDate } from '../../../packages/sources/src/reading/date-text.js';

const H = 3_600_000;
const M = 60_000;

describe('parseDate', () => {
  for (const [text, year, month, day, msOfDay = null, offset = null] of [
    ['2026-12-15', 2026, 12, 15],
    ['2026/1/5', 2026, 1, 5],
    ['20261215', 2026, 12, 15],
    ['15.12.2026', 2026, 12, 15],
    ['5.1.26', 2026, 1, 5],
    ['2026-12-15T08:15:30Z', 2026, 12, 15, 8 * H + 15 * M + 30_000, 0],
    ['2026-09-02T08:15:30.000+0000', 2026, 9, 2, 8 * H + 15 * M + 30_000, 0],
    ['2026-09-02T08:15:30.517123+02:00', 2026, 9, 2, 8 * H + 15 * M + 30_517, 120],
    ['2026-09-02 08:15:30', 2026, 9, 2, 8 * H + 15 * M + 30_000],
    ['2026-09-02 08:15', 2026, 9, 2, 8 * H + 15 * M],
    ['2026-09-02T08:15-05', 2026, 9, 2, 8 * H + 15 * M, -300],
    ['15.12.2026 14:30', 2026, 12, 15, 14 * H + 30 * M],
    ['15 Dec 2026', 2026, 12, 15],
    ['15-Dec-26', 2026, 12, 15],
    ['Dec 15, 2026', 2026, 12, 15],
    ['15 dicembre 2026', 2026, 12, 15],
    ['15 décembre 2026', 2026, 12, 15],
    ['1er août 2026', 2026, 8, 1],
    ['3 juin 2026', 2026, 6, 3],
    ['3 juillet 2026', 2026, 7, 3],
    ['15. März 2026', 2026, 3, 15],
    ['15 de enero de 2026', 2026, 1, 15],
    ['Tue, 15 Dec 2026', 2026, 12, 15],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual({ ...parseDate(text) }, { year, month, day, msOfDay, offset }));
  }

  for (const [text, first, second, msOfDay = null] of [
    ['15/12/2026', 15, 12],
    ['3/4/2026', 3, 4],
    ['20-10-2016', 20, 10],
    ['9/2/2026 2:05 PM', 9, 2, 14 * H + 5 * M],
    ['9/2/2026 12:05 am', 9, 2, 5 * M],
  ] as const) {
    it(`leaves the order of ${text} open`, () =>
      assert.deepEqual({ ...parseDate(text) }, { year: text.includes('2016') ? 2016 : 2026, first, second, msOfDay, offset: null }));
  }

  for (const text of ['', 'soon', '12', '2026', '12/2026', '15/12-2026', '2026-12-15T', '15 Foo 2026', '1/2/3/4', '15/12/20266']) {
    it(`does not read ${text || 'nothing'}`, () => assert.equal(parseDate(text), null));
  }

  it('marks a time that is none', () => assert.ok(Number.isNaN(parseDate('2026-12-15 25:00')?.msOfDay)));
});
