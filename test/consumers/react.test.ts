import assert from 'node:assert/strict';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from '../support/source-files.js';
import { serveFolder, type Served } from './support/serve.js';
import { temporaryFolder } from './support/temporary.js';
import { openBrowser, outcomeOf, visit } from './support/visit.js';

const here = join(root, 'test/consumers');

describe('a React application', () => {
  it('sets properties, hears events and keeps the elements as they are', async () => {
    const folder = temporaryFolder();
    const browser = await openBrowser();
    let served: Served | undefined;
    try {
      await build({
        entryPoints: { main: join(here, 'react/app.tsx') },
        bundle: true,
        format: 'esm',
        splitting: true,
        jsx: 'automatic',
        outdir: folder.path,
        define: { 'process.env.NODE_ENV': '"production"' },
        // The built packages, as an application gets them, not their sources.
        tsconfigRaw: {},
        logLevel: 'error',
      });
      copyFileSync(join(here, 'app/index.html'), join(folder.path, 'index.html'));
      // esbuild does not follow worker addresses: the worker and its lazy parts are copied beside the bundle.
      const parts = readdirSync(join(root, 'packages/engine/dist')).filter((name) => /^worker(-[\w-]+)?\.js$/.test(name) && name !== 'worker-source.js');
      for (const name of parts) copyFileSync(join(root, 'packages/engine/dist', name), join(folder.path, name));
      served = await serveFolder(folder.path);
      const { page, complaints } = await visit(browser, `${served.origin}/`);
      assert.equal(await outcomeOf(page, '#loads'), 'loaded', complaints.join('\n'));
      const source = await page.$eval('sluice-source', (element) => ({
        isProperty: Array.isArray(Reflect.get(element, 'data')),
        attribute: element.getAttribute('data'),
      }));
      assert.deepEqual(source, { isProperty: true, attribute: null });
      await page.waitForSelector('sluice-board[state="ready"]', { timeout: 20_000 });
      assert.deepEqual(complaints, []);
    } finally {
      await served?.close();
      await browser.close();
      folder.remove();
    }
  });
});
