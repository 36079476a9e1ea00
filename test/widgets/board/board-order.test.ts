import { expect } from 'chai';
import { BOARD_ORDERS, sortOf } from '../../../packages/widgets/src/board/board-order.js';

describe('sortOf', () => {
  it('puts the largest first', () => expect(sortOf('value')).to.deep.equal({ field: 'amount', descending: true }));
  it('puts the longest in the stage first', () => expect(sortOf('age')).to.deep.equal({ field: 'stageEnteredOn' }));
  it('knows every order', () =>
    expect(BOARD_ORDERS.map((order) => sortOf(order).field)).to.deep.equal(['amount', 'stageEnteredOn', 'expectedCloseOn', 'name']));
});
