import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { keepable } from '../../packages/engine/src/keepable.js';

describe('keepable', () => {
  it('wraps bytes, so that a transferred buffer can be handed in again', async () => {
    const bytes = new TextEncoder().encode('id;name').buffer;
    const { content } = keepable({ table: 0, content: { bytes }, mime: 'text/csv' });
    structuredClone(bytes, { transfer: [bytes] });
    assert.ok('blob' in content);
    assert.equal(content.blob.type, 'text/csv');
    assert.equal(await content.blob.text(), 'id;name');
  });

  it('keeps everything else by reference', () => {
    const payload = { table: 1, content: { rows: [{ id: 1 }] } };
    assert.equal(keepable(payload), payload);
  });
});
