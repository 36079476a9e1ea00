import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { knowsTrustedTypes, POLICY_NAME, trustedUrl } from '../../packages/engine/src/trusted-url.js';

// What browsers do with it is tested in browsers (ladder.test.ts); here only where they do not know it.
describe('trustedUrl', () => {
  it('leaves an address alone where there are no Trusted Types', () => {
    assert.equal(knowsTrustedTypes(), false);
    assert.equal(trustedUrl('https://a.example/worker.js'), 'https://a.example/worker.js');
  });

  it('makes one policy, at the first need, that signs only what it was asked for', (t) => {
    const made: { readonly name: string; readonly sign: (url: string) => string }[] = [];
    const page = globalThis as { trustedTypes?: unknown };
    page.trustedTypes = {
      createPolicy: (name: string, { createScriptURL }: { createScriptURL: (url: string) => string }) => {
        made.push({ name, sign: createScriptURL });
        return { createScriptURL };
      },
    };
    t.after(() => delete page.trustedTypes);
    assert.equal(made.length, 0);
    assert.equal(trustedUrl('https://a.example/worker.js'), 'https://a.example/worker.js');
    trustedUrl('blob:https://a.example/1');
    assert.deepEqual(
      made.map(({ name }) => name),
      [POLICY_NAME],
    );
    assert.throws(() => made[0]?.sign('https://a.example/worker.js'), /signs only Sluice's own files/);
  });
});
