import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPieces } from '../../../packages/sources/src/format/text-pieces.js';

async function all(source: ReturnType<typeof readPieces>): Promise<string> {
  let text = '';
  for await (const piece of source.pieces) text += piece;
  return text;
}

describe('readPieces', () => {
  it('hands long text on in pieces', async () => {
    const source = readPieces({ text: 'a'.repeat(200_000) }, null, Infinity);
    const first = await source.pieces.next();
    assert.ok(!first.done && first.value.length < 100_000);
    assert.equal((await all(source)).length + first.value.length, 200_000);
    assert.equal(source.state.bytes, 200_000);
  });

  it('drops the byte order mark of a text', async () => assert.equal(await all(readPieces({ text: '\ufeffa' }, null, Infinity)), 'a'));

  it('stops at the limit and says so', async () => {
    for (const content of [{ text: 'abcdef' }, { bytes: new TextEncoder().encode('abcdef') }]) {
      const source = readPieces(content, null, 4);
      assert.equal(await all(source), 'abcd');
      assert.equal(source.state.cut, true);
    }
  });

  it('says nothing where the limit is just reached', async () => {
    const source = readPieces({ bytes: new TextEncoder().encode('abcd') }, null, 4);
    await all(source);
    assert.equal(source.state.cut, false);
  });

  it('reads a stream and lets go of it when nobody wants more', async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(2000).fill(97)),
      cancel: () => {
        cancelled = true;
      },
    });
    const source = readPieces({ stream, totalBytes: null }, null, Infinity);
    for await (const piece of source.pieces) if (piece.length > 0) break;
    assert.equal(cancelled, true);
  });

  it('throws what the stream throws', async () => {
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) });
    await assert.rejects(all(readPieces({ stream, totalBytes: null }, null, Infinity)), /gone/);
  });
});
