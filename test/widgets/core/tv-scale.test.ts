import { expect } from 'chai';
import { smallestType, tvScale } from '../../../packages/widgets/src/core/tv-scale.js';
import { warnings } from '../../support/warnings.js';

const HD = { width: 1920, height: 1080 };
const UHD = { width: 3840, height: 2160 };

describe('smallestType', () => {
  // 16 minutes of arc at 5 m are 23.3 mm; a screen of 55 inches has 1.577 pixels per millimetre.
  it('is what is read at 16 minutes of arc', () => expect(smallestType(HD, 5, 55)).to.be.closeTo(51, 0.5));
  it('grows with the distance', () => expect(smallestType(HD, 10, 55)).to.be.closeTo(2 * smallestType(HD, 5, 55), 1e-9));
  it('shrinks with the size of the screen', () => expect(smallestType(HD, 5, 110)).to.be.closeTo(smallestType(HD, 5, 55) / 2, 1e-9));
  it('grows with the pixels of the screen', () => expect(smallestType(UHD, 5, 55)).to.be.closeTo(2 * smallestType(HD, 5, 55), 1e-9));
  it('is the same upright', () => expect(smallestType({ width: 1080, height: 1920 }, 5, 55)).to.equal(smallestType(HD, 5, 55)));
});

describe('tvScale', () => {
  const wall = (attributes: Record<string, string>, inner: Record<string, string> = {}) => {
    const [outer, element] = [document.createElement('main'), document.createElement('div')];
    const root = document.createElement('div');
    for (const [name, value] of Object.entries(attributes)) outer.setAttribute(name, value);
    for (const [name, value] of Object.entries(inner)) element.setAttribute(name, value);
    outer.append(root);
    root.attachShadow({ mode: 'closed' }).append(element);
    return element;
  };

  it('stands for 5 m and 55 inches where nothing is said', () => expect(tvScale(wall({}), HD)).to.be.closeTo(51 / 12, 0.05));
  it('takes what the nearest element around it says', () => {
    expect(tvScale(wall({ 'viewing-distance': '3', 'screen-diagonal': '65' }), HD)).to.be.closeTo(smallestType(HD, 3, 65) / 12, 1e-9);
    expect(tvScale(wall({ 'viewing-distance': '3' }, { 'viewing-distance': '6m' }), HD)).to.be.closeTo(smallestType(HD, 6, 55) / 12, 1e-9);
  });
  it('says once that a value is not understood, and keeps what is usual', async () => {
    const element = wall({ 'viewing-distance': 'far' });
    const said = await warnings(() => {
      expect([tvScale(element, HD), tvScale(element, HD)]).to.deep.equal([tvScale(wall({}), HD), tvScale(wall({}), HD)]);
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('viewing-distance="far"');
  });
});
