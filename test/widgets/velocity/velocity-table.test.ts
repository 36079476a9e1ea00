import { expect } from 'chai';
import '../../../packages/widgets/src/velocity/define.js';
import type { VelocityElement } from '../../../packages/widgets/src/velocity/velocity-element.js';
import { velocityTable } from '../../../packages/widgets/src/velocity/velocity-table.js';
import { velocityMonths } from '../../../packages/widgets/src/velocity/velocity-months.js';
import { fakeEngine, TODAY } from '../../support/fake-engine.js';
import { mount, unmount } from '../../support/fixture.js';
import { monthlyAnswer, velocityOf } from './velocity-answers.js';

describe('velocityTable', () => {
  it('has the period, the one before, and every month with its levers', async () => {
    const engine = fakeEngine();
    const element = await mount<VelocityElement>('<sluice-velocity></sluice-velocity>');
    const months = velocityMonths(monthlyAnswer({ '2026-10': 16 }), null, TODAY);
    const { rows, columns } = velocityTable(element, {
      value: velocityOf(),
      previous: velocityOf({ cycleDays: 50 }),
      months,
      currency: 'EUR',
      countsOpen: false,
    });
    const texts = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));
    expect(columns.length).to.equal(6);
    expect(texts[0]).to.deep.equal(['This period', '€2,500', '40', '€5K', '50%', '40d']);
    expect(texts[1]?.[1]).to.equal('€2,000');
    expect(texts.length).to.equal(14);
    expect(texts.at(-1)?.slice(0, 2)).to.deep.equal(['Nov 26 (still running)', '—']);
    unmount();
    engine.dispose();
  });
});
