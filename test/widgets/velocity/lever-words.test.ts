import { expect } from 'chai';
import { leverName, leverNumber } from '../../../packages/widgets/src/velocity/lever-words.js';
import { LEVERS as ORDER } from '../../../packages/widgets/src/velocity/levers.js';
import { unmount } from '../../support/fixture.js';
import { aHost } from './drawn.js';
import { LEVERS } from './velocity-answers.js';

afterEach(() => unmount());

describe('leverName', () => {
  it('says whether deals are closed or open', async () => {
    const host = await aHost();
    expect([leverName(host, 'opportunities', false), leverName(host, 'opportunities', true)]).to.deep.equal(['Deals closed', 'Open deals']);
  });
});

describe('leverNumber', () => {
  it('writes a count, money, a share and days', async () => {
    const host = await aHost();
    expect(ORDER.map((lever) => leverNumber(host, LEVERS, lever, 'EUR'))).to.deep.equal(['40', '€5K', '50%', '40d']);
  });

  it('keeps a decimal of few deals, as a what-if makes them', async () => {
    expect(leverNumber(await aHost(), { ...LEVERS, opportunities: 4.4 }, 'opportunities', null)).to.equal('4.4');
  });
});
