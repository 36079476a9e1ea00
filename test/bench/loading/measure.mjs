import { row } from '../house/row.mjs';
import { largest } from '../house/statistics.mjs';

const REPETITIONS = 3;
const DEALS = 100_000;
const WAYS = [
  { what: 'page opens on 100,000 deals, JSON', way: 'open', src: '/deals.json', deals: DEALS },
  { what: '100,000 deals into an open dashboard, JSON', way: 'change', src: '/deals.json', deals: DEALS },
  { what: '100,000 deals into an open dashboard, CSV', way: 'change', src: '/deals.csv', deals: DEALS },
  { what: 'page opens on 200 deals (for comparison)', way: 'open', src: '/few.json', deals: 200 },
];

/** Deals by URL into a page with the four widgets of the dashboard. */
export async function measureLoading(browser, url) {
  const runs = WAYS.map(() => []);
  for (let i = 0; i < REPETITIONS; i++) {
    for (const [w, way] of WAYS.entries()) {
      runs[w].push(await browser.page(`${url}/loading.html`, (page) => page.evaluate(({ way, src, deals }) => globalThis.bench[way](src, deals), way)));
    }
  }
  return WAYS.flatMap(({ what, deals }, w) => rowsOf(what, runs[w], deals === DEALS));
}

function rowsOf(what, runs, isGoal) {
  const longest = runs.map(({ long }) => largest([0, ...long]));
  return [
    row(`${what}: longest page task over 50 ms`, {
      ours: longest,
      ...(isGoal && { atMost: 50 }),
      note: `tasks over 50 ms: ${runs.map(({ long }) => long.length).join(', ')}; widgets ${runs[0].states.join(', ')}`,
    }),
    row(`${what}: longest wait for a frame`, { ours: runs.map(({ gap }) => gap) }),
    row(`${what}: first numbers`, { ours: runs.map(({ firstNumbers }) => firstNumbers) }),
    row(`${what}: all widgets ready`, { ours: runs.map(({ total }) => total) }),
  ];
}
