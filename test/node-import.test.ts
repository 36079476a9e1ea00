import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isTypeOnly, packages, root, sourceFiles } from './support/source-files.js';

describe('every module', () => {
  for (const name of packages) {
    it(`of ${name} can be imported in Node`, async () => {
      const failed: string[] = [];
      for (const file of sourceFiles.filter((source) => source.package === name && !isTypeOnly(source))) {
        await import(pathToFileURL(join(root, file.path)).href).catch((error: unknown) => failed.push(`${file.path}: ${String(error)}`));
      }
      assert.deepEqual(failed, []);
    });
  }

  it('leaves no global behind', () => {
    assert.equal('document' in globalThis, false);
    assert.equal('window' in globalThis, false);
  });
});
