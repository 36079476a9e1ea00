import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { root } from '../support/source-files.js';
import { pageWith } from './support/deals-page.js';
import { serveFolder } from './support/serve.js';
import { temporaryFolder } from './support/temporary.js';
import { openBrowser, visit } from './support/visit.js';

const dist = join(root, 'packages/sluice/dist');
const CLASSIC = '<script src="sluice.js" defer></script>';
const MODULE = '<script src="sluice.mjs" type="module"></script>';
/** As strict as a page can be while the file itself is allowed; `worker` says what may start. */
const policy = (worker: string): string => `default-src 'none'; script-src 'self'; style-src 'self'; worker-src ${worker}; connect-src 'self'; img-src data:`;

/** The rung the source tells once the board shows its deals. */
async function rungOf(page: Page | Frame): Promise<string> {
  await page.waitForSelector('sluice-board[state="ready"]', { timeout: 30_000 });
  const rung = await page.waitForFunction(() => document.querySelector<HTMLElement>('sluice-source')?.dataset['engine'], { timeout: 10_000 });
  return String(await rung.jsonValue());
}

describe('the single files', () => {
  let browser: Browser;
  let folder: ReturnType<typeof temporaryFolder>;
  before(async () => {
    browser = await openBrowser();
    folder = temporaryFolder();
    for (const name of readdirSync(dist)) if (/^(sluice.*|worker.*)\.m?js$/.test(name)) copyFileSync(join(dist, name), join(folder.path, name));
    writeFileSync(join(folder.path, 'classic.html'), pageWith(CLASSIC));
    writeFileSync(join(folder.path, 'module.html'), pageWith(MODULE));
    writeFileSync(
      join(folder.path, 'amd.html'),
      pageWith(`<script>window.define = Object.assign(() => { throw new Error('define was called'); }, { amd: {} });</script>${CLASSIC}`),
    );
    writeFileSync(join(folder.path, 'twice.html'), pageWith(CLASSIC + MODULE));
    writeFileSync(
      join(folder.path, 'frame.html'),
      '<!doctype html><title>Frame</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="classic.html"></iframe>',
    );
  });
  after(async () => {
    await browser.close();
    folder.remove();
  });

  /** Opens a page of the folder, from a server with `headers`, and gives what `look` makes of it. */
  async function served<T>(
    path: string,
    headers: Readonly<Record<string, string>>,
    look: (page: Page, complaints: readonly string[]) => Promise<T>,
  ): Promise<T> {
    const server = await serveFolder(folder.path, headers);
    const { page, complaints } = await visit(browser, `${server.origin}/${path}`);
    try {
      return await look(page, complaints);
    } finally {
      await page.close();
      await server.close();
    }
  }

  it('work by a double click: sluice.js from file://, worker from a blob', async () => {
    const { page, complaints } = await visit(browser, pathToFileURL(join(folder.path, 'classic.html')).href);
    assert.equal(await rungOf(page), 'blob');
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('work in a sandboxed frame', () =>
    served('frame.html', {}, async (page, complaints) => {
      const frame = page.frames().find((candidate) => candidate.url().endsWith('classic.html'));
      assert.ok(frame);
      assert.equal(await rungOf(frame), 'blob');
      assert.deepEqual(complaints, []);
    }));

  it('work beside an AMD loader', () =>
    served('amd.html', {}, async (page, complaints) => {
      assert.equal(await rungOf(page), 'blob');
      assert.deepEqual(complaints, []);
    }));

  it('compute in the page where no worker may start', () =>
    served('classic.html', { 'content-security-policy': policy("'none'") }, async (page) => assert.equal(await rungOf(page), 'page')));

  it('start the worker file beside sluice.mjs, under a strict policy', () =>
    served('module.html', { 'content-security-policy': policy("'self'") }, async (page, complaints) => {
      assert.equal(await rungOf(page), 'module');
      assert.deepEqual(complaints, []);
    }));

  it('start the worker file under Trusted Types', () =>
    served(
      'module.html',
      { 'content-security-policy': `${policy("'self'")}; require-trusted-types-for 'script'; trusted-types lit-html sluice#worker` },
      async (page, complaints) => {
        assert.equal(await rungOf(page), 'module');
        // The first try is the plain address that bundlers look for; whether a page demands Trusted Types shows in no other way.
        const refused = "This document requires 'TrustedScriptURL' assignment. The action has been blocked.";
        assert.deepEqual(
          complaints.filter((complaint) => complaint !== refused),
          [],
        );
      },
    ));

  it('stand side by side on one page', () =>
    served('twice.html', {}, async (page, complaints) => {
      await rungOf(page);
      assert.deepEqual(complaints, []);
    }));

  it('leave no name behind but those of Lit', () =>
    served('classic.html', {}, async (page) => {
      await rungOf(page);
      const own = await page.evaluate(() => {
        const blank = document.createElement('iframe');
        document.body.append(blank);
        const platform = new Set(Object.getOwnPropertyNames(blank.contentWindow));
        return Object.getOwnPropertyNames(globalThis).filter((name) => !platform.has(name) && !/^\d+$/.test(name));
      });
      const known = /^(lit[A-Z]|reactiveElement|puppeteer_|__aria)/;
      assert.deepEqual(
        own.filter((name) => !known.test(name)),
        [],
      );
    }));
});
