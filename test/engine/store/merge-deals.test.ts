import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { DealIntake, mergeDeals } from '../../../packages/engine/src/store/merge-deals.js';
import { noon, rawDeal } from '../../support/store-of.js';

const utc = createZone('UTC');

function intake(...deals: readonly Parameters<typeof rawDeal>[0][]): DealIntake {
  const all = new DealIntake(utc);
  for (const deal of deals) all.add(rawDeal(deal));
  return all;
}

describe('DealIntake', () => {
  const cases = [
    {
      name: 'the one updated last',
      deals: [
        { name: 'new', updatedAt: noon('2026-02-01') },
        { name: 'old', updatedAt: noon('2026-01-01') },
      ],
      kept: 'new',
    },
    {
      name: 'the one that came last where both were updated at once',
      deals: [
        { name: 'a', updatedAt: 5 },
        { name: 'b', updatedAt: 5 },
      ],
      kept: 'b',
    },
    { name: 'the one that came last where that is not known', deals: [{ name: 'a', updatedAt: noon('2026-02-01') }, { name: 'b' }], kept: 'b' },
  ];
  for (const { name, deals, kept } of cases) {
    it(`keeps of two with one id ${name}`, () => {
      const all = intake(...deals);
      assert.equal(all.raw.text.name.get(0), kept);
      assert.equal(all.duplicates, 1);
      assert.match(all.problems()[0]?.message ?? '', /repeat an id, "d1" first/);
    });
  }

  it('has nothing to say where each id stands once', () => {
    assert.deepEqual(intake({ id: 'a' }, { id: 'b' }).problems(), []);
  });
});

describe('mergeDeals', () => {
  it('takes a single table as it is', () => {
    const only = intake({});
    assert.equal(mergeDeals([only], utc), only);
  });

  it('puts tables together, and treats ids across them as within one', () => {
    const merged = mergeDeals([intake({ id: 'a' }, { id: 'b', name: 'old' }), intake({ id: 'b', name: 'new' }, { id: 'c' })], utc);
    assert.equal(merged.raw.size, 3);
    assert.equal(merged.raw.text.name.get(1), 'new');
    assert.equal(merged.duplicates, 1);
  });
});
