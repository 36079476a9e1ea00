import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { conditionalHeaders, noValidators, validatorsOf } from '../../../packages/sources/src/arrival/validators.js';

describe('validatorsOf', () => {
  it('takes both from an answer', () => {
    assert.deepEqual(validatorsOf(new Headers({ etag: '"1"', 'last-modified': 'x' })), { etag: '"1"', lastModified: 'x' });
  });
  it('takes the new ETag of a 304 and keeps what that leaves out', () => {
    assert.deepEqual(validatorsOf(new Headers({ etag: '"2"' }), { etag: '"1"', lastModified: 'x' }), { etag: '"2"', lastModified: 'x' });
  });
});

describe('conditionalHeaders', () => {
  it('is empty without validators', () => assert.deepEqual(conditionalHeaders(noValidators), {}));
  it('asks with what there is', () => {
    assert.deepEqual(conditionalHeaders({ etag: 'W/"1"', lastModified: 'x' }), { 'if-none-match': 'W/"1"', 'if-modified-since': 'x' });
  });
});
