import { expect } from 'chai';
import '../../../packages/widgets/src/feed/define.js';
import { FeedElement } from '../../../packages/widgets/src/feed/feed-element.js';
import { loadUi } from '../../../packages/widgets/src/core/ui-loader.js';
import { expectAccessible } from '../../support/axe.js';
import { allInside, inside, mount, mountElement, once, settled, textOf, unmount, until } from '../../support/fixture.js';

const FIXTURES = '/shared/fixtures/geckoboard/';

/** Until the state is as wanted, and what shows it is drawn: the real engine answers when it can. */
async function reached(element: FeedElement, state: string): Promise<FeedElement> {
  while (element.getAttribute('state') !== state) await once(element, 'sluice-state');
  await settled(element);
  if (state === 'ready') while (!inside(element, '.figure')) await settled(element);
  return element;
}

async function show(attributes: string, payload: object | string | null = null, state = 'ready', options = {}): Promise<FeedElement> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const script = payload === null ? '' : `<script type="application/json">${text}</script>`;
  return reached(await mount<FeedElement>(`<sluice-feed ${attributes}>${script}</sluice-feed>`, { width: '480px', ...options }), state);
}

const GAUGE = { item: 63, min: { value: 0 }, max: { value: 100 } };
const FUNNEL = {
  item: [
    { value: 820, label: 'Leads' },
    { value: '41', label: 'Won' },
  ],
};

describe('sluice-feed', () => {
  // The first feed of a page starts the engine, whose worker the test server bundles once.
  before(async function () {
    this.timeout(60_000);
    await show('type="gauge"', GAUGE);
  });
  const { connect, view } = FeedElement;
  afterEach(() => {
    Object.assign(FeedElement, { connect, view });
    unmount();
  });

  it('draws an inline gauge on the real engine', async () => {
    const element = await show('type="gauge" goal="80"', GAUGE);
    expect(textOf(inside(element, '.headline'))).to.equal('63');
    expect(textOf(inside(element, '#heading'))).to.equal('Gauge');
  });

  it('draws an inline funnel, its type read off its shape', async () => {
    const element = await show('', FUNNEL);
    expect(allInside(element, '.count').map(textOf)).to.deep.equal(['820', '41']);
    expect(allInside(element, '.share').map(textOf)).to.deep.equal(['100%', '5%']);
  });

  it('takes the payload by property, and follows a new one', async () => {
    const element = new FeedElement();
    element.type = 'gauge';
    element.data = GAUGE;
    await reached(await mountElement(element), 'ready');
    element.data = { ...GAUGE, item: 90 };
    await settled(element);
    await reached(element, 'ready');
    expect(textOf(inside(element, '.headline'))).to.equal('90');
  });

  it('completes a gauge that names no ends', async () => {
    const element = await show('type="gauge" min="0" max="40"', { item: 20 });
    expect(inside(element, '.value')?.getAttribute('stroke-dasharray')).to.equal('50 200');
  });

  it('completes a gauge that was loaded, with the goal on its arc', async () => {
    const element = await show('type="gauge" min="0" max="40" goal="10" src=\'data:application/json,{"item":20}\'');
    expect(inside(element, '.value')?.getAttribute('stroke-dasharray')).to.equal('50 200');
    expect(textOf(inside(element, '.said'))).to.contain('Goal reached');
  });

  it('waits for data where none was sent yet', async () => {
    const element = await show('type="funnel"', { item: [] }, 'empty');
    expect(textOf(inside(element, '[part=empty]'))).to.contain('Waiting for data');
  });

  it('says what is wrong with a payload that cannot be drawn', async () => {
    const element = await show('type="gauge"', { item: 'many' }, 'error');
    expect(element.getAttribute('reason')).to.equal('bad-data');
    expect(textOf(inside(element, '[part=error]')))
      .to.contain('This feed cannot be drawn')
      .and.to.contain('"many"');
  });

  it('says what is wrong with data that cannot be read at all, and follows better', async () => {
    const element = new FeedElement();
    const ring: Record<string, unknown> = { item: 1 };
    ring['self'] = ring;
    element.type = 'gauge';
    element.data = ring;
    await reached(await mountElement(element), 'error');
    expect(textOf(inside(element, '[part=error]'))).to.contain('This feed cannot be drawn');
    element.data = GAUGE;
    await reached(element, 'ready');
  });

  it('says that a part could not be loaded, and asks for it again', async () => {
    FeedElement.connect = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const element = await show('type="gauge"', GAUGE, 'error');
    expect(element.getAttribute('reason')).to.equal('worker');
    expect(textOf(inside(element, '[part=error]'))).to.contain('could not be loaded');
    FeedElement.connect = connect;
    let asked = 0;
    FeedElement.view = () => {
      asked++;
      return Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    };
    inside(element, '[part=error] button')?.click();
    await until(() => asked > 0);
    await reached(element, 'error');
    FeedElement.view = view;
    inside(element, '[part=error] button')?.click();
    await reached(element, 'ready');
    expect(textOf(inside(element, '.headline'))).to.equal('63');
  });

  it('says that there is nothing at an address', async () => {
    const element = await show('type="gauge" src="/no-such-feed.json"', null, 'error');
    expect(element.getAttribute('reason')).to.equal('not-found');
  });

  it('is idle where it has neither address nor payload', async () => {
    const element = await show('', null, 'idle');
    expect(textOf(inside(element, '[part=empty]'))).to.contain('Nothing to show');
  });

  it('tells when it was checked', async () => {
    expect(textOf(inside(await show('type="gauge"', GAUGE), 'footer'))).to.contain('checked');
  });

  it('shows its table, and has no deals or formula to offer', async () => {
    await loadUi();
    const element = await show('type="funnel"', FUNNEL);
    inside(element, '[data-menu]')?.click();
    await settled(element);
    expect(allInside(element, '[role=menuitem]').length).to.equal(2);
    element.view = 'table';
    await settled(element);
    expect(allInside(element, 'tbody tr').map((row) => [...row.children].map(textOf).join(' '))).to.deep.equal(['Leads 820 100%', 'Won 41 5%']);
  });

  it('speaks French and Italian', async () => {
    expect(textOf(inside(await show('type="gauge" goal="60"', GAUGE, 'ready', { lang: 'fr' }), '.said'))).to.contain('Objectif atteint');
    expect(textOf(inside(await show('type="gauge" goal="60"', GAUGE, 'ready', { lang: 'it' }), '.said'))).to.contain('Obiettivo raggiunto');
  });

  for (const [file, headline, said] of [
    ['gauge-percent', '42%', ''],
    ['gauge-currency', '€65,000', ''],
    ['gauge-strings-reverse', '23', ''],
    ['gauge-out-of-range', '140', 'Above the maximum of 100'],
    ['gauge-degenerate', '10', 'Minimum and maximum are the same.'],
  ] as const) {
    it(`draws ${file} of the payloads beside the project`, async function () {
      if (!(await fetch(`${FIXTURES}${file}.json`)).ok) return this.skip();
      const element = await show(`type="gauge" src="${FIXTURES}${file}.json"`);
      expect([textOf(inside(element, '.headline')), textOf(inside(element, '.said'))]).to.deep.equal([headline, said]);
    });
  }

  for (const [file, steps] of [
    ['funnel', 5],
    ['funnel-nine-steps', 9],
    ['funnel-zero-first', 2],
  ] as const) {
    it(`draws ${file} of the payloads beside the project`, async function () {
      if (!(await fetch(`${FIXTURES}${file}.json`)).ok) return this.skip();
      const element = await show(`type="funnel" src="${FIXTURES}${file}.json"`);
      expect(allInside(element, '.count').length).to.equal(steps);
      expect(textOf(inside(element, '.figure'))).not.to.match(/NaN|Infinity/);
    });
  }

  for (const theme of ['light', 'dark']) {
    for (const [state, payload] of [
      ['ready', GAUGE],
      ['ready', FUNNEL],
      ['empty', {}],
      ['error', '{"item":'],
      ['idle', null],
    ] as const) {
      it(`is accessible and keeps its height when ${state} with ${JSON.stringify(payload)?.slice(0, 12)}, ${theme}`, async () => {
        const element = await show(`goal="50" theme="${theme}"`, payload, state);
        expect(element.getBoundingClientRect().height).to.be.greaterThan(270);
        await expectAccessible(element);
      });
    }
  }
});
