import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import * as puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium, findFirefox, findWebKitDriver } from '../.config/find-browser.mjs';
import { bundledWorker, root, sharedFiles, typescriptSources } from './support/source-server.js';
import { policyPages } from './support/policy-pages.js';
import { webkitLauncher } from './support/webkit-launcher.js';
import { countReporter } from './support/count-reporter.js';

// Which browsers: `BROWSERS=chromium,firefox,webkit`; Chromium alone where it is not set.
const LAUNCHERS = {
  chromium: () => chromeLauncher({ createPage: seenPage, launchOptions: { executablePath: found('Chromium', findChromium()), args: CHROMIUM_ARGS } }),
  firefox: () =>
    chromeLauncher({ puppeteer, concurrency: 1, launchOptions: { browser: 'firefox', executablePath: found('Firefox', findFirefox()), headless: true } }),
  webkit: () => webkitLauncher(found('WebKitWebDriver', findWebKitDriver())),
};

// Several pages run at once, and a tab in the background is never painted: no animation frames, no resize observations.
async function seenPage({ context }) {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

function found(name, path) {
  if (path) return path;
  throw new Error(`${name} was not found on this machine. On Debian and Ubuntu: apt-get install chromium firefox-esr webkit2gtk-driver xvfb`);
}

const names = (process.env.BROWSERS ?? 'chromium').split(',');
const folders = ['widgets', 'sluice', 'browser'].filter((folder) => existsSync(join(root, 'test', folder)));

export default {
  rootDir: root,
  files: folders.map((folder) => `test/${folder}/**/*.test.ts`),
  nodeResolve: { exportConditions: ['source', 'browser', 'development'], rootDir: root },
  concurrency: 2,
  // One engine after the other: three at once starve each other on two cores, and workers then miss their hello.
  concurrentBrowsers: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  middleware: [policyPages(), bundledWorker(), sharedFiles, typescriptSources],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') })],
  browsers: names.map((name) => LAUNCHERS[name]()),
  testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countReporter()],
};
