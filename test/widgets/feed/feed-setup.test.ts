import { expect } from 'chai';
import { readFeedAttributes, type FeedAttributes } from '../../../packages/widgets/src/feed/feed-setup.js';

const NONE: FeedAttributes = {
  type: null,
  src: null,
  min: null,
  max: null,
  refresh: null,
  refreshHidden: false,
  staleAfter: null,
  credentials: null,
  headers: null,
  hasToken: false,
  origin: 'https://page.example',
  payload: null,
};
const read = (part: Partial<FeedAttributes>) => readFeedAttributes({ ...NONE, ...part }, 'https://page.example/wall/');

describe('readFeedAttributes', () => {
  it('has nothing to watch without address and payload', () => expect(read({ type: 'gauge' }).setup).to.equal(null));
  it('resolves the address against the page', () => expect(read({ src: 'f.json' }).setup?.url).to.equal('https://page.example/wall/f.json'));
  it('takes what was handed in before the address', () => {
    const { setup } = read({ src: 'f.json', payload: '{"item":1}' });
    expect([setup?.payload, setup?.url]).to.deep.equal(['{"item":1}', undefined]);
  });
  it('passes on the ends the page names, for what is loaded and handed in alike', () => {
    for (const part of [{ src: 'f.json' }, { payload: '{"item":1}' }]) {
      expect(read({ ...part, min: 0, max: 50 }).setup).to.include({ min: 0, max: 50 });
      expect(read(part).setup).not.to.have.any.keys('min', 'max');
    }
  });
  it('is stale after three rounds, two minutes at least', () => {
    expect(read({ src: 'f.json', refresh: '5m' }).setup?.staleAfterMs).to.equal(900_000);
    expect(read({ src: 'f.json', refresh: '10s' }).setup?.staleAfterMs).to.equal(120_000);
    expect(read({ src: 'f.json' }).setup?.staleAfterMs).to.equal(undefined);
    expect(read({ src: 'f.json', refresh: '10s', staleAfter: '26h' }).setup?.staleAfterMs).to.equal(93_600_000);
  });

  for (const [attribute, part] of [
    ['refresh', { refresh: 'often' }],
    ['stale-after', { staleAfter: '-1s' }],
    ['credentials', { credentials: 'all' }],
    ['src', { src: 'javascript:alert(1)' }],
  ] as const) {
    it(`names ${attribute} where it cannot be read`, () =>
      expect(read({ src: 'f.json', ...part }).problems.map(({ values }) => values?.['attribute'])).to.deep.equal([attribute]));
  }
  it('never fetches what is no address of data', () => expect(read({ src: 'javascript:alert(1)' }).setup).to.equal(null));
});
