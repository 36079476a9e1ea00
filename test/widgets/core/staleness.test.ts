import { expect } from 'chai';
import { now } from '../../../packages/widgets/src/core/shared-timer.js';
import { isStale } from '../../../packages/widgets/src/core/staleness.js';

describe('isStale', () => {
  it('goes by the age of the data', () => {
    expect(isStale({ dataAt: now() - 7_200_000, staleAfterMs: 3_600_000 })).to.equal(true);
    expect(isStale({ dataAt: now(), staleAfterMs: 3_600_000 })).to.equal(false);
  });

  it('is false where the age is unknown or no limit is set', () => {
    expect(isStale({ dataAt: null, staleAfterMs: 1 })).to.equal(false);
    expect(isStale({ dataAt: 0, staleAfterMs: null })).to.equal(false);
  });
});
