import { expect } from 'chai';
import { completedPayload } from '../../../packages/widgets/src/feed/completed-payload.js';

const ends = { min: 0, max: 50 };

describe('completedPayload', () => {
  it('adds the ends a gauge lacks', () =>
    expect(JSON.parse(completedPayload('{"item":20}', 'gauge', ends))).to.deep.equal({ item: 20, min: { value: 0 }, max: { value: 50 } }));
  it('leaves those it has', () =>
    expect(JSON.parse(completedPayload('{"item":20,"max":{"value":30}}', 'gauge', ends))).to.deep.include({ max: { value: 30 } }));
  for (const [text, type] of [
    ['{"item":[]}', 'funnel'],
    ['[1,2]', 'gauge'],
    ['{"item":', 'gauge'],
    ['<root/>', null],
  ] as const) {
    it(`leaves ${text} as a ${type ?? 'feed'} alone`, () => expect(completedPayload(text, type, ends)).to.equal(text));
  }
  it('leaves everything alone where the page names no end', () =>
    expect(completedPayload('{"item":20}', 'gauge', { min: null, max: null })).to.equal('{"item":20}'));
});
