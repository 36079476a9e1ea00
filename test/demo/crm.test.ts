import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openDemo, shownText, whenReady, type Demo, type Visit } from '../support/demo-visit.js';

interface Deal {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly pipeline: string;
}

describe('the CRM page', () => {
  let demo: Demo;
  let visit: Visit;
  before(async () => {
    demo = await openDemo();
    visit = await demo.visit('/crm/');
    for (const name of ['board', 'funnel', 'velocity', 'forecast']) await whenReady(visit.page, `sluice-${name}`);
  });
  after(() => demo.close());

  const deals = async (): Promise<readonly Deal[]> => ((await (await fetch(`${demo.origin}/api/deals.json`)).json()) as { deals: Deal[] }).deals;
  const stageOf = async (id: string): Promise<string | undefined> => (await deals()).find((deal) => deal.id === id)?.stage;

  it('saves a card that the keyboard moved', async () => {
    const before = new Map((await deals()).map(({ id, stage }) => [id, stage]));
    await moveFirstCard(visit.page);
    await visit.page.waitForFunction(() => /^Saved: .* is in Qualified\.$/.test(document.querySelector('#saved')?.textContent ?? ''));
    const moved = (await deals()).filter(({ id, stage }) => before.get(id) !== stage);
    assert.deepEqual(
      moved.map(({ stage }) => stage),
      ['n2'],
    );
  });

  it('puts a refused card back, and says why', async () => {
    // The server refuses every fifth move; one was made above.
    const [deal] = (await deals()).filter(({ pipeline, stage }) => pipeline === 'renewal' && stage === 'r1');
    assert.ok(deal);
    for (const stage of ['r2', 'r1', 'r2']) await post(demo.origin, deal.id, stage);
    const name = await firstCard(visit.page);
    const before = new Map((await deals()).map(({ id, stage }) => [id, stage]));
    await moveFirstCard(visit.page);
    await visit.page.waitForFunction(() =>
      (document.querySelector('sluice-board')?.shadowRoot?.textContent ?? '').includes('Somebody else is editing this deal'),
    );
    await visit.page.waitForFunction(
      (label) => label === document.querySelector('sluice-board')?.shadowRoot?.querySelector('[part~="card"]')?.getAttribute('aria-label'),
      {},
      name,
    );
    for (const { id, stage } of await deals()) assert.equal(stage, before.get(id));
    assert.equal(await stageOf(deal.id), 'r2');
  });

  it('opens the deals and the table under the same policy', async () => {
    const text = await shownText(await whenReady(visit.page, 'sluice-forecast'));
    assert.match(text, /quota/i);
    await visit.page.focus('sluice-funnel >>> [aria-haspopup]');
    await visit.page.keyboard.press('Enter');
    await visit.page.waitForSelector('sluice-funnel >>> [role="menu"], sluice-funnel >>> [role="menuitem"]');
    await visit.page.keyboard.press('Escape');
  });

  it('never touched its policy', async () => {
    assert.deepEqual(await visit.violations(), []);
  });
});

async function firstCard(page: Page): Promise<string | null> {
  const card = await page.waitForSelector('sluice-board >>> [part~="card"]');
  return card?.evaluate((element) => element.getAttribute('aria-label')) ?? null;
}

/** Picks the first card of the first stage up and puts it down one stage further. */
async function moveFirstCard(page: Page): Promise<void> {
  await whenReady(page, 'sluice-board');
  await page.focus('sluice-board >>> [part~="card"]');
  for (const key of ['Space', 'ArrowRight', 'Space'] as const) await page.keyboard.press(key);
}

async function post(origin: string, id: string, stage: string): Promise<void> {
  const response = await fetch(`${origin}/api/deals/${id}/move`, { method: 'POST', body: JSON.stringify({ stage }) });
  assert.equal(response.status, 200);
}
