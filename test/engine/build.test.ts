import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { build } from '../../packages/engine/src/build.js';

describe('build', () => {
  it('is the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../packages/engine/package.json', import.meta.url), 'utf8')) as { readonly version: string };
    assert.equal(build, version);
  });
});
