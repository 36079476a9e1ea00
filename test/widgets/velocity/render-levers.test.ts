import { expect } from 'chai';
import { renderLevers, type LeverRow } from '../../../packages/widgets/src/velocity/render-levers.js';
import { textOf, unmount } from '../../support/fixture.js';
import { aHost, drawn } from './drawn.js';
import { LEVERS } from './velocity-answers.js';

const row: LeverRow = { levers: LEVERS, currency: 'EUR', months: [], countsOpen: false, changes: {}, opened: null, open: () => undefined };

describe('renderLevers', () => {
  afterEach(() => unmount());

  it('stands in the order of the formula, with its signs', async () => {
    const box = drawn(renderLevers(await aHost(), row));
    expect([...box.querySelectorAll('.operator')].map(textOf)).to.deep.equal(['', '×', '×', '÷']);
  });

  it('opens the lever that is clicked', async () => {
    const opened: string[] = [];
    const box = drawn(renderLevers(await aHost(), { ...row, open: (lever) => opened.push(lever) }));
    box.querySelectorAll<HTMLElement>('.pull')[3]?.click();
    expect(opened).to.deep.equal(['cycleDays']);
  });

  it('marks what is open and what is changed', async () => {
    const box = drawn(renderLevers(await aHost(), { ...row, opened: 'winRate', changes: { winRate: 0.2, cycleDays: 0 } }));
    expect([...box.querySelectorAll('.pull')].map((each) => each.getAttribute('aria-expanded'))).to.deep.equal(['false', 'false', 'true', 'false']);
    expect(box.querySelectorAll('.dot').length).to.equal(1);
  });
});
