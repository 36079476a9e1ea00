import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { createEngine, type LocalEngine, type MetricQuery } from '@sluice/engine';
import type { Measured } from '@sluice/metrics';
import { sharedPath, withoutShared } from '../support/shared.js';

/** How a dimension is called here and there. */
const DIMENSIONS = [
  { by: 'owner', sql: 'd.sales_agent' },
  { by: 'custom.product', sql: 'd.product' },
  { by: 'team', sql: 't.regional_office' },
] as const;

type Row = Record<string, unknown>;
const near = (actual: unknown, expected: unknown, what: string): void => {
  if (expected === null || expected === undefined) return assert.equal(actual ?? null, null, what);
  const [a, b] = [Number(actual), Number(expected)];
  assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b)), `${what}: ${a}, by SQL ${b}`);
};

describe('8,800 real opportunities, against SQL', { skip: withoutShared('data/maven-crm') }, () => {
  let engine: LocalEngine;
  let connection: DuckDBConnection;

  before(async () => {
    const file = (name: string): string => sharedPath(`data/maven-crm/${name}`);
    const fields = { id: 'sales_agent', name: 'sales_agent', teamId: 'regional_office' };
    engine = createEngine({
      currency: 'USD',
      calendar: { timeZone: 'UTC' },
      tables: { people: { fields }, deals: { fields: { 'custom.product': 'product' } } },
    });
    await engine.load('people', readFileSync(file('sales_teams.csv')), { name: 'sales_teams.csv' });
    await engine.load('deals', readFileSync(file('sales_pipeline.csv')), { name: 'sales_pipeline.csv' });
    connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(
      `create table deals as select * from read_csv('${file('sales_pipeline.csv')}', header = true, types = {'engage_date': 'DATE', 'close_date': 'DATE'})`,
    );
    await connection.run(`create table teams as select * from read_csv('${file('sales_teams.csv')}', header = true)`);
  });

  after(() => {
    engine.dispose();
    connection.closeSync();
  });

  const rows = async (sql: string): Promise<ReadonlyMap<string, Row>> => {
    const answer = (await connection.runAndReadAll(sql)).getRowObjects() as Row[];
    return new Map(answer.map((row) => [String(row['k']), row]));
  };
  const groups = async (query: MetricQuery): Promise<ReadonlyMap<string, Measured<never>>> => {
    const { answer } = await engine.query(query);
    return new Map((answer?.groups ?? []).map(({ labels, measured }) => [labels.join('|'), measured as Measured<never>]));
  };
  const FROM = 'from deals d left join teams t using (sales_agent)';

  for (const { by, sql } of DIMENSIONS) {
    it(`has the same win rates by ${by}`, async () => {
      const ours = await groups({ metric: 'winRate', by: [by] });
      const theirs = await rows(
        `select ${sql} k, count(*) filter (deal_stage = 'Won') won, count(*) filter (deal_stage in ('Won', 'Lost')) closed ${FROM} group by all having closed > 0`,
      );
      assert.deepEqual(
        [...theirs.keys()].filter((key) => !ours.has(key)),
        [],
      );
      for (const [key, { won, closed }] of theirs) {
        assert.deepEqual([ours.get(key)?.numerator, ours.get(key)?.denominator], [Number(won), Number(closed)], key);
        near(ours.get(key)?.value, Number(won) / Number(closed), key);
      }
    });

    it(`has the same deal sizes by ${by}`, async () => {
      const ours = await groups({ metric: 'dealSize', by: [by] });
      const theirs = await rows(`select ${sql} k, avg(close_value) mean, quantile_cont(close_value, 0.5) median ${FROM} where deal_stage = 'Won' group by all`);
      assert.ok(theirs.size > 1);
      for (const [key, { mean, median }] of theirs) {
        const value = ours.get(key)?.value as { meanMinor: number; medianMinor: number } | null;
        near(value?.meanMinor, Number(mean) * 100, `${key}, mean`);
        near(value?.medianMinor, Number(median) * 100, `${key}, median`);
      }
    });

    it(`has the same cycles by ${by}`, async () => {
      const ours = await groups({ metric: 'cycleLength', by: [by] });
      const theirs = await rows(
        `select ${sql} k, avg(close_date - engage_date) mean, quantile_cont(close_date - engage_date, 0.5) median, quantile_cont(close_date - engage_date, 0.9) p90 ${FROM} where deal_stage = 'Won' group by all`,
      );
      assert.ok(theirs.size > 1);
      for (const [key, { mean, median, p90 }] of theirs) {
        const value = ours.get(key)?.value as { meanDays: number; medianDays: number; p90Days: number } | null;
        near(value?.meanDays, mean, `${key}, mean`);
        near(value?.medianDays, median, `${key}, median`);
        near(value?.p90Days, p90, `${key}, p90`);
      }
    });

    it(`has the same monthly bookings by ${by}`, async () => {
      const ours = await groups({ metric: 'quotaAttainment', params: { quotaMinor: 100 }, by: [by, 'month(closedOn)'] });
      const theirs = await rows(
        `select ${sql} || '|' || strftime(close_date, '%Y-%m') k, sum(close_value) won, count(*) n ${FROM} where deal_stage = 'Won' group by ${sql}, strftime(close_date, '%Y-%m')`,
      );
      assert.ok(theirs.size > 12);
      let total = 0;
      for (const [key, { won, n }] of theirs) {
        const value = [...ours].find(([label]) => label === key)?.[1].value as { wonMinor: number; wonCount: number } | null | undefined;
        assert.deepEqual([value?.wonMinor, value?.wonCount], [Number(won) * 100, Number(n)], key);
        total += Number(n);
      }
      assert.equal(total, 4238);
    });
  }
});
