import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { filesBelow, root } from '../support/source-files.js';

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes?: readonly { readonly name: string; readonly description?: string; readonly inheritedFrom?: object }[];
}
interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Declaration[] }[];
}

const manifest = JSON.parse(readFileSync(join(root, 'packages/sluice/dist/custom-elements.json'), 'utf8')) as Manifest;
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);
const defined = filesBelow('packages/widgets/src', ['/define.ts'])
  .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/^define\('(sluice-[a-z-]+)'/gm)])
  .map(([, tag]) => tag);

describe('custom-elements.json', () => {
  it('has every element', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), defined.sort());
  });

  for (const { tagName, description, attributes } of elements) {
    it(`says what <${tagName}> and each of its attributes are for`, () => {
      assert.ok(description, 'The class has no doc comment.');
      const silent = (attributes ?? []).filter((attribute) => !attribute.description).map(({ name }) => name);
      assert.deepEqual(silent, []);
    });
  }

  it('names built modules', () => {
    for (const { path } of manifest.modules) assert.match(path, /^dist\/.+\.js$/);
  });
});
