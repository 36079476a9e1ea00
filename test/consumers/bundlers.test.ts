import assert from 'node:assert/strict';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { build as viteBuild } from 'vite';
import webpack from 'webpack';
import { serveFolder } from './support/serve.js';
import { temporaryFolder } from './support/temporary.js';
import { openBrowser, outcomeOf, visit } from './support/visit.js';

const app = fileURLToPath(new URL('./app', import.meta.url));

async function buildWithVite(outDir: string): Promise<void> {
  await viteBuild({ root: app, configFile: false, logLevel: 'error', base: './', build: { outDir, emptyOutDir: true } });
}

async function buildWithWebpack(path: string): Promise<void> {
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    webpack({ mode: 'production', context: app, entry: './main.js', output: { path, filename: 'main.js' }, performance: false }, (error, done) =>
      error ? reject(error) : resolve(done),
    );
  });
  assert.equal(stats?.hasErrors(), false, stats?.toString('errors-only'));
  copyFileSync(join(app, 'index.html'), join(path, 'index.html'));
}

const bundlers = [
  { name: 'Vite', build: buildWithVite },
  { name: 'webpack', build: buildWithWebpack },
];

describe('an app that imports @sluice/engine', () => {
  let browser: Browser;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const { name, build } of bundlers) {
    it(`has its worker picked up by ${name}`, async () => {
      const folder = temporaryFolder();
      try {
        await build(folder.path);
        const served = await serveFolder(folder.path);
        const { page, complaints } = await visit(browser, `${served.origin}/`);
        assert.equal(await outcomeOf(page), 'module', `${complaints.join('\n')}\n${readdirSync(folder.path, { recursive: true }).join('\n')}`);
        assert.deepEqual(complaints, []);
        await page.close();
        await served.close();
      } finally {
        folder.remove();
      }
    });
  }
});
