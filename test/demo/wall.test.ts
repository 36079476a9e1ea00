import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDemo, whenReady, type Demo } from '../support/demo-visit.js';

describe('the wall', () => {
  let demo: Demo;
  /** Added to the server's clock: a test can make an hour of selling pass at once. */
  let ahead = 0;
  before(async () => {
    demo = await openDemo(() => Date.now() + ahead);
  });
  after(() => demo.close());

  it('fills a screen of 1920 × 1080 without scroll bars, and shows new numbers when they come', async () => {
    const { page, complaints } = await demo.visit('/wall/', { width: 1920, height: 1080 });
    for (const name of ['board', 'funnel', 'velocity', 'forecast']) await whenReady(page, `sluice-${name}`);
    const size = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const boxes = [...document.querySelectorAll('main > :not(h1)')].map((element) => element.getBoundingClientRect());
      return { scrollWidth, scrollHeight, inside: boxes.every(({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= 1920 && bottom <= 1080) };
    });
    assert.deepEqual(size, { scrollWidth: 1920, scrollHeight: 1080, inside: true });

    const first = await page.$eval('sluice-board >>> [part~="columns"]', (columns) => columns.textContent);
    ahead = 3_600_000;
    await page.waitForFunction(
      (before) => {
        const columns = document.querySelector('sluice-board')?.shadowRoot?.querySelector('[part~="columns"]');
        return columns && columns.textContent !== before;
      },
      { timeout: 60_000 },
      first,
    );
    assert.deepEqual(complaints, []);
  });
});
