import { row } from '../house/row.mjs';

const REPETITIONS = 7;
const OPTIONS = { stages: ['Prospect', 'Qualify', 'Discovery', 'Demo', 'Proposal', 'Negotiation', 'Commit'], moves: 7 };
const AGAINST = 'own recycled window';

/** A board with 10,000 cards against a window written by hand; a fresh page for each repetition. */
export async function measureBoard(browser, url) {
  const [own, loaded, handed] = [[], [], []];
  for (let i = 0; i < REPETITIONS; i++) {
    own.push(await browser.page(`${url}/own-board.html`, (page) => page.evaluate((options) => globalThis.bench.run(options), OPTIONS)));
    loaded.push(await browser.page(`${url}/our-board.html`, (page) => page.evaluate((options) => globalThis.bench.loaded(options), OPTIONS)));
    handed.push(await browser.page(`${url}/our-board.html`, (page) => page.evaluate((options) => globalThis.bench.handed(options), OPTIONS)));
  }
  const both = (pick) => ({ ours: loaded.map(pick), anchor: own.map(pick), against: AGAINST });
  return [
    row('first frame, data loaded', { ...both(({ firstFrame }) => firstFrame), ratio: 1.5 }),
    row('first frame, rows just handed in', {
      ours: handed.map(({ firstFrame }) => firstFrame),
      anchor: own.map(({ firstFrame }) => firstFrame),
      against: AGAINST,
    }),
    row('scrolling, frames per second', { ...both(({ scrolled }) => scrolled.fps), unit: '', atLeast: 59 }),
    row('scrolling, frames over 20 ms of 120', { ...both(({ scrolled }) => scrolled.slow), unit: '' }),
    row(
      'scrolling, longest frame',
      both(({ scrolled }) => scrolled.longest),
    ),
    row('scrolling, frames with a card still to come', { ...both(({ scrolled }) => scrolled.bare), unit: '' }),
    row('elements in the document', { ...both(({ nodes }) => nodes), unit: '', atMost: 1500 }),
    row('card moved, until painted', { ours: loaded.flatMap(({ moved }) => moved), anchor: own.flatMap(({ moved }) => moved), against: AGAINST }),
  ];
}
