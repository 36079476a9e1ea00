import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findKnownHeaders } from '../../../packages/sources/src/mapping/known-headers.js';

describe('findKnownHeaders', () => {
  it('counts words of the kind of table', () => {
    assert.equal(findKnownHeaders('deals', ['Opportunité', 'Étape', 'Deal - Value', 'Foo']), 3);
    assert.equal(findKnownHeaders('rates', ['Opportunité', 'Devise', 'Taux']), 2);
    assert.equal(findKnownHeaders('deals', ['1,5', '', '2026-01-01']), 0);
  });
});
