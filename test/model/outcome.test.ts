import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OUTCOMES } from '@sluice/model';

describe('OUTCOMES', () => {
  it('gives the outcome column its codes', () => assert.deepEqual(OUTCOMES, ['open', 'won', 'lost']));
});
