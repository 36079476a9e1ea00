import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_COLUMNS } from '../../../packages/metrics/src/rollup/columns.js';
import { orgTree } from '../../../packages/metrics/src/rollup/org-tree.js';
import { rollUp, totalOf, type ForecastOverride } from '../../../packages/metrics/src/rollup/roll-up.js';
import { day } from '../../support/history.js';
import { stay } from '../../support/staff.js';

const nodes = orgTree(['ann', 'ben', 'mia'], { stays: [stay('ann', { manager: 'mia' }), stay('ben', { manager: 'mia' })] }, day('2026-07-01'));
const own = (person: string | null) => ({ ...NO_COLUMNS, commitMinor: person === 'ann' ? 100 : person === 'ben' ? 40 : 7 });
const commits = (overrides: readonly ForecastOverride[]) =>
  rollUp(nodes, own, overrides).map(({ person, raw, adjusted }) => [person, raw.commitMinor, adjusted.commitMinor]);
const said = (person: string, amountMinor: number, by: ForecastOverride['by']): ForecastOverride => ({ person, category: 'commit', amountMinor, by });

describe('rollUp', () => {
  it('adds own and all below', () => {
    assert.deepEqual(commits([]), [
      ['mia', 147, 147],
      ['ann', 100, 100],
      ['ben', 40, 40],
    ]);
  });

  it('adds the adjusted child above, and shows what deals say beside it', () => {
    assert.deepEqual(commits([said('ann', 60, 'owner')]), [
      ['mia', 147, 107],
      ['ann', 100, 60],
      ['ben', 40, 40],
    ]);
  });

  it("takes the manager's word before the person's own, and a word about the manager before the sum", () => {
    assert.equal(commits([said('ann', 80, 'manager'), said('ann', 60, 'owner')])[0]?.[2], 127);
    assert.equal(commits([said('ann', 60, 'owner'), said('mia', 500, 'owner')])[0]?.[2], 500);
  });
});

describe('totalOf', () => {
  it('is the top alone: nobody is counted twice', () => {
    const all = rollUp(nodes, own, [said('ann', 60, 'owner')]);
    assert.deepEqual([totalOf(all, 'raw').commitMinor, totalOf(all, 'adjusted').commitMinor, totalOf([], 'raw').commitMinor], [147, 107, 0]);
  });
});
