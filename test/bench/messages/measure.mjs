import { row } from '../house/row.mjs';
import { median } from '../house/statistics.mjs';
import { countMessages } from './count-messages.mjs';

const REFRESHES = 5;

/** How many messages a refresh takes with 1, 4 and 16 widgets on one source. */
export async function measureMessages(browser, url) {
  const rows = [];
  let one = null;
  for (const widgets of [1, 4, 16]) {
    const counts = await browser.page(
      `${url}/messages.html`,
      (page) => page.evaluate((count, refreshes) => globalThis.bench.refresh(count, refreshes), widgets, REFRESHES),
      countMessages,
    );
    const of = (name) => counts.map((count) => count[name]);
    one ??= Math.max(1, median(of('results')));
    const note = `${median(of('others'))} more on the state of the source, ${median(of('sent'))} sent by the page`;
    rows.push(row(`messages with answers per refresh, widgets: ${widgets}`, { ours: of('results'), unit: '', atMost: one, note }));
  }
  return rows;
}
