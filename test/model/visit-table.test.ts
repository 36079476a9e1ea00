import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VISIT_EXITS } from '@sluice/model';

describe('VISIT_EXITS', () => {
  it('starts with the one that is no exit', () => assert.equal(VISIT_EXITS[0], 'present'));
  it('fits a byte and has no repeats', () => assert.ok(VISIT_EXITS.length < 255 && new Set(VISIT_EXITS).size === VISIT_EXITS.length));
});
