import { expect } from 'chai';
import { formatOf } from '../../../packages/widgets/src/core/format.js';
import { gaugeNumber } from '../../../packages/widgets/src/feed/feed-number.js';

const en = formatOf('en');
const plain = { format: 'decimal', currency: null } as const;

describe('gaugeNumber', () => {
  it('writes a share as percent', () => expect(gaugeNumber(en, { format: 'percent', currency: null }, 0.425)).to.equal('42.5%'));
  it('writes money in major units', () => expect(gaugeNumber(en, { format: 'currency', currency: 'EUR' }, 65_000)).to.equal('€65,000'));
  it('guesses no currency', () => expect(gaugeNumber(en, { format: 'currency', currency: null }, 65_000)).to.equal('65,000'));
  it('puts a prefix before, a percent sign behind', () =>
    expect([gaugeNumber(en, plain, 7, '£'), gaugeNumber(en, plain, 27.5, '%')]).to.deep.equal(['£7', '27.5%']));
});
