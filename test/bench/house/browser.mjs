import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../../.config/find-browser.mjs';

const ARGS = [...CHROMIUM_ARGS, '--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--disable-dev-shm-usage'];
/** Starts Chromium with an empty profile. `limit`: a measurement that takes longer has failed, in ms. */
export async function openBrowser({ limit }) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Chromium was not found; set CHROME_PATH to one.');
  const profile = mkdtempSync(join(tmpdir(), 'sluice-bench-profile-'));
  const browser = await launch({
    executablePath,
    headless: true,
    args: ARGS,
    userDataDir: profile,
    protocolTimeout: limit,
    defaultViewport: { width: 1600, height: 900 },
  });
  return {
    version: await browser.version(),
    /** Runs `work` in a fresh page; `setup`: what runs in it before its scripts. An error of the page is one of the measurement. */
    async page(url, work, setup = null) {
      const page = await browser.newPage();
      const failed = new Promise((_, reject) => page.once('pageerror', reject));
      try {
        if (setup) await page.evaluateOnNewDocument(setup);
        const answer = await page.goto(url);
        if (!answer.ok()) throw new Error(`${url}: status ${answer.status()}.`);
        await Promise.race([page.waitForFunction(() => globalThis.bench !== undefined, { timeout: limit }), failed]);
        return await Promise.race([work(page), failed]);
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
