import { expect } from 'chai';
import '../../../packages/widgets/src/chart/define.js';
import type { ChartElement } from '../../../packages/widgets/src/chart/chart-element.js';
import { loadUi } from '../../../packages/widgets/src/core/ui-loader.js';
import { expectAccessible } from '../../support/axe.js';
import { fakeEngine, measured, type FakeEngine, type FakeSetup } from '../../support/fake-engine.js';
import { allInside, inside, mount, settled, textOf, unmount, until } from '../../support/fixture.js';

const rateOf = (id: string, label: string, value: number) => ({ key: [id], labels: [label], measured: measured(value, { unit: 'rate' }) });
const answers = { winRate: { total: measured(0.4), groups: [rateOf('u1', 'Ann', 0.5), rateOf('u2', '</script><img src=x onerror=alert(1)>', 0.3)] } };
const query = { metric: 'winRate', by: ['owner'] } as const;
const bars = { mark: 'bar', encoding: { x: { field: 'owner', type: 'nominal' }, y: { field: 'value', type: 'quantitative' } } };
const bin = { mark: 'bar', encoding: { x: { field: 'n', type: 'quantitative' } } };

let engine: FakeEngine;

async function show(
  spec: unknown,
  { asked = query, attributes = '', ...setup }: FakeSetup & { asked?: unknown; attributes?: string } = {},
): Promise<ChartElement> {
  engine = fakeEngine({ answers, ...setup });
  const element = await mount<ChartElement>(`<sluice-chart ${attributes}></sluice-chart>`, { width: '480px' });
  Object.assign(element, { query: asked, spec });
  await settled(element);
  await element.drawn;
  await settled(element);
  return element;
}
const textsOf = (element: HTMLElement) => allInside(element, 'svg.marks text').map(textOf);

describe('<sluice-chart>', () => {
  beforeEach(() => loadUi());
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('asks its query, completed by its attributes', async () => {
    await show(bars, { attributes: 'by="pipeline" period="2026" filter="owner=Ann"' });
    expect(engine.queries.at(-1)).to.deep.include({ metric: 'winRate', by: ['pipeline'], period: '2026' });
  });

  it('opens the deals behind its numbers, where one list of them is', async () => {
    const element = await show(bars);
    const entries = async () => {
      inside(element, '[data-menu]')?.click();
      await until(() => inside(element, '[role=menuitem]') !== null);
      return allInside(element, '[role=menuitem]').map(textOf);
    };
    expect(await entries()).to.include('Deals behind this');
    allInside(element, '[role=menuitem]')
      .find((entry) => textOf(entry) === 'Deals behind this')
      ?.click();
    await settled(element);
    expect(engine.windows.at(-1)?.of).to.deep.include({ reading: 'won' });
    expect(textOf(inside(element, '.crumb-title'))).to.equal('Won deals');
    Object.assign(element, { panel: null, query: { metric: 'funnel' } });
    await settled(element);
    expect(await entries()).to.not.include('Deals behind this');
  });

  it('draws the rows of the answer under their names', async () => {
    const element = await show(bars);
    expect(textsOf(element)).to.include.members(['owner', 'value', 'Ann']);
    expect(element.state.state).to.equal('ready');
  });

  it('draws a column called constructor', async () => {
    const spec = { mark: 'bar', encoding: { x: { field: 'constructor', type: 'nominal' }, y: { field: 'value', type: 'quantitative' } } };
    const element = await show(spec, { asked: { metric: 'winRate', by: ['constructor'] } });
    expect(textsOf(element).map((each) => each.replace('\u2060', ''))).to.include.members(['constructor', 'Ann']);
  });

  it('follows new rows, a new spec and a new width', async () => {
    const element = await show(bars);
    engine.set({ answers: { winRate: { total: measured(1), groups: [rateOf('u3', 'Cem', 0.9)] } } });
    await settled(element);
    await element.drawn;
    expect(textsOf(element)).to.include('Cem').and.not.include('Ann');
    element.spec = { ...bars, title: 'All of them' };
    await settled(element);
    await element.drawn;
    expect(textsOf(element)).to.include('All of them');
    element.parentElement!.style.width = '900px';
    while (inside(element, 'svg.marks')!.clientWidth < 700) await settled(element).then(() => element.drawn);
    expect(allInside(element, 'svg.marks')).to.have.lengthOf(1);
  });

  it('says what a mark means in a tooltip of its own, as text', async () => {
    const element = await show(bars);
    const mark = allInside(element, '.mark-rect path')[1]!;
    const { left, top } = mark.getBoundingClientRect();
    mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: left + 5, clientY: top + 5 }));
    await settled(element);
    expect(textOf(inside(element, '.tip')))
      .to.contain('owner: </script><img src=x onerror=alert(1)>')
      .and.contain('value: 0.3');
    expect(document.querySelector('#vg-tooltip-element')).to.equal(null);
  });

  it('does not read a spec from an attribute, and says so', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => void warned.push(...said);
    const element = await show(null, { attributes: `spec='${JSON.stringify(bars)}'` });
    console.warn = warn;
    expect(element.spec).to.equal(null);
    expect(warned.join(' ')).to.contain('"spec" is a property');
    expect(textOf(inside(element, '.body'))).to.contain('nothing to draw');
  });

  it('shows the refusal with path and sentence, as its state, and draws again when the spec is right', async () => {
    const element = await show({ ...bars, data: { url: 'https://example.org/x.csv' } });
    expect(element.state.state).to.equal('error');
    expect(textOf(inside(element, '.refusal'))).to.contain('spec.data.url: a chart loads nothing');
    expect(inside(element, 'svg.marks')).to.equal(null);
    await expectAccessible(element);
    element.spec = bars;
    await settled(element);
    await element.drawn;
    await settled(element);
    expect(element.state.state).to.equal('ready');
    expect(textsOf(element)).to.include('Ann');
  });

  it('says that a chart cannot be drawn', async () => {
    const element = await show({ ...bars, encoding: { ...bars.encoding, y: { field: 'value', type: 'quantitative', axis: { format: 'no such format' } } } });
    expect(inside(element, 'svg.marks') !== null || element.state.state === 'error').to.equal(true);
  });

  for (const [state, setup] of Object.entries({
    loading: { answers: {} },
    empty: { state: { state: 'empty' as const } },
    error: { answers: {}, state: { state: 'error' as const, reason: 'cors' as const } },
    ready: {},
  })) {
    it(`is accessible while ${state}`, async () => {
      const element = await show(bars, setup);
      expect(element.state.state).to.equal(state);
      await expectAccessible(element);
    });
  }

  it('is read as a table', async () => {
    const element = await show(bars, { attributes: 'view="table"' });
    expect(allInside(element, 'tbody tr > *').map(textOf)).to.deep.equal(['Ann', '10', '0.5', '</script><img src=x onerror=alert(1)>', '10', '0.3']);
    await expectAccessible(element);
  });

  it('ends its chart when it leaves the page', async () => {
    const element = await show(bars);
    element.remove();
    await element.drawn;
    expect(inside(element, 'svg.marks')).to.equal(null);
    expect(engine.watching).to.equal(0);
  });

  describe('under tricks', () => {
    const addresses: string[] = [];
    const opened: unknown[] = [];
    let watcher: PerformanceObserver;
    const { open } = window;

    before(() => {
      watcher = new PerformanceObserver((list) => addresses.push(...list.getEntries().map(({ name }) => name)));
      watcher.observe({ type: 'resource' });
      window.open = (...given) => (opened.push(given), null);
    });
    after(() => {
      watcher.disconnect();
      window.open = open;
    });

    const trick = 'https://sluice-trick.invalid/';
    const run = "event.view.eval('window.ran = 1')";
    const tricks: Readonly<Record<string, unknown>> = {
      'a usermeta that switches the safe form off': {
        ...bars,
        usermeta: { embedOptions: { ast: false, actions: true, defaultStyle: true, renderer: 'canvas' } },
      },
      'a usermeta that writes into a window': { ...bars, usermeta: { embedOptions: { actions: true, sourceHeader: '<script>opener.ran = 1</script>' } } },
      'a usermeta with a configuration from an address': { ...bars, usermeta: { embedOptions: { config: `${trick}config.json`, loader: { baseURL: trick } } } },
      'data from an address': { ...bars, data: { url: `${trick}data.json` } },
      'an image': { mark: { type: 'image', url: `${trick}a.png` }, encoding: bars.encoding },
      'a data field called image in a tooltip': {
        ...bars,
        data: { values: [{ owner: 'a', value: 1, image: `${trick}b.png` }] },
        mark: { type: 'bar', tooltip: { content: 'data' } },
      },
      'a closing script element in its data': { ...bars, data: { values: [{ owner: '</script><script>window.ran = 1</script>', value: 1 }] } },
      'a link that runs': { ...bars, mark: { type: 'bar', href: 'java\tscript:window.ran = 1' } },
      'a link that is a page': { ...bars, encoding: { ...bars.encoding, href: { value: 'data:text/html,<script>opener.ran = 1</script>' } } },
      'a paint from an address': { ...bars, mark: { type: 'bar', fill: `url(${trick}a.svg#b)` } },
      'a cursor from an address': { ...bars, mark: { type: 'bar', cursor: `url(${trick}a.cur), auto` } },
      'an event that reaches the window': { ...bars, params: [{ name: 'a', select: { type: 'point', on: `pointermove[${run}]` } }] },
      'a parameter that reaches the window': { ...bars, params: [{ name: 'a', expr: run }] },
      'a scale that calls a function': { ...bars, transform: [{ filter: "scale(event.view.setTimeout, 'window.ran = 1')" }] },
      'an object that calls a function as text': { ...bars, transform: [{ calculate: `{toString: event.view.alert} + ''`, as: 'b' }] },
      'an array that joins by a function': { ...bars, transform: [{ calculate: "{length: 1, join: event.view.eval, '0': 'window.ran = 1'} + ''", as: 'b' }] },
      'a function reached from a text': { ...bars, transform: [{ calculate: "''['sub']['constructor']('window.ran = 1')()", as: 'b' }] },
      'a lasso that calls a method': { ...bars, transform: [{ calculate: 'lassoAppend({push: event.view.alert}, 1, 2)', as: 'b' }] },
      'rows changed by a function': { ...bars, transform: [{ calculate: "modify('rows', {constructor: event.view.Function})", as: 'b' }] },
      'a gradient of a scale': { ...bars, transform: [{ calculate: 'gradient({copy: event.view.alert}, [0, 0], [1, 1])', as: 'b' }] },
      'a configuration with __proto__': JSON.parse('{"mark":"bar","config":{"__proto__":{"ran":1},"constructor":{"prototype":{"ran":1}}}}') as object,
      'an input bound to the page': { ...bars, params: [{ name: 'a', value: 1, bind: { element: 'body', input: 'text' } }] },
      'a column with quotes and brackets': { ...bin, encoding: { x: { field: `a'"]b[0].c`, type: 'nominal' } } },
    };
    for (const [what, spec] of Object.entries(tricks)) {
      it(`neither runs, loads nor opens anything for ${what}`, async () => {
        const names = Object.getOwnPropertyNames(Object.prototype).length;
        const element = await show(spec);
        const mark = inside(element, '.mark-rect path');
        for (const type of ['pointermove', 'pointerdown', 'click']) mark?.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 5, clientY: 5 }));
        await settled(element);
        expect(window).to.not.have.property('ran');
        expect(opened).to.deep.equal([]);
        expect(addresses.filter((address) => address.includes('sluice-trick'))).to.deep.equal([]);
        expect(Object.getOwnPropertyNames(Object.prototype)).to.have.lengthOf(names);
        expect({}).to.not.have.property('ran');
        expect(allInside(element, 'details, .vega-actions, style[id^=vega], image, a[href], script, iframe')).to.deep.equal([]);
        expect(document.querySelector('#vg-tooltip-element, style[id^=vega], body > form')).to.equal(null);
      });
    }
  });
});
