import { expect } from 'chai';
import { assignSlots, cardSpan, listHeight, rowsFor, scrollToShow, type Heading } from '../../../packages/widgets/src/board/card-window.js';

const view = { scrollTop: 0, viewport: 500, cardHeight: 100, total: 10_000, heading: 0 as Heading };

describe('cardSpan', () => {
  const cases = [
    { name: 'at the top', view, expected: { first: 0, last: 6 } },
    { name: 'on the way down, most ahead', view: { ...view, scrollTop: 1050, heading: 1 as const }, expected: { first: 9, last: 19 } },
    { name: 'on the way up, most ahead', view: { ...view, scrollTop: 1050, heading: -1 as const }, expected: { first: 7, last: 17 } },
    { name: 'at the end', view: { ...view, scrollTop: 999_500 }, expected: { first: 9995, last: 10_000 } },
    { name: 'of an empty column', view: { ...view, total: 0 }, expected: { first: 0, last: 0 } },
    { name: 'scrolled beyond what is left', view: { ...view, scrollTop: 90_000, total: 3 }, expected: { first: 2, last: 3 } },
  ];
  for (const { name, view: seen, expected } of cases) it(`is right ${name}`, () => expect(cardSpan(seen)).to.deep.equal(expected));
});

describe('rowsFor', () => {
  it('asks of a list that was never scrolled what is seen', () => expect(rowsFor({ first: 0, last: 9 }, 0)).to.deep.equal({ from: 0, to: 20 }));
  it('asks for more ahead on the way down', () => expect(rowsFor({ first: 95, last: 103 }, 1)).to.deep.equal({ from: 80, to: 160 }));
  it('asks for more ahead on the way up', () => expect(rowsFor({ first: 95, last: 103 }, -1)).to.deep.equal({ from: 40, to: 120 }));
  it('does not move while the cards stay within a block', () => expect(rowsFor({ first: 52, last: 53 }, 1)).to.deep.equal(rowsFor({ first: 70, last: 79 }, 1)));
  it('starts at the first row', () => expect(rowsFor({ first: 3, last: 9 }, -1).from).to.equal(0));
});

describe('listHeight', () => {
  it('is that of all cards', () => expect(listHeight(10_000, 114)).to.equal(1_140_000));
  it('stays below what browsers can draw', () => expect(listHeight(1_000_000, 114)).to.equal(16_000_000));
});

describe('scrollToShow', () => {
  it('leaves a list alone where the card is seen', () => expect(scrollToShow(12, { ...view, scrollTop: 1000 })).to.equal(1000));
  it('goes up to a card above', () => expect(scrollToShow(3, { ...view, scrollTop: 1000 })).to.equal(300));
  it('goes down just far enough', () => expect(scrollToShow(15, { ...view, scrollTop: 1000 })).to.equal(1100));
});

describe('assignSlots', () => {
  it('lets what stays keep its node and gives the rest what was left', () => {
    const before = assignSlots(new Map(), [0, 1, 2]);
    expect([...assignSlots(before, [1, 2, 3])]).to.deep.equal([
      [1, 1],
      [2, 2],
      [3, 0],
    ]);
  });
  it('never needs more nodes than cards', () => {
    let slots = new Map<number, number>();
    for (let first = 0; first < 500; first += 7) {
      const indices = Array.from({ length: 9 }, (_, i) => first + i);
      slots = assignSlots(slots, [...(first > 0 ? [0] : []), ...indices]);
      expect(new Set(slots.values()).size).to.equal(slots.size);
      expect(Math.max(...slots.values())).to.be.lessThan(slots.size + 1);
    }
    expect(slots.get(0)).to.equal(0);
  });
});
