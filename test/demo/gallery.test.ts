import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { MetricQuery, TableKind } from '@sluice/engine';
import { createEngine } from '@sluice/engine';
import { openDemo, shownText, whenReady, type Demo, type Visit } from '../support/demo-visit.js';

const TABLES: readonly (readonly [TableKind, string])[] = [
  ['deals', '/api/deals.json'],
  ['stages', '/api/pipelines.json'],
  ['history', '/api/history.json'],
  ['people', '/api/people.json'],
  ['quotas', '/api/quotas.csv'],
  ['rates', '/api/rates.json'],
];
const QUERIES: readonly MetricQuery[] = [
  { metric: 'openPipeline' },
  { metric: 'weightedPipeline' },
  { metric: 'funnel', period: 'last-90-days', compare: 'previous' },
  { metric: 'salesVelocity', period: 'last-90-days' },
  { metric: 'winRate', period: 'last-quarter' },
  { metric: 'forecast', period: 'this-quarter' },
];
const STATES = [
  ['empty', 'empty', ''],
  ['error', 'error', 'server'],
  ['signed-out', 'error', 'unauthorized'],
  ['sign-in-page', 'error', 'bad-data'],
] as const;

describe('the gallery', () => {
  let demo: Demo;
  let visit: Visit;
  before(async () => {
    demo = await openDemo();
    visit = await demo.visit('/');
  });
  after(() => demo.close());

  it('shows every widget, without a complaint', async () => {
    for (const name of ['board', 'funnel', 'velocity', 'forecast', 'filter', 'chart']) await whenReady(visit.page, `sluice-${name}[source="crm"]`);
    for (const type of ['funnel', 'gauge']) await whenReady(visit.page, `sluice-feed[type="${type}"]`);
    const serious = visit.complaints.filter((complaint) => !/status of (401|500)/.test(complaint));
    assert.deepEqual(serious, []);
  });

  it('shows the numbers that the engine computes in Node', async () => {
    const asOf = Date.now();
    const timeZone = await visit.page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    const engine = createEngine({ currency: 'EUR', calendar: { timeZone } });
    for (const [kind, path] of TABLES) await engine.load(kind, await (await fetch(demo.origin + path)).text(), { name: path });
    for (const query of QUERIES) {
      const expected = (await engine.query({ ...query, asOf })).answer?.total.value;
      assert.ok(expected !== null && expected !== undefined, `${query.metric} has an answer`);
      const shown = await visit.page.evaluate(
        async (asked) => {
          const source = document.querySelector('sluice-source');
          return source && 'query' in source ? (source.query as (query: object) => Promise<{ answer?: { total: { value: unknown } } }>)(asked) : null;
        },
        { ...query, asOf },
      );
      assert.deepEqual(shown?.answer?.total.value, JSON.parse(JSON.stringify(expected)), query.metric);
    }
    engine.dispose();
  });

  it('draws those numbers', async () => {
    const counts = await visit.page.evaluate(async () => {
      const source = document.querySelector('sluice-source') as unknown as {
        query(query: object): Promise<{ answer: { total: { value: { steps: { n: number }[] } } } }>;
      };
      const { answer } = await source.query({ metric: 'funnel', period: 'last-90-days' });
      return answer.total.value.steps.map((step) => step.n);
    });
    const text = await shownText(await whenReady(visit.page, 'sluice-funnel[source="crm"]'));
    assert.ok(counts.length >= 5);
    for (const count of counts) assert.match(text, new RegExp(`\\b${new Intl.NumberFormat('en').format(count)}\\b`));
  });

  for (const [day, state, reason] of STATES) {
    it(`shows ${day} in all four widgets`, async () => {
      await visit.page.click(`[name="bad-day"][value="${day}"]`);
      const mark = `[source="day-${day}"][state="${state}"]${reason && `[reason="${reason}"]`}`;
      for (const name of ['board', 'funnel', 'velocity', 'forecast']) await visit.page.waitForSelector(`#bad-days > sluice-${name}${mark}`);
    });
  }

  it('marks data of three days ago as stale', async () => {
    await visit.page.click('[name="bad-day"][value="stale"]');
    for (const name of ['board', 'funnel', 'velocity', 'forecast']) await visit.page.waitForSelector(`#bad-days > sluice-${name}[state="ready"][stale]`);
  });

  it('keeps inside the window at every width', async () => {
    for (const width of [320, 400, 800, 1920, 3840]) {
      await visit.page.setViewport({ width, height: 900 });
      const over = await visit.page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.documentElement.scrollWidth - innerWidth))),
          ),
      );
      assert.ok(over <= 0, `${width}: ${over} px too wide`);
    }
  });
});
