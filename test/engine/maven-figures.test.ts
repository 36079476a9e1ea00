import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { createEngine } from '@sluice/engine';
import { sharedPath, withoutShared } from '../support/shared.js';

const FILES = ['maven-crm/sales_pipeline.csv', 'maven-crm/variants/sales_pipeline.dd-mm-yyyy.csv', 'maven-crm/variants/sales_pipeline.m-d-yyyy.csv'];

const near = (actual: number | null | undefined, expected: number): void => {
  if (actual == null || Math.abs(actual - expected) > 5e-7 * Math.max(1, Math.abs(expected))) assert.equal(actual, expected);
};

describe('8,800 real opportunities', { skip: withoutShared('data/maven-crm') }, () => {
  for (const file of FILES) {
    it(`give the known figures from ${file}`, async () => {
      const engine = createEngine({ currency: 'USD', calendar: { timeZone: 'UTC' } });
      const state = await engine.load('deals', readFileSync(sharedPath(`data/${file}`)), { name: file });
      assert.equal(state.counts.deals, 8800);
      const { total: rate } = (await engine.query({ metric: 'winRate' })).answer!;
      assert.deepEqual([rate.numerator, rate.denominator], [4238, 4238 + 2473]);
      near(rate.value, 0.631501);
      const { total: size } = (await engine.query({ metric: 'dealSize' })).answer!;
      near(size.value?.meanMinor, 236_090.9391);
      assert.equal(size.value?.medianMinor, 111_700);
      const { total: days } = (await engine.query({ metric: 'cycleLength' })).answer!;
      near(days.value?.meanDays, 51.781973);
      assert.equal(days.value?.medianDays, 57);
      const { total: closed } = (await engine.query({ metric: 'cycleLength', params: { population: 'closed' } })).answer!;
      near(closed.value?.meanDays, 47.985397);
      assert.equal(closed.value?.medianDays, 45);
      const open = await engine.query({ metric: 'openPipeline', by: ['stage'] });
      assert.deepEqual(
        open.answer?.groups?.map(({ key, measured }) => [key[0], measured.value?.count]),
        [
          ['Prospecting', 500],
          ['Engaging', 1589],
        ],
      );
      engine.dispose();
    });

    it(`give the known quarters from ${file}`, async () => {
      const engine = createEngine({ currency: 'USD', calendar: { timeZone: 'UTC' } });
      await engine.load('deals', readFileSync(sharedPath(`data/${file}`)), { name: file });
      const rate = await engine.query({ metric: 'winRate', by: ['quarter(closedOn)'] });
      assert.deepEqual(
        rate.answer?.groups?.map(({ key, measured }) => [key[0], measured.numerator, (measured.denominator ?? 0) - (measured.numerator ?? 0)]),
        [
          ['2017-Q1', 531, 116],
          ['2017-Q2', 1254, 778],
          ['2017-Q3', 1257, 790],
          ['2017-Q4', 1196, 789],
        ],
      );
      const won = await engine.query({ metric: 'quotaAttainment', params: { quotaMinor: 100 }, by: ['quarter(closedOn)'] });
      assert.deepEqual(
        won.answer?.groups?.map(({ measured }) => measured.value?.wonMinor),
        [113_467_200, 308_611_100, 298_225_500, 280_249_600],
      );
      engine.dispose();
    });
  }
});
