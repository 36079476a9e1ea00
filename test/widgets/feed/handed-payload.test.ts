import { expect } from 'chai';
import { handedPayload } from '../../../packages/widgets/src/feed/handed-payload.js';

describe('handedPayload', () => {
  const ring: Record<string, unknown> = {};
  ring['self'] = ring;
  const throwing = {
    get item(): number {
      throw new Error('no item today');
    },
  };

  it('passes text on', () => expect(handedPayload('{"item":1}')).to.equal('{"item":1}'));
  it('writes objects as JSON', () => {
    expect(handedPayload({ item: 5n, at: new Date(0), sign: Symbol('x') })).to.equal('{"item":"5","at":"1970-01-01T00:00:00.000Z"}');
    expect(handedPayload(Object.assign(Object.create(null) as object, { item: [, 1] as unknown[] }))).to.equal('{"item":[null,1]}');
  });
  for (const [title, data] of [
    ['a ring', ring],
    ['a getter that throws', throwing],
  ] as const) {
    it(`tells of ${title} instead of throwing`, () => expect(handedPayload(data)).to.include({ code: 'unreadable-rows', severity: 'error' }));
  }
  it('takes what JSON leaves out for nothing', () => expect(handedPayload(() => 1)).to.equal(''));
});
