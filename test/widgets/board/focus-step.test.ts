import { expect } from 'chai';
import { focusStep } from '../../../packages/widgets/src/board/focus-step.js';

const column = (total: number, active = 0) => ({ total, active, viewport: 500, cardHeight: 100 });
const columns = [column(20), column(0), column(5, 3)];

describe('focusStep', () => {
  const cases: readonly (readonly [key: string, from: number, to: readonly [number, number] | null])[] = [
    ['ArrowDown', 0, [0, 1]],
    ['ArrowUp', 0, null],
    ['ArrowUp', 4, [0, 3]],
    ['End', 4, [0, 19]],
    ['Home', 4, [0, 0]],
    ['PageDown', 4, [0, 8]],
    ['PageUp', 2, [0, 0]],
    ['ArrowLeft', 2, null],
    ['a', 2, null],
  ];
  for (const [key, from, to] of cases) {
    it(`${to ? `leads from card ${from} to ${to.join(':')}` : `leads nowhere from card ${from}`} by ${key}`, () =>
      expect(focusStep(key, { place: 0, index: from }, columns, false)).to.deep.equal(to && { place: to[0], index: to[1] }));
  }
  it('steps over empty columns, to the card that had the focus there', () =>
    expect(focusStep('ArrowRight', { place: 0, index: 2 }, columns, false)).to.deep.equal({ place: 2, index: 3 }));
  it('is mirrored in right-to-left pages', () => expect(focusStep('ArrowLeft', { place: 0, index: 2 }, columns, true)).to.deep.equal({ place: 2, index: 3 }));
});
