import { expect } from 'chai';
import { renderTrend } from '../../../packages/widgets/src/velocity/render-trend.js';
import { velocityMonths } from '../../../packages/widgets/src/velocity/velocity-months.js';
import { TODAY } from '../../support/fake-engine.js';
import { textOf, unmount } from '../../support/fixture.js';
import { aHost, drawn } from './drawn.js';
import { monthlyAnswer } from './velocity-answers.js';

const months = (deals: Readonly<Record<string, number>>) => velocityMonths(monthlyAnswer(deals), null, TODAY);

describe('renderTrend', () => {
  afterEach(() => unmount());

  it('draws every month against the best', async () => {
    const box = drawn(renderTrend(await aHost(), months({ '2026-09': 10, '2026-10': 20 }), 'EUR'));
    const heights = [...box.querySelectorAll<HTMLElement>('.bars i')].map(({ style }) => style.getPropertyValue('--h'));
    expect(heights.slice(-4)).to.deep.equal(['0', '0.5', '1', '0']);
  });

  it('reads as one sentence', async () => {
    const box = drawn(renderTrend(await aHost(), months({ '2026-10': 20, '2026-11': 4 }), 'EUR'));
    const name = box.querySelector('[role=img]')?.getAttribute('aria-label');
    expect(name).to.contain('Oct 26: €1.25K a day').and.to.contain('Nov 26 (still running): €250 a day');
  });

  it('says so where there are too few months', async () => {
    expect(textOf(drawn(renderTrend(await aHost(), months({ '2026-10': 20 }), 'EUR')))).to.contain('Too few months');
  });
});
