import { it } from 'node:test';
import assert from 'node:assert/strict';
import { forBundlers } from '../../packages/engine/src/for-bundlers.js';

it('forBundlers is true in the package; only the built sluice.mjs says otherwise (demo/crm-page.test.ts)', () => {
  assert.equal(forBundlers, true);
});
