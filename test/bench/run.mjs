// Measures how fast Sluice is, against anchors that run in turns with it: `npm run bench`, or some sections alone: `npm run bench -- counting board`.
// `--deals 1000000` counts so many deals in place of 100,000.
// Prints a table per section and writes all of it to bench-results/.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBoard } from './board/measure.mjs';
import { measureCounting } from './counting/measure.mjs';
import { openBrowser } from './house/browser.mjs';
import { buildPages } from './house/build-pages.mjs';
import { machine, printMachine } from './house/machine.mjs';
import { printTable } from './house/print-table.mjs';
import { root } from './house/project.mjs';
import { serve } from './house/serve.mjs';
import { measureLoading } from './loading/measure.mjs';
import { measureMessages } from './messages/measure.mjs';
import { measureSizes } from './sizes/measure.mjs';
import { boardRows, changingDeals, dealFiles } from './workload/files.mjs';

/** A measurement that takes longer has failed, in ms. */
const LIMIT_MS = 180_000;

const SECTIONS = {
  counting: { title: 'Counting', measure: measureCounting },
  board: { title: 'A board of 10,000 cards', measure: measureBoard },
  loading: { title: 'Loading by URL into the dashboard', measure: measureLoading },
  messages: { title: 'Messages of a refresh', measure: measureMessages },
  sizes: { title: 'Sizes after gzip', measure: measureSizes },
};

const { values, positionals: asked } = parseArgs({ allowPositionals: true, options: { deals: { type: 'string', default: '100000' } } });
const deals = Number(values.deals);
if (!Number.isSafeInteger(deals) || deals < 1000) throw new Error(`--deals ${values.deals} is no number of deals; 1000 or more would be right.`);
const unknown = asked.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) throw new Error(`There is no section "${unknown[0]}"; there are ${Object.keys(SECTIONS).join(', ')}.`);

const folder = mkdtempSync(join(tmpdir(), 'sluice-bench-'));
const browser = await openBrowser({ limit: LIMIT_MS * Math.max(1, deals / 100_000) });
const about = machine(browser.version);
printMachine(about);
try {
  const { shared } = await buildPages(folder);
  if (!shared) console.log('The shared harness is not beside this project: its anchor is left out, and the deals come from the own generator.');
  const server = await serve(folder, await files());
  const results = {};
  for (const [name, { title, measure }] of Object.entries(SECTIONS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    results[name] = await measure(browser, server.url, { deals });
    printTable(name === 'counting' ? `${title} ${deals.toLocaleString('en')} deals` : title, results[name]);
  }
  server.close();
  save({ about, shared, results });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function files() {
  const [many, few, board] = [await dealFiles(100_000), await dealFiles(200), JSON.stringify(await boardRows(10_000))];
  return {
    '/deals.json': () => many.json,
    '/deals.csv': () => many.csv,
    '/few.json': () => few.json,
    '/board.json': () => board,
    '/changing.json': changingDeals(few.json),
  };
}

function save(result) {
  const results = join(root, 'bench-results');
  mkdirSync(results, { recursive: true });
  const file = join(results, `${result.about.at.replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  const missed = Object.values(result.results)
    .flat()
    .filter(({ met }) => met === false);
  console.log(`\n${missed.length === 0 ? 'All goals are met.' : `${missed.length} goals are missed.`} Written to bench-results/.`);
}
