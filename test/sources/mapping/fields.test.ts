import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEAL_FIELDS } from '@sluice/model';
import { fieldNamed, readerOf } from '../../../packages/sources/src/mapping/fields.js';

describe('fieldNamed', () => {
  it('knows the fields of the common model', () => {
    // Found out from history, never mapped.
    const derived = ['maxReached'];
    for (const field of Object.keys(DEAL_FIELDS)) if (!derived.includes(field)) assert.ok(fieldNamed('deals', field), field);
  });

  it('knows names of the model beside those of the map', () =>
    assert.deepEqual(
      ['closedAt', 'ownerName', 'custom.x'].map((name) => fieldNamed('deals', name)),
      ['closedOn', 'owner', 'custom.x'],
    ));

  it('knows nothing else', () => {
    for (const name of ['nix', 'custom.', 'custom', 'constructor', '__proto__', 'custom.__proto__', 'custom.constructor'])
      assert.equal(fieldNamed('deals', name), null, name);
    assert.equal(fieldNamed('stages', 'custom.x'), null);
  });
});

describe('readerOf', () => {
  it('reads custom fields as they come', () => assert.deepEqual([readerOf('deals', 'amount'), readerOf('deals', 'custom.x')], ['money', 'plain']));
});
