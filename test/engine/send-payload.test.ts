import { describe, it, mock } from 'node:test';
import assert from 'node:assert/strict';
import type { EngineCall } from '../../packages/engine/src/engine-link.js';
import { createSourceEntry } from '../../packages/engine/src/ledger.js';
import { sendPayload } from '../../packages/engine/src/send-payload.js';
import type { Payload } from '@sluice/engine';

describe('sendPayload', () => {
  it('hands rows in as they are', async () => {
    const { loads } = await sent([{ table: 0, content: { rows: [{ id: 1 }] } }]);
    assert.deepEqual(loads, [{ rows: [{ id: 1 }] }]);
  });

  it('hands rows that cannot be cloned in as plain values, and keeps these', async () => {
    const rows = [new Proxy({ id: 1, open: () => undefined }, {})];
    const { loads, entry } = await sent([{ table: 0, content: { rows } }]);
    assert.deepEqual(loads, [{ rows: [{ id: 1 }] }]);
    assert.deepEqual(entry.payloads.get(0)?.content, { rows: [{ id: 1 }] });
  });

  it('does the same for one JSON value', async () => {
    const { loads } = await sent([{ table: 0, content: { json: new Proxy({ records: [] }, {}) } }]);
    assert.deepEqual(loads, [{ json: { records: [] } }]);
  });

  it('lets what was handed in later stand', async () => {
    const { loads } = await sent([
      { table: 0, content: { rows: [new Proxy({ id: 'old' }, {})] } },
      { table: 0, content: { rows: [{ id: 'new' }] } },
    ]);
    assert.deepEqual(loads, [{ rows: [{ id: 'new' }] }]);
  });

  it('hands in rows with large integers and functions, which neither a clone nor JSON carries', async () => {
    const { loads } = await sent([{ table: 2, content: { rows: [{ big: 1n, open: () => undefined }] } }]);
    assert.deepEqual(loads, [{ rows: [{ big: 1n }] }]);
  });

  it('hands in the error of a row that throws, beside the other rows', async () => {
    const { loads } = await sent([{ table: 0, content: { rows: [throwing(), { id: 2 }] } }]);
    assert.deepEqual(loads, [{ rows: [new Error('no amount today'), { id: 2 }] }]);
  });

  it('hands in the error of a value that throws as a whole', async () => {
    const { loads } = await sent([{ table: 0, content: { json: throwing() } }]);
    assert.deepEqual(loads, [{ json: new Error('no amount today') }]);
  });

  it('reports an engine that refuses what can be cloned', async (t) => {
    const error = mock.method(console, 'error', () => undefined);
    t.after(() => error.mock.restore());
    const entry = createSourceEntry(1);
    entry.payloads.set(3, { table: 3, content: { rows: [] } });
    sendPayload(entry, 3, () => Promise.reject(new Error('There is no table number 3.')));
    await new Promise(setImmediate);
    assert.match(String(error.mock.calls[0]?.arguments[0]), /no table number 3/);
  });
});

const throwing = () =>
  Object.defineProperty({ id: 1 }, 'amount', {
    enumerable: true,
    get: () => {
      throw new Error('no amount today');
    },
  });

/** Hands in one after the other, to an engine behind a wire that clones. */
async function sent(
  payloads: readonly Payload[],
): Promise<{ readonly loads: readonly Payload['content'][]; readonly entry: ReturnType<typeof createSourceEntry> }> {
  const loads: Payload['content'][] = [];
  const entry = createSourceEntry(1);
  const call = (async (_method: string, _source: number, payload: Payload) => void loads.push(structuredClone(payload).content)) as unknown as EngineCall;
  for (const payload of payloads) {
    entry.payloads.set(payload.table, payload);
    sendPayload(entry, payload.table, call);
  }
  await new Promise(setImmediate);
  return { loads, entry };
}
