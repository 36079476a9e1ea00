import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Deal } from '@sluice/model';
import { sharedPath, withoutShared } from '../support/shared.js';
import { readAll } from './read-all.js';

const FOLDER = 'data/maven-crm';
const read = (file: string, kind: 'deals' | 'people' = 'deals') => readAll(new Uint8Array(readFileSync(sharedPath(`${FOLDER}/${file}`))), { name: file, kind });

/** The first variant writes 0 for the value of open rows, where the others have none. */
const comparable = (deal: Deal): Deal => (deal.stage === 'Won' || deal.stage === 'Lost' || deal.amountMinor !== 0 ? deal : { ...deal, amountMinor: null });

describe('8,800 real opportunities', { skip: withoutShared(FOLDER) }, () => {
  it('give the published counts and the value won', async () => {
    const { entities, problems, report } = await read('sales_pipeline.csv');
    const counts: Record<string, number> = {};
    let won = 0;
    for (const { stage, amountMinor } of entities.deals) {
      counts[stage ?? ''] = (counts[stage ?? ''] ?? 0) + 1;
      if (stage === 'Won') won += amountMinor ?? NaN;
    }
    assert.deepEqual(counts, { Won: 4238, Lost: 2473, Engaging: 1589, Prospecting: 500 });
    assert.equal(won, 10_005_534_00);
    assert.deepEqual(problems, []);
    assert.deepEqual(report.unused, ['product']);
  });

  for (const file of ['variants/sales_pipeline.dd-mm-yyyy.csv', 'variants/sales_pipeline.m-d-yyyy.csv']) {
    it(`are the same deals in ${file}`, async () => {
      const [original, variant] = [await read('sales_pipeline.csv'), await read(file)];
      assert.deepEqual(variant.entities.deals.map(comparable), original.entities.deals);
      assert.deepEqual(variant.problems, []);
    });
  }

  it('have 35 agents in teams', async () => {
    const { entities } = await read('sales_teams.csv', 'people');
    assert.equal(entities.people.length, 35);
    assert.deepEqual([entities.people[0]?.name, entities.people[0]?.teamId, entities.people[0]?.managerId], ['Anna Snelling', 'Central', 'Dustin Brinkmann']);
  });
});
