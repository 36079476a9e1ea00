import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../.config/find-browser.mjs';

/** The real demo server and a real browser over the built library. */
export interface Demo {
  /** Address without a slash at its end. */
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a path of the demo, or another address, in a new page. */
  visit(address: string, size?: { readonly width: number; readonly height: number }): Promise<Visit>;
  close(): Promise<void>;
}

/** A page and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts and of the console. */
  readonly complaints: readonly string[];
  /** Violations of the page's policy, as `directive address`. */
  violations(): Promise<readonly string[]>;
}

const MODULE = new URL('../../demo/server.mjs', import.meta.url).href;
const WAIT_MS = 40_000;

interface DemoServerModule {
  createDemoServer(options?: { clock?: () => number }): Server;
}

/** Starts both; `clock` is the server's. */
export async function openDemo(clock?: () => number): Promise<Demo> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found; `npm test` says how to install one.');
  const { createDemoServer } = (await import(MODULE)) as DemoServerModule;
  const server = createDemoServer(clock ? { clock } : {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launch({ executablePath, args: [...CHROMIUM_ARGS], protocolTimeout: 120_000 });
  return {
    origin,
    browser,
    visit: (address, size) => visit(browser, address.startsWith('/') ? origin + address : address, size),
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function visit(browser: Browser, url: string, size = { width: 1400, height: 1000 }): Promise<Visit> {
  const page = await browser.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.setViewport(size);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    const found: string[] = [];
    Object.assign(globalThis, { foundViolations: found });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => found.push(`${violatedDirective} ${blockedURI}`));
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints, violations: () => page.evaluate(() => Reflect.get(globalThis, 'foundViolations') as string[]) };
}

/** Waits until an element in the page, or in open shadow roots (`>>>`), has its data drawn. */
export async function whenReady(page: Page, selector: string): Promise<ElementHandle> {
  const element = await page.waitForSelector(`${selector}[state="ready"]:not([refreshing])`);
  if (element === null) throw new Error(`${selector} is gone.`);
  return element;
}

/** What an element shows as text, with all shadow roots in it, in document order and single spaces. */
export async function shownText(element: ElementHandle): Promise<string> {
  return element.evaluate((root) => {
    const texts: string[] = [];
    const left: Node[] = [root];
    for (let node = left.pop(); node; node = left.pop()) {
      if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
      if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName)) continue;
      const shadow = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
      left.push(...[...shadow, ...node.childNodes].reverse());
    }
    return texts.join(' ').replace(/\s+/gu, ' ').trim();
  });
}
