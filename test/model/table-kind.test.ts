import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TABLE_KINDS } from '@sluice/model';

describe('TABLE_KINDS', () => {
  it('has the kinds of the public interface', () => {
    assert.equal(TABLE_KINDS.join(' '), 'deals stages history activities quotas people rates');
  });
});
