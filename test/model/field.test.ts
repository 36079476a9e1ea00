import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEAL_FIELDS } from '@sluice/model';

describe('DEAL_FIELDS', () => {
  it('reads fields that end in On as days, and no others', () => {
    for (const [field, kind] of Object.entries(DEAL_FIELDS)) assert.equal(kind === 'day', field.endsWith('On'), field);
  });

  it('has names that differ by more than letter case, so that filters may ignore it', () => {
    const names = Object.keys(DEAL_FIELDS);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
  });
});
