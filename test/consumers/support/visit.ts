import { launch, type Browser, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../../.config/find-browser.mjs';

/** A page and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts, warnings about policies, and answers other than 200. */
  readonly complaints: readonly string[];
}

/** A Chromium without a window; CHROME_PATH names another than the one found. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found; `npm test` says how to install one.');
  return launch({ executablePath, args: [...CHROMIUM_ARGS, '--allow-file-access-from-files=false'] });
}

/** Opens `url` in a new page and listens to its complaints. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico')) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints };
}

/** The text that the page writes into an element once it is done. */
export async function outcomeOf(page: Page, selector = '#out'): Promise<string> {
  const out = await page.waitForFunction((place: string) => document.querySelector(place)?.textContent, { timeout: 30_000 }, selector);
  return String(await out.jsonValue());
}
