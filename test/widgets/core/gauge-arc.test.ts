import { expect } from 'chai';
import { render } from 'lit';
import { pointOn, renderGaugeArc, type GaugeArc } from '../../../packages/widgets/src/core/gauge-arc.js';

function drawn(part: Partial<GaugeArc>): HTMLElement {
  const box = document.createElement('div');
  render(renderGaugeArc({ name: '63 of 100', share: 0.63, middle: '63', ...part }), box);
  return box;
}
const dash = (box: HTMLElement, path: string) => box.querySelector(path)?.getAttribute('stroke-dasharray');

describe('renderGaugeArc', () => {
  it('fills the share of its length', () => expect(dash(drawn({}), '.value')).to.equal('63 200'));
  it('has a name', () => expect(drawn({}).querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('63 of 100'));
  it('stops at its ends', () => expect([dash(drawn({ share: 1.4 }), '.value'), dash(drawn({ share: -1 }), '.value')]).to.deep.equal(['100 200', '0 200']));
  it('is empty without a share', () => expect(dash(drawn({ share: null }), '.value')).to.equal('0 200'));
  it('draws what would be only where asked', () => {
    expect(drawn({}).querySelector('.ghost')).to.equal(null);
    expect(dash(drawn({ ghost: 0.8 }), '.ghost')).to.equal('80 200');
  });

  for (const [share, side] of [
    [0.2, 'before'],
    [0.5, 'above'],
    [0.75, 'after'],
  ] as const) {
    it(`puts the words of a tick at ${share} outside of the arc`, () =>
      expect(drawn({ tick: { share, label: 'Goal' } }).querySelector('.tick')?.className).to.equal(`tick ${side}`));
  }

  it('puts the words of a tick on an end below that end', () => {
    const feet = (share: number) =>
      [...drawn({ tick: { share, label: 'Goal' }, ends: ['0', '100'] }).querySelectorAll('.end')].map(({ textContent }) => textContent);
    expect([feet(0), feet(1), feet(0.5)]).to.deep.equal([
      ['0Goal', '100'],
      ['0', '100Goal'],
      ['0', '100'],
    ]);
  });

  it('makes room for a long number', () => {
    const letters = (box: HTMLElement) => box.querySelector<HTMLElement>('.gauge')?.style.getPropertyValue('--letters');
    expect([letters(drawn({})), letters(drawn({ letters: 3 })), letters(drawn({ letters: 12 }))]).to.deep.equal(['7', '7', '12']);
  });
});

describe('pointOn', () => {
  it('runs from the start over the top to the end', () =>
    expect([pointOn(0, 86), pointOn(0.5, 86), pointOn(1, 86)]).to.deep.equal([
      { x: 14, y: 98 },
      { x: 100, y: 12 },
      { x: 186, y: 98 },
    ]));
});
