import { expect } from 'chai';
import '../../../packages/widgets/src/velocity/define.js';
import type { VelocityElement } from '../../../packages/widgets/src/velocity/velocity-element.js';
import { loadUi } from '../../../packages/widgets/src/core/ui-loader.js';
import { expectAccessible } from '../../support/axe.js';
import { fakeEngine, measured, type FakeEngine } from '../../support/fake-engine.js';
import { allInside, inside, mount, settled, textOf, unmount, until } from '../../support/fixture.js';
import { monthlyAnswer, velocityAnswer, velocityOf, type Velocity } from './velocity-answers.js';

const MONTHS = { '2026-08': 10, '2026-09': 20, '2026-10': 16, '2026-11': 4 };
const answers = { salesVelocity: (query: { by?: readonly string[] }) => (query.by ? monthlyAnswer(MONTHS) : velocityAnswer()) };
const compared = { salesVelocity: velocityAnswer({ opportunities: 32 }) };
let engine: FakeEngine;

const show = (attributes = '', options = {}) => mount<VelocityElement>(`<sluice-velocity ${attributes}></sluice-velocity>`, { width: '640px', ...options });
const levers = (element: VelocityElement) => allInside(element, '[part=lever]');
const slider = (element: VelocityElement) => inside(element, '#slider') as HTMLInputElement;

async function pull(element: VelocityElement, to: string) {
  await until(() => slider(element) !== null);
  slider(element).value = to;
  slider(element).dispatchEvent(new InputEvent('input'));
  await settled(element);
}

describe('sluice-velocity', () => {
  before(() => import('../../../packages/widgets/src/velocity/render-what-if.js'));
  beforeEach(() => {
    engine = fakeEngine({ answers, compared });
  });
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('tells the velocity a day', async () => {
    expect(textOf(inside(await show(), '.headline'))).to.equal('€2,500 / day');
  });

  it('asks for what closed in the last 90 days, against the period before', async () => {
    await show();
    expect(engine.queries[0]).to.deep.include({ metric: 'salesVelocity', period: 'last-90-days', compare: 'previous', params: { opportunities: 'result' } });
  });

  it('asks for twelve months in one query', async () => {
    await show();
    expect(engine.queries.filter(({ by }) => by)).to.deep.equal([{ metric: 'salesVelocity', period: '2025-12-01/2026-11-30', by: ['month(closedOn)'] }]);
  });

  it('tells the change with sign, word and shape', async () => {
    const element = await show();
    expect(textOf(inside(element, '[part=change]'))).to.equal('+25% more than the period before (€2,000)');
    expect(inside(element, '.change.good svg')).not.to.equal(null);
  });

  it('tells a loss as a loss', async () => {
    engine.set({ compared: { salesVelocity: velocityAnswer({ opportunities: 50 }) } });
    expect(textOf(inside(await show(), '.change.bad'))).to.equal('-20% less than the period before (€3,125)');
  });

  it('has a tick at the target with its amount', async () => {
    const element = await show('target="5000"');
    expect(textOf(inside(element, '.tick'))).to.equal('Target€5,000');
    expect(textOf(inside(element, '.against'))).to.equal('50% of the target');
    expect(inside(element, '.value')?.getAttribute('stroke-dasharray')).to.equal('37.5 200');
  });

  it('says what the arc means where there is no target', async () => {
    expect(textOf(inside(await show(), '.against'))).to.contain('No target set');
  });

  it('says that a target cannot be read, and shows the rest', async () => {
    const element = await show('target="lots"');
    expect(textOf(inside(element, '.against'))).to.contain('target="lots" cannot be read');
    expect(textOf(inside(element, '.headline'))).to.contain('2,500');
  });

  it('shows the four levers with number, trend and the effect of a tenth', async () => {
    const element = await show();
    expect(allInside(element, '.amount').map(textOf)).to.deep.equal(['40', '€5K', '50%', '40d']);
    expect(allInside(element, '.effect').map(textOf)).to.deep.equal(['+10% → +€250 / day', '+10% → +€250 / day', '+10% → +€250 / day', '-10% → +€278 / day']);
    expect(allInside(element, '.spark').length).to.equal(4);
  });

  it('counts open deals where asked, which have no trend', async () => {
    const element = await show('opportunities="open"');
    expect(engine.queries[0]?.params).to.deep.equal({ opportunities: 'open' });
    expect(textOf(levers(element)[0] ?? null)).to.contain('Open deals');
    expect(allInside(element, '.spark').length).to.equal(3);
  });

  it('draws a bar per month, the running one apart', async () => {
    const element = await show();
    expect(allInside(element, '.bars i').length).to.equal(12);
    expect(allInside(element, '.bars .running').length).to.equal(1);
    expect(textOf(inside(element, '.best'))).to.equal('best Sep 26, €1.25K');
  });

  describe('what if', () => {
    it('opens a slider with the focus on it, and closes by Escape', async () => {
      const element = await show();
      levers(element)[1]?.click();
      await until(() => slider(element) !== null && (element.renderRoot as ShadowRoot).activeElement === slider(element));
      slider(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await settled(element);
      expect(slider(element)).to.equal(null);
      expect((element.renderRoot as ShadowRoot).activeElement).to.equal(levers(element)[1]);
    });

    it('shows the new headline beside the old, and says both to those who hear', async () => {
      const element = await show();
      levers(element)[1]?.click();
      await settled(element);
      await pull(element, '20');
      expect(textOf(inside(element, '.outcome'))).to.equal('Now €2,500 Then €3,000 +20%');
      expect(slider(element).getAttribute('aria-valuetext')).to.equal('€6K, +20%');
      expect(textOf(inside(element, '.headline'))).to.equal('€2,500 / day');
      expect(inside(element, '.ghost')).not.to.equal(null);
    });

    it('joins several levers, and resets them', async () => {
      const element = await show();
      levers(element)[0]?.click();
      await settled(element);
      await pull(element, '100');
      levers(element)[3]?.click();
      await settled(element);
      await pull(element, '-50');
      expect(textOf(inside(element, '.then'))).to.equal('Then €10,000');
      allInside(element, '.what-if .button')[0]?.click();
      await settled(element);
      expect(textOf(inside(element, '.then'))).to.equal('Then €2,500');
    });

    it('asks the engine nothing and changes no data', async () => {
      const element = await show();
      const asked = engine.queries.length;
      levers(element)[0]?.click();
      await settled(element);
      await pull(element, '40');
      expect([engine.queries.length, engine.changes.length]).to.deep.equal([asked, 0]);
    });
  });

  it('says why there is no value instead of 0', async () => {
    engine.set({ answers: { salesVelocity: { total: measured<Velocity>(null, { unit: 'moneyPerDay', reason: 'no-closed-deals', n: 0 }) } }, compared: {} });
    const element = await show();
    expect(textOf(inside(element, '.headline'))).to.equal('—');
    expect(textOf(inside(element, '.why'))).to.equal('No closed deals in this source.');
    await expectAccessible(element);
  });

  it('shows the largest of several currencies, with a picker and a sentence', async () => {
    const byCurrency = { EUR: measured(velocityOf(), { n: 40 }), USD: measured(velocityOf({ opportunities: 4 }), { n: 4 }) };
    engine.set({
      answers: { salesVelocity: { total: measured<Velocity>(null, { reason: 'mixed-currencies', byCurrency }) } },
      compared: {},
      state: { currency: null },
    });
    const element = await show();
    expect(textOf(inside(element, '.mixed'))).to.equal('In EUR only: currencies are not added without exchange rates.');
    const picker = inside(element, '[part=currency]') as HTMLSelectElement;
    picker.value = 'USD';
    picker.dispatchEvent(new Event('change'));
    await settled(element);
    expect(textOf(inside(element, '.headline'))).to.equal('$250 / day');
    await expectAccessible(element);
  });

  it('opens the won deals behind it', async () => {
    await loadUi();
    const element = await show();
    inside(element, '[data-menu]')?.click();
    await settled(element);
    allInside(element, '[role=menuitem]')
      .find((item) => textOf(item).includes('Deals'))
      ?.click();
    await settled(element);
    expect(engine.windows.at(-1)?.of).to.include({ reading: 'won' });
  });

  it('speaks French and Italian', async () => {
    expect(textOf(inside(await show('', { lang: 'fr' }), '.change'))).to.contain('de plus que la période précédente');
    expect(textOf(inside(await show('', { lang: 'it' }), '.change'))).to.contain('in più del periodo precedente');
  });

  it('is accessible with an open lever', async () => {
    const element = await show('target="2000"');
    levers(element)[2]?.click();
    await settled(element);
    await expectAccessible(element);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const state of ['ready', 'loading', 'empty', 'error'] as const) {
      it(`is accessible and keeps its height when ${state}, ${theme}`, async () => {
        engine.set(state === 'ready' ? {} : { state: { state, ...(state === 'error' ? { reason: 'server' } : {}) }, answers: {} });
        const element = await show(`target="2000" theme="${theme}"`);
        expect(element.getAttribute('state')).to.equal(state);
        expect(element.getBoundingClientRect().height).to.be.greaterThan(360);
        await expectAccessible(element);
      });
    }
  }
});
