import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { temporaryFolder } from '../consumers/support/temporary.js';
import { openDemo, shownText, whenReady, type Demo, type Visit } from '../support/demo-visit.js';
import { sharedPath, withoutShared } from '../support/shared.js';
import { root } from '../support/source-files.js';

const FRENCH = `Opportunité;Étape;Montant;Remise;Responsable;Date de création;Date de clôture
Alpha;Nouvelle;48.000,00;1.000,00;Ann;03/08/2026;30/12/2026
Bravo;Proposition;12.500,50;500,00;Ben;14/07/2026;30/11/2026
Charlie;Gagnée;9.000,00;900,00;Ann;02/06/2026;15/09/2026
Delta;Perdue;7.250,00;250,00;Ben;21/06/2026;31/08/2026
`;
/** Payloads of each preset: the files dropped together, and the deals among them. */
const PAYLOADS: readonly (readonly [string, readonly string[], number])[] = [
  ['hubspot', ['hubspot-deals.json', 'hubspot-pipelines.json', 'hubspot-owners.json'], 4],
  ['salesforce', ['salesforce-opportunities.json', 'salesforce-opportunity-stage.json'], 4],
  ['pipedrive', ['pipedrive-deals-v2.json', 'pipedrive-stages-v2.json'], 4],
  ['pipedrive', ['pipedrive-deals-v1.json'], 1],
  ['close', ['close-opportunities.json', 'close-pipelines.json'], 4],
];

describe('the page for your data', () => {
  let demo: Demo;
  let visit: Visit;
  let folder: ReturnType<typeof temporaryFolder>;
  before(async () => {
    demo = await openDemo();
    folder = temporaryFolder();
    visit = await demo.visit('/your-data/');
  });
  after(async () => {
    await demo.close();
    folder.remove();
  });

  it('shows a dashboard of a pasted French CSV', async () => {
    const { page } = visit;
    await page.evaluate((text) => ((document.querySelector('#pasted') as HTMLTextAreaElement).value = text), FRENCH);
    await page.click('#paste button');
    await whenReady(page, '#yours');
    for (const name of ['board', 'funnel', 'velocity', 'forecast']) await whenReady(page, `#shown >>> sluice-${name}`);
    assert.match(await shownText(await whenReady(page, '#yours')), /Amount Montant 1\.234,56/);
    await whenOpenAmount(page, '60.5K');
  });

  it('says what is wrong with a file that is no table', async () => {
    const path = join(folder.path, 'deals.xlsx');
    writeFileSync(path, 'PK\u0003\u0004');
    await choose(visit.page, [path]);
    await visit.page.waitForFunction(() => document.querySelector('#refused')?.textContent?.includes('“deals.xlsx” is an Excel workbook'));
  });

  it('follows a corrected column, and takes it back', async () => {
    const { page } = visit;
    await open(page, '#mapping-part');
    const picker = await page.waitForSelector('#mapping select[id$="-amount"]');
    await picker?.select('Remise');
    await whenOpenAmount(page, '1.5K');
    await page.click('#undo');
    await whenOpenAmount(page, '60.5K');
  });

  it('follows corrected stages and currency, and writes them into the snippet', async () => {
    const { page } = visit;
    await open(page, '#stages-part');
    await (
      await page.waitForSelector('[aria-label="Probability of “Nouvelle” in percent"]')
    )?.evaluate((input) => {
      (input as HTMLInputElement).value = '15';
      input.dispatchEvent(new Event('change'));
    });
    await page.waitForFunction(() => document.querySelector('#yours')?.getAttribute('stages')?.startsWith('Nouvelle 15%; Proposition'));
    await (await page.waitForSelector('#stages [aria-label="Move “Nouvelle” down"]'))?.press('Enter');
    await page.waitForFunction(() => document.querySelector('#yours')?.getAttribute('stages')?.startsWith('Proposition; Nouvelle 15%'));
    await page.select('#setting-currency', 'EUR');
    await whenOpenAmount(page, '€60.5K');
    const snippet = await page.waitForFunction(() => document.querySelector('#snippet')?.textContent);
    assert.equal(
      await snippet.jsonValue(),
      '<script src="sluice.js" defer></script>\n<sluice-dashboard src="pasted.csv" currency="EUR" stages="Proposition; Nouvelle 15%; Gagnée=won; Perdue=lost"></sluice-dashboard>',
    );
  });

  it('makes one file that shows the same from file://', async () => {
    const path = join(folder.path, 'pipeline.html');
    writeFileSync(path, await downloaded(visit.page));
    const offline = await demo.visit(pathToFileURL(path).href);
    await offline.page.setOfflineMode(true);
    for (const name of ['board', 'funnel', 'velocity', 'forecast']) await whenReady(offline.page, `sluice-dashboard >>> sluice-${name}`);
    assert.match(await shownText(await whenReady(offline.page, 'sluice-dashboard')), /€60\.5K 2 deals/);
    assert.deepEqual(offline.complaints, []);
    await offline.page.close();
  });

  it('sends nothing anywhere', async () => {
    const { page, complaints } = await demo.visit('/your-data/');
    await page.click('[data-sample="hubspot"]');
    await whenReady(page, '#yours');
    const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith(demo.origin) && !address.startsWith('blob:')),
      [],
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const [preset, files, deals] of PAYLOADS) {
    it(`reads ${files[0]}`, { skip: withoutShared('fixtures/crm') }, async () => {
      const { page } = await demo.visit('/your-data/');
      await choose(
        page,
        files.map((file) => sharedPath(`fixtures/crm/${file}`)),
      );
      await whenReady(page, '#yours');
      const report = await shownText(await whenReady(page, '#yours'));
      assert.match(report, new RegExp(`recognised as ${preset}`, 'i'));
      assert.match(report, new RegExp(`Deals ${deals} row`));
      await whenReady(page, '#shown >>> sluice-board');
      await page.close();
    });
  }
});

describe('a double-clicked file', () => {
  it('shows the dashboard of the French CSV in it', async () => {
    const demo = await openDemo();
    const folder = temporaryFolder();
    for (const file of ['sluice.js', 'sluice-charts.js', 'sluice-fr.js'])
      writeFileSync(join(folder.path, file), readFileSync(join(root, 'packages/sluice/dist', file)));
    const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Ventes</title><script src="sluice.js" defer></script>
<sluice-dashboard currency="EUR" stages="Nouvelle 10%; Proposition 40%; Gagnée=won; Perdue=lost"><script type="text/csv">${FRENCH}</script></sluice-dashboard></html>`;
    writeFileSync(join(folder.path, 'ventes.html'), page);
    const visit = await demo.visit(pathToFileURL(join(folder.path, 'ventes.html')).href);
    for (const name of ['board', 'funnel', 'velocity', 'forecast']) await whenReady(visit.page, `sluice-dashboard >>> sluice-${name}`);
    assert.match(await shownText(await whenReady(visit.page, 'sluice-dashboard')), /60,5\sk\s€/);
    assert.deepEqual(visit.complaints, []);
    await demo.close();
    folder.remove();
  });
});

/** Waits until the board says that all open deals are worth this. */
async function whenOpenAmount(page: Page, amount: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('#shown')?.shadowRoot?.querySelector('sluice-board')?.shadowRoot?.textContent?.replace(/\s+/g, ' ').includes(wanted),
    {},
    amount,
  );
}

async function choose(page: Page, paths: readonly string[]): Promise<void> {
  const input = await page.waitForSelector('#choose');
  await (input?.toElement('input') ?? Promise.reject(new Error('There is no file input.'))).then((field) => field.uploadFile(...paths));
}

const open = (page: Page, selector: string): Promise<void> =>
  page.$eval(selector, (details) => ((details as HTMLDetailsElement).open = true)).then(() => undefined);

/** The text of the file that a click on the button downloads. */
async function downloaded(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const create = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          if (blob.type === 'text/html') void blob.text().then(resolve);
          return create(blob);
        };
        document.querySelector<HTMLButtonElement>('#download')?.click();
      }),
  );
}
