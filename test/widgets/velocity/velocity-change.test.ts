import { expect } from 'chai';
import { renderChange } from '../../../packages/widgets/src/velocity/velocity-change.js';
import { textOf, unmount } from '../../support/fixture.js';
import { aHost, drawn } from './drawn.js';

const money = (minor: number) => `€${minor / 100}`;

describe('renderChange', () => {
  afterEach(() => unmount());

  for (const { value, previous, attributes, said } of [
    { value: 300, previous: 200, said: '+50% more than the period before (€2)' },
    { value: 100, previous: 200, said: '-50% less than the period before (€2)' },
    { value: 300, previous: 200, attributes: 'compare="previous-year"', said: '+50% more than a year before (€2)' },
    { value: 200, previous: 200, said: 'As much as before' },
    { value: 200, previous: null, said: 'Nothing to compare with in the period before.' },
    { value: 200, previous: 0, said: 'Nothing to compare with in the period before.' },
  ]) {
    it(`says "${said}" of ${value} after ${previous ?? 'nothing'}`, async () => {
      expect(textOf(drawn(renderChange(await aHost(attributes), value, previous, money)))).to.equal(said);
    });
  }
});
