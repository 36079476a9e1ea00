import { expect } from 'chai';
import { BoardElement } from '../../../../packages/widgets/src/board/board-element.js';
import '../../../../packages/widgets/src/board/define.js';
import { boardTable } from '../../../../packages/widgets/src/board/sheet/board-table.js';
import { dealRow, TODAY } from '../../../support/fake-engine.js';

describe('boardTable', () => {
  const host = new BoardElement();
  it('says of a deal what its card says', () => {
    const table = boardTable(host, { today: TODAY, rows: [dealRow()] });
    expect(table.rows[0]?.map((each) => (typeof each === 'string' ? each : each.text))).to.deep.equal([
      'Roof for the town hall',
      'Town hall',
      'Proposal',
      'Ann',
      '€12,000',
      'Dec 12, 2026',
      '12d',
      'Send the offer',
    ]);
  });
  it('has a place for what is missing', () => {
    const bare = dealRow({ account: null, owner: null, amountMinor: null, stage: null, stageEnteredOn: null, expectedCloseOn: null, nextStep: null });
    const texts = boardTable(host, { today: TODAY, rows: [bare] })?.rows[0]?.map((each) => (typeof each === 'string' ? each : each.text));
    expect(texts?.slice(1)).to.deep.equal(['', '(none)', '(none)', '—', '—', '—', '']);
  });
});
