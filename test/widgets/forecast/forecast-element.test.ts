import { expect } from 'chai';
import '../../../packages/widgets/src/forecast/define.js';
import type { ForecastElement } from '../../../packages/widgets/src/forecast/forecast-element.js';
import { ChartController } from '../../../packages/widgets/src/core/chart-controller.js';
import { loadUi } from '../../../packages/widgets/src/core/ui-loader.js';
import { compileChart } from '../../../packages/engine/src/chart-compiler.js';
import { expectAccessible } from '../../support/axe.js';
import { dealRow, fakeEngine, measured, type FakeEngine, type FakeSetup } from '../../support/fake-engine.js';
import { allInside, inside, mount, settled, textOf, unmount } from '../../support/fixture.js';
import { forecastValue, QUARTER } from '../../support/forecast-answer.js';
import { warnings } from '../../support/warnings.js';

let engine: FakeEngine;
const { compile } = ChartController;

const answer = (part = {}) => ({ forecast: { total: measured(forecastValue(part), { unit: 'money', n: 28 }) } });

async function show(setup: FakeSetup = {}, attributes = '', options = {}): Promise<ForecastElement> {
  engine = fakeEngine({ period: QUARTER, answers: answer(), rows: [dealRow()], ...setup });
  const element = await mount<ForecastElement>(`<sluice-forecast ${attributes}></sluice-forecast>`, { width: '640px', ...options });
  await element.drawn;
  await settled(element);
  return element;
}

describe('<sluice-forecast>', () => {
  beforeEach(async () => {
    ChartController.compile = async (spec) => compileChart(spec);
    await loadUi();
  });
  afterEach(() => {
    ChartController.compile = compile;
    unmount();
    engine.dispose();
  });

  it('asks for this quarter', async () => {
    await show();
    expect(engine.queries).to.deep.equal([{ metric: 'forecast', params: {}, period: 'this-quarter' }]);
  });

  it('asks with quota in minor units, step and method', async () => {
    await show({}, 'quota="250000.50" step="month" method="crm" period="2026-Q4"');
    expect(engine.queries.at(-1)).to.deep.equal({ metric: 'forecast', params: { quotaMinor: 25_000_050, step: 'month', method: 'crm' }, period: '2026-Q4' });
  });

  it('ignores a quota, step or method that is none, and says so once', async () => {
    const said = await warnings(async () => {
      const element = await show({}, 'quota="much" step="year" method="magic"');
      element.requestUpdate();
      await settled(element);
    });
    expect(said.map((each) => /(\w+)="\w+" is not understood; expected/.exec(each)?.[1]).sort()).to.deep.equal(['method', 'quota', 'step']);
    expect(engine.queries.at(-1)).to.deep.equal({ metric: 'forecast', params: {}, period: 'this-quarter' });
  });

  it('does not hold a period that a reader picked against the quota of another', async () => {
    const element = await show({}, 'quota="1000"');
    engine.handle.pickPeriod('last-quarter');
    await settled(element);
    expect(engine.queries.at(-1)).to.deep.equal({ metric: 'forecast', params: {}, period: 'last-quarter' });
  });

  it('says the median with its band, and the chance of the quota', async () => {
    const element = await show();
    expect(textOf(inside(element, '.headline'))).to.equal('€1M');
    expect(textOf(inside(element, '.expected .what'))).to.equal('expected, median · 8 times in 10 between €800K and €1.2M');
    expect(textOf(inside(element, '.chance'))).to.equal('68% to reach quota Quota €950K');
  });

  it('says quietly that there is no quota', async () => {
    const element = await show({ answers: answer({ quotaMinor: null, chance: null }) });
    expect(textOf(inside(element, '.chance'))).to.equal('no quota');
  });

  it('says what was won of a period that is over', async () => {
    const steps = [{ from: 20635, to: 20726, wonMinor: 50_000_000, spread: null }];
    const element = await show({ period: { from: 20635, to: 20727 }, answers: answer({ steps, wonMinor: 50_000_000, quotaMinor: 100_000_000 }) });
    expect(textOf(inside(element, '.expected'))).to.equal('€500K won in the period');
    expect(textOf(inside(element, '.chance .big'))).to.equal('50%');
  });

  it('says why there is no answer', async () => {
    const element = await show({ answers: { forecast: { total: measured(null, { unit: 'money', reason: 'needs-amounts' }) } } });
    expect(textOf(inside(element, '.body'))).to.contain('Needs amounts.');
    expect(element.state.state).to.equal('ready');
  });

  it('never says that nothing was won where no closed deal is known', async () => {
    const element = await show({ answers: answer({ wonMinor: null, wonCount: null, chance: null }) });
    expect(allInside(element, '.part').map((part) => part.classList[1])).to.deep.equal(['open', 'overdue']);
    expect(textOf(inside(element, '.forecast'))).to.contain('no closed deals');
  });

  it('draws the chart, with names where there is room', async () => {
    const element = await show();
    const texts = allInside(element, 'svg.marks text').map(textOf);
    expect(texts).to.include.members(['today', 'P90 €1.2M', 'P50 €1M', 'P10 €800K', 'Quota €950K', '€0']);
  });

  it('has no names at the right where it is very small', async () => {
    const element = await show({}, '', { width: '240px' });
    const texts = allInside(element, 'svg.marks text').map(textOf);
    expect(texts).to.include('Quota €950K');
    expect(texts).to.not.include('P90 €1.2M');
  });

  it('keeps the chart and swaps its rows when numbers change', async () => {
    const element = await show();
    const chart = inside(element, 'svg.marks');
    engine.set({ answers: answer({ wonMinor: 45_000_000 }) });
    await settled(element);
    await element.drawn;
    expect(inside(element, 'svg.marks')).to.equal(chart);
  });

  it('opens the deals of a part', async () => {
    const element = await show();
    inside(element, '.part.overdue')!.click();
    await settled(element);
    expect(engine.windows.at(-1)?.of).to.deep.equal({ query: engine.queries.at(-1), reading: 'overdue' });
  });

  it('tells each point by arrow keys', async () => {
    const element = await show();
    const points = inside(element, '.points')!;
    points.focus();
    points.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await settled(element);
    expect(points.getAttribute('aria-valuetext')).to.equal('Until Dec 31, P90 €1.2M, P50 €1M, P10 €800K');
    expect(textOf(inside(element, '.tip'))).to.contain('P50 €1M');
    points.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    await settled(element);
    expect(points.getAttribute('aria-valuetext')).to.equal('Until Oct 31, Won €250K');
    points.blur();
    await settled(element);
    expect(inside(element, '.tip')).to.equal(null);
  });

  it('tells the point under the pointer', async () => {
    const element = await show();
    const points = inside(element, '.points')!;
    const { left, top } = points.getBoundingClientRect();
    points.dispatchEvent(new PointerEvent('pointermove', { clientX: left + 2, clientY: top + 5, bubbles: true }));
    await settled(element);
    expect(textOf(inside(element, '.tip'))).to.contain('Until Oct 31');
  });

  it('shows one currency where they mix, with a choice', async () => {
    const byCurrency = { EUR: measured(forecastValue(), { n: 9 }), USD: measured(forecastValue({ quotaMinor: null, chance: null }), { n: 3 }) };
    const element = await show({ answers: { forecast: { total: measured(null, { reason: 'mixed-currencies', byCurrency }) } } });
    expect(textOf(inside(element, '.currency'))).to.contain('Amounts in EUR only');
    const select = inside(element, '.currency select') as HTMLSelectElement;
    select.value = 'USD';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(textOf(inside(element, '.headline'))).to.equal('$1M');
  });

  it('shows its numbers and a sentence where the chart cannot be loaded', async () => {
    ChartController.compile = () => Promise.reject(new Error('blocked'));
    const element = await show();
    expect(textOf(inside(element, '.numbers'))).to.contain('The chart could not be loaded');
    expect(allInside(element, '.numbers tbody tr')).to.have.lengthOf(3);
    await expectAccessible(element);
  });

  for (const lang of ['en', 'fr', 'it']) {
    it(`is accessible and speaks ${lang}`, async () => {
      const element = await show({}, '', { lang });
      await expectAccessible(element);
      expect(textOf(inside(element, '#heading'))).to.equal({ en: 'Forecast', fr: 'Prévision', it: 'Previsione' }[lang]);
    });
  }

  for (const [state, setup] of Object.entries({
    loading: { answers: {} },
    empty: { state: { state: 'empty' as const } },
    error: { answers: {}, state: { state: 'error' as const, reason: 'cors' as const } },
  })) {
    it(`is accessible while ${state}`, async () => {
      const element = await show(setup);
      expect(element.state.state).to.equal(state);
      await expectAccessible(element);
    });
  }

  it('is accessible in the dark, and as a table', async () => {
    await expectAccessible(await show({}, 'theme="dark"'));
    unmount();
    engine.dispose();
    const element = await show({}, 'view="table"');
    await expectAccessible(element);
    expect(allInside(element, 'tbody tr')).to.have.lengthOf(3);
  });

  it('leaves nothing behind', async () => {
    const element = await show();
    element.remove();
    await element.drawn;
    expect(engine.watching).to.equal(0);
    expect(inside(element, 'svg.marks')).to.equal(null);
  });
});
