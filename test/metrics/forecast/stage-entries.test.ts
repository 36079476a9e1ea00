import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entriesOf } from '../../../packages/metrics/src/forecast/stage-entries.js';
import { day, deal, STAGES, type History } from '../../support/history.js';
import { contextOf, finished } from '../../support/run-metric.js';
import { selectedOf } from '../../support/selected-of.js';

const closed = (end: 'won' | 'lost', path: string[], owner: string | null = null) =>
  deal({ end, path, owner, createdOn: day('2025-01-01'), closedOn: day('2025-01-31') });
const counts = (deals: readonly History[]) => {
  const entries = finished(entriesOf(selectedOf(deals, STAGES), contextOf(deals)));
  return [0, 1, 2, 3].map((code) => [entries.of(code).n, entries.of(code).won]);
};

describe('entriesOf', () => {
  it('counts a deal once per stage it entered, won or not', () => {
    assert.deepEqual(counts([closed('won', ['s1', 's2', 's1', 's4']), closed('lost', ['s1'])]), [
      [2, 1],
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
  });

  it('counts open deals only after the time in which nine of ten closed', () => {
    const old = deal({
      path: [
        { stage: 's1', on: day('2026-06-01') },
        { stage: 's2', on: day('2026-06-02') },
      ],
    });
    assert.deepEqual(counts([closed('won', ['s1']), old]).slice(0, 2), [
      [2, 1],
      [0, 0],
    ]);
  });

  it('says nothing where no time to close is known', () => {
    assert.deepEqual(counts([deal({ path: ['s1', 's2'] })]), [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('takes the furthest stage known without history, and the unknown for all', () => {
    const dark = (end: 'open' | 'won' | 'lost', path: string[], keepsLastStage = false) => ({
      ...deal({ end, path, createdOn: day('2025-01-01'), closedOn: end === 'open' ? null : day('2025-01-31') }),
      hasHistory: false,
      keepsLastStage,
    });
    assert.deepEqual(counts([dark('won', ['s1'])]), [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    assert.deepEqual(counts([dark('lost', ['s2'], true)]), [
      [1, 0],
      [1, 0],
      [0, 0],
      [0, 0],
    ]);
    assert.deepEqual(counts([dark('lost', ['s2'])]), [
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    assert.deepEqual(counts([dark('won', ['s1']), dark('open', ['s2'])]), [
      [2, 1],
      [2, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('leaves out deals created closed, and those without history where there is some', () => {
    assert.deepEqual(counts([closed('won', ['s1']), closed('won', []), { ...closed('won', ['s1']), hasHistory: false }])[0], [1, 1]);
  });

  it('tells owners apart', () => {
    const deals = [closed('won', ['s1'], 'ann'), closed('lost', ['s1'], 'ann'), closed('lost', ['s1'], 'ben')];
    const entries = finished(entriesOf(selectedOf(deals, STAGES), contextOf(deals)));
    assert.deepEqual(
      [entries.ofOwner(0, 0), entries.ofOwner(0, 1), entries.ofOwner(1, 0)],
      [
        { n: 2, won: 1 },
        { n: 1, won: 0 },
        { n: 0, won: 0 },
      ],
    );
    assert.equal(entries.byOwner(0).length, 2);
  });
});
