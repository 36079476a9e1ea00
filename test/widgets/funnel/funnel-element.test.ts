import { expect } from 'chai';
import '../../../packages/widgets/src/funnel/define.js';
import type { FunnelElement } from '../../../packages/widgets/src/funnel/funnel-element.js';
import { loadUi } from '../../../packages/widgets/src/core/ui-loader.js';
import { expectAccessible } from '../../support/axe.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { allInside, inside, mount, once, settled, textOf, unmount } from '../../support/fixture.js';
import { funnelAnswer, leakAnswer, share } from './funnel-answers.js';

const answers = {
  funnel: funnelAnswer([120, 80, 40, 18]),
  leak: leakAnswer([
    [10, 500_000],
    [12, 8_400_000],
    [4, 100_000],
  ]),
};
let engine: FakeEngine;

const show = (attributes = '', options = {}) => mount<FunnelElement>(`<sluice-funnel ${attributes}></sluice-funnel>`, { width: '640px', ...options });

describe('sluice-funnel', () => {
  beforeEach(() => {
    engine = fakeEngine({ answers, compared: { funnel: funnelAnswer([150, 60, 30, 9]) } });
  });
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('shows a bar per stage with its count', async () => {
    const element = await show();
    expect(allInside(element, '[part=bar]').length).to.equal(4);
    expect(allInside(element, '.count').map((count) => parseInt(textOf(count)))).to.deep.equal([120, 80, 40, 18]);
  });

  it('says how many went on between two stages, with their number', async () => {
    const element = await show();
    expect(textOf(inside(element, '[part=step]'))).to.equal('67% go on · 80 of 120');
  });

  it('tells the biggest leak in money, below the stage it is in', async () => {
    const element = await show();
    expect(allInside(element, '[part=leak]').map(textOf)).to.deep.equal(['−€84K lost here, 12 deals']);
  });

  it('asks for the last 90 days and ignores a selection of stages', async () => {
    await show();
    const query = engine.queries.find(({ metric }) => metric === 'funnel');
    expect(query?.period).to.equal('last-90-days');
    expect(query?.ignore).to.deep.equal(['stage']);
  });

  it('outlines the period before where asked', async () => {
    const element = await show('compare="previous"');
    expect(allInside(element, '.before').length).to.equal(4);
    expect(textOf(inside(element, '.key'))).to.equal('Outline: the period before');
  });

  it('selects the stage of a bar, and takes it back', async () => {
    const element = await show();
    const heard = once(element, 'sluice-select');
    allInside(element, '[part=bar]')[1]?.click();
    expect((await heard).detail).to.deep.equal({ field: 'stage', values: ['proposal'] });
    await settled(element);
    expect(allInside(element, '[part=bar]')[1]?.getAttribute('aria-pressed')).to.equal('true');
    expect(allInside(element, '.dimmed').length).to.equal(3);
    allInside(element, '[part=bar]')[1]?.click();
    await settled(element);
    expect(allInside(element, '.dimmed').length).to.equal(0);
  });

  it('opens the very deals behind a count', async () => {
    await loadUi();
    const element = await show();
    allInside(element, '.count')[2]?.click();
    await settled(element);
    expect(engine.windows.at(-1)?.of).to.include({ reading: 'step:negotiation' });
  });

  it('passes the counting on, and falls back to reached on a word it does not know', async () => {
    await show('counting="strict"');
    await show('counting="bogus"');
    const asked = engine.queries.filter(({ metric }) => metric === 'funnel').map(({ params }) => params);
    expect(asked).to.deep.equal([{ counting: 'strict' }, { counting: 'reached' }]);
  });

  it('says "at least" where there is no history', async () => {
    engine.set({ answers: { ...answers, funnel: funnelAnswer([9, 5, 2, 1], { counting: 'snapshot', lostUnknown: { n: 3, amountMinor: null } }) } });
    const element = await show();
    expect(textOf(inside(element, '.foot'))).to.contain('at least');
    expect(textOf(inside(element, '.unknown'))).to.equal('Lost, stage unknown: 3 deals');
  });

  it('says that nothing is closed yet instead of 0 %', async () => {
    const overall = { ...share(0, 0), interval: null };
    engine.set({ answers: { ...answers, funnel: funnelAnswer([9, 5, 2], { overall }) } });
    const element = await show();
    expect(textOf(inside(element, '.foot'))).to.contain('No deal of this source is closed yet.');
  });

  it('never shows NaN where the first stage is empty', async () => {
    engine.set({ answers: { funnel: funnelAnswer([0, 0, 0, 0]), leak: leakAnswer([]) } });
    const element = await show();
    expect(textOf(element.renderRoot)).not.to.match(/NaN|Infinity/);
  });

  it('keeps markup in a stage name as text', async () => {
    const hostile = funnelAnswer([3, 2, 1, 1]);
    const steps = (hostile.total.value?.steps ?? []).map((step) => ({ ...step, stage: { ...step.stage, label: '<img src=x onerror=alert(1)>' } }));
    engine.set({ answers: { ...answers, funnel: funnelAnswer([3, 2, 1, 1], { steps }) } });
    const element = await show();
    expect(allInside(element, 'img').length).to.equal(0);
  });

  it('speaks French and Italian', async () => {
    expect(textOf(inside(await show('', { lang: 'fr' }), '[part=step]'))).to.contain('continuent');
    expect(textOf(inside(await show('', { lang: 'it' }), '[part=step]'))).to.contain('prosegue');
  });

  for (const state of ['ready', 'loading', 'empty', 'error'] as const) {
    it(`is accessible and keeps its height when ${state}`, async () => {
      engine.set(state === 'ready' ? {} : { state: { state, ...(state === 'error' ? { reason: 'server' } : {}) }, answers: {} });
      const element = await show('compare="previous"');
      expect(element.getAttribute('state')).to.equal(state);
      expect(element.getBoundingClientRect().height).to.be.greaterThan(360);
      await expectAccessible(element);
    });
  }
});
