import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate, NO_DAY } from '@sluice/model';

describe('NO_DAY', () => {
  it('fits a day column', () => assert.equal(new Int32Array([NO_DAY])[0], NO_DAY));
  it('lies before every day, so that a range never holds it', () => assert.ok(NO_DAY < dayOfDate('0000-01-01')));
});
