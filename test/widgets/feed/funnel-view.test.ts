import { expect } from 'chai';
import type { FunnelFigure } from '../../../packages/widgets/src/feed/figure-types.js';
import { textOf, unmount } from '../../support/fixture.js';
import { drawn } from './views.js';

const funnel = (values: readonly (number | null)[], part: Partial<FunnelFigure> = {}): FunnelFigure => ({
  type: 'funnel',
  reverse: false,
  showPercentages: true,
  steps: values.map((value, i) => ({ label: `Step ${i + 1}`, value, share: value === null || !values[0] ? null : value / values[0] })),
  ...part,
});
const widths = (box: Element) => [...box.querySelectorAll<HTMLElement>('.track')].map(({ style }) => style.getPropertyValue('--w'));
const fills = (box: Element) => [...box.querySelectorAll<HTMLElement>('.track')].map(({ style }) => style.getPropertyValue('--fill'));

describe('funnelView', () => {
  afterEach(() => unmount());

  it('draws steps in feed order against the largest, also when they ascend', async () => {
    const { box, texts } = await drawn(funnel([10, 20, 40]));
    expect(widths(box)).to.deep.equal(['0.25', '0.5', '1']);
    expect(texts.at(-1)).to.deep.equal(['Step 3', '40', '400%']);
  });

  it('hides percentages where the feed says so', async () => {
    const { box, texts } = await drawn(funnel([820, 41], { showPercentages: false }));
    expect([box.querySelector('.share'), texts[1]]).to.deep.equal([null, ['Step 2', '41']]);
  });

  it('swaps the colours where it is reversed, not the numbers', async () => {
    const [plain, reversed] = [await drawn(funnel([3, 2, 1])), await drawn(funnel([3, 2, 1], { reverse: true }))];
    expect(fills(reversed.box)).to.deep.equal([...fills(plain.box)].reverse());
    expect(widths(reversed.box)).to.deep.equal(widths(plain.box));
  });

  it('shows no NaN where the first step is 0 or missing', async () => {
    for (const values of [
      [0, 0],
      [null, 4],
    ]) {
      const { box } = await drawn(funnel(values));
      expect(textOf(box)).not.to.match(/NaN|Infinity/);
      expect(widths(box)).not.to.include('NaN');
    }
  });

  it('keeps markup in a label as text', async () => {
    const { box } = await drawn(funnel([1], { steps: [{ label: '<img src=x onerror=alert(1)>', value: 1, share: 1 }] }));
    expect(box.querySelector('img')).to.equal(null);
  });
});
