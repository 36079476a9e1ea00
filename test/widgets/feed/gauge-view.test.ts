import { expect } from 'chai';
import type { GaugeFigure } from '../../../packages/widgets/src/feed/figure-types.js';
import { textOf, unmount } from '../../support/fixture.js';
import { drawn } from './views.js';

const gauge = (part: Partial<GaugeFigure> = {}): GaugeFigure => ({
  type: 'gauge',
  reverse: false,
  format: 'decimal',
  currency: null,
  value: 63,
  min: { value: 0, text: null, prefix: null },
  max: { value: 100, text: 'Quota', prefix: null },
  share: 0.63,
  ...part,
});
const dash = (box: Element) => box.querySelector('.value')?.getAttribute('stroke-dasharray');
const said = (box: Element) => textOf(box.querySelector('.said'));

describe('gaugeView', () => {
  afterEach(() => unmount());

  it('shows the value between its ends', async () => {
    const { box } = await drawn(gauge());
    expect([textOf(box.querySelector('.headline')), dash(box)]).to.deep.equal(['63', '63 200']);
    expect([...box.querySelectorAll('.end')].map(textOf)).to.deep.equal(['0', '100Quota']);
  });

  it('stops the arc beyond the maximum, but not the number', async () => {
    const { box } = await drawn(gauge({ value: 140, share: 1 }));
    expect([textOf(box.querySelector('.headline')), dash(box), said(box)]).to.deep.equal(['140', '100 200', 'Above the maximum of 100']);
  });

  it('draws no arc and no NaN where both ends are the same', async () => {
    const { box } = await drawn(
      gauge({ value: 10, min: { value: 10, text: null, prefix: null }, max: { value: 10, text: null, prefix: null }, share: null }),
      10,
    );
    expect([dash(box), said(box)]).to.deep.equal(['0 200', 'Minimum and maximum are the same.']);
    expect(box.innerHTML).not.to.contain('NaN');
  });

  it('has a tick at the goal, and how far it is', async () => {
    const { box } = await drawn(gauge(), 80);
    expect([textOf(box.querySelector('.tick')), said(box)]).to.deep.equal(['Goal80', '17 to the goal']);
  });

  it('judges a reached goal by colour and word', async () => {
    const { box } = await drawn(gauge(), 60);
    expect([box.querySelector('.arc.good') !== null, said(box)]).to.deep.equal([true, '✓ Goal reached']);
  });

  it('takes low for good where it is reversed', async () => {
    expect((await drawn(gauge({ reverse: true }), 60)).box.querySelector('.arc.good')).to.equal(null);
    const { box } = await drawn(gauge({ reverse: true, value: 40 }), 60);
    expect([said(box), textOf(box)]).to.satisfy(([first, all]: string[]) => first === '✓ Goal reached' && all?.includes('Lower is better'));
  });

  it('reads as a table', async () => {
    expect((await drawn(gauge({ format: 'percent', value: 0.42, max: { value: 1, text: null, prefix: null }, share: 0.42 }), 0.5)).texts).to.deep.equal([
      ['Value', '42%'],
      ['Minimum', '0%'],
      ['Maximum', '100%'],
      ['Goal', '50%'],
    ]);
  });
});
