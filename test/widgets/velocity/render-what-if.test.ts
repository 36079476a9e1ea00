import { expect } from 'chai';
import type { Changes } from '../../../packages/widgets/src/velocity/levers.js';
import { renderWhatIf, type WhatIf } from '../../../packages/widgets/src/velocity/render-what-if.js';
import { textOf, unmount } from '../../support/fixture.js';
import { aHost, drawn } from './drawn.js';
import { LEVERS } from './velocity-answers.js';

const what: WhatIf = { lever: 'winRate', levers: LEVERS, changes: {}, currency: 'EUR', countsOpen: false, change: () => undefined, close: () => undefined };
const outcome = (box: Element) => textOf(box.querySelector('output'));

describe('renderWhatIf', () => {
  afterEach(() => unmount());

  it('begins with what is', async () => {
    const box = drawn(renderWhatIf(await aHost(), what));
    expect(outcome(box)).to.equal('Now €2,500 Then €2,500 0%');
    expect(box.querySelector<HTMLButtonElement>('.button')?.disabled).to.equal(true);
  });

  it('changes one lever and leaves the others as they were moved', async () => {
    const heard: Changes[] = [];
    const box = drawn(renderWhatIf(await aHost(), { ...what, changes: { cycleDays: -0.5 }, change: (changes) => heard.push(changes) }));
    const slider = box.querySelector('input');
    if (slider) slider.value = '10';
    slider?.dispatchEvent(new InputEvent('input'));
    expect(heard).to.deep.equal([{ cycleDays: -0.5, winRate: 0.1 }]);
  });

  it('judges a loss as a loss', async () => {
    const box = drawn(renderWhatIf(await aHost(), { ...what, changes: { winRate: -0.5 } }));
    expect([outcome(box), box.querySelector('.chip.bad') !== null]).to.deep.equal(['Now €2,500 Then €1,250 -50%', true]);
  });
});
