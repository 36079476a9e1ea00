import { describe, it, type TestContext } from 'node:test';
import assert from 'node:assert/strict';
import { startBlob, startGiven, startModule } from '../../packages/engine/src/start-worker.js';
import { PortWorker } from '../support/port-worker.js';

// The ways themselves run in browsers (ladder.test.ts); here what is asked of the constructor.
describe('startGiven', () => {
  it('takes the worker a function makes', () => {
    const worker = new PortWorker({}, null);
    assert.equal(startGiven(() => worker).worker, worker);
    worker.terminate();
  });

  it('takes an address for that of a module', (t) => {
    const asked = recordWorkers(t);
    startGiven('https://a.example/worker.js');
    assert.deepEqual(asked, [['https://a.example/worker.js', { type: 'module' }]]);
  });
});

describe('startModule', () => {
  it('asks for the file beside it, or in the folder given', (t) => {
    const asked = recordWorkers(t);
    startModule();
    startModule('https://cdn.example/sluice/');
    assert.match(String(asked[0]?.[0]), /\/packages\/engine\/src\/worker\.js$/);
    assert.equal(asked[1]?.[0], 'https://cdn.example/sluice/worker.js');
  });

  it('throws what the constructor throws', (t) => {
    recordWorkers(t, () => new DOMException('refused', 'SecurityError'));
    assert.throws(() => startModule(), /refused/);
  });

  it('signs the address where the browser knows Trusted Types', (t) => {
    const asked = recordWorkers(t, (url) => (typeof url === 'object' && url !== null && 'signed' in url ? null : new TypeError('needs TrustedScriptURL')));
    const page = globalThis as { trustedTypes?: unknown };
    page.trustedTypes = {
      createPolicy: (_: string, rules: { createScriptURL: (url: string) => string }) => ({
        createScriptURL: (url: string) => ({ signed: rules.createScriptURL(url) }),
      }),
    };
    t.after(() => delete page.trustedTypes);
    startModule('https://cdn.example/sluice/');
    assert.deepEqual(asked.at(-1), [{ signed: 'https://cdn.example/sluice/worker.js' }, { type: 'module' }]);
  });
});

describe('startBlob', () => {
  it('imports the file by its absolute address, and forgets the blob when settled', async (t) => {
    const asked = recordWorkers(t);
    const { settled } = startBlob('https://cdn.example/sluice/');
    const [url, options] = asked[0] ?? [];
    assert.deepEqual(options, { type: 'module' });
    assert.equal(await (await fetch(String(url))).text(), 'import "https://cdn.example/sluice/worker.js";');
    settled();
    await assert.rejects(fetch(String(url)));
  });

  it('forgets the blob where the constructor throws', async (t) => {
    const asked = recordWorkers(t, () => new DOMException('refused', 'SecurityError'));
    assert.throws(() => startBlob(), /refused/);
    await assert.rejects(fetch(String(asked[0]?.[0])));
  });
});

/** Node has no `Worker` of browsers: this one writes down what it was asked for. */
function recordWorkers(t: TestContext, refusal: (url: unknown) => Error | null = () => null): (readonly [url: unknown, options: unknown])[] {
  const asked: (readonly [unknown, unknown])[] = [];
  const page = globalThis as { Worker?: unknown };
  page.Worker = class {
    constructor(url: unknown, options: unknown) {
      asked.push([url instanceof URL ? url.href : url, options]);
      const error = refusal(url);
      if (error !== null) throw error;
    }
  };
  t.after(() => delete page.Worker);
  return asked;
}
