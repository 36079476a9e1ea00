import type { Content } from '../table-request.js';
import { TextDecoding } from './text-decoding.js';

/** Text is handed on in pieces of this many characters, so that no step holds a thread for long. */
const PIECE = 1 << 16;

/** Text of a payload, and how much of it has been read. */
export interface TextPieces {
  readonly pieces: AsyncGenerator<string>;
  readonly state: { bytes: number; encoding: string | null; replaced: boolean; cut: boolean };
}

/** Reads content as text, piece by piece, up to `maxBytes`; `state.cut` tells that there was more. */
export function readPieces(content: Exclude<Content, { json: unknown }>, encoding: string | null, maxBytes: number): TextPieces {
  const state = { bytes: 0, encoding: null as string | null, replaced: false, cut: false };
  return { pieces: 'text' in content ? textPieces(content.text, maxBytes, state) : bytePieces(content, encoding, maxBytes, state), state };
}

async function* textPieces(text: string, maxBytes: number, state: TextPieces['state']): AsyncGenerator<string> {
  const limit = Math.min(text.length, maxBytes);
  state.cut = limit < text.length;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < limit; at += PIECE) {
    const piece = text.slice(at, Math.min(at + PIECE, limit));
    state.bytes = at + piece.length;
    yield piece;
  }
}

async function* bytePieces(
  content: { readonly bytes: Uint8Array } | { readonly stream: ReadableStream<Uint8Array> },
  encoding: string | null,
  maxBytes: number,
  state: TextPieces['state'],
): AsyncGenerator<string> {
  const decoding = new TextDecoding(encoding);
  for await (const block of 'bytes' in content ? slices(content.bytes) : chunks(content.stream)) {
    const room = maxBytes - state.bytes;
    const taken = block.length > room ? block.subarray(0, room) : block;
    state.cut = block.length > room;
    state.bytes += taken.length;
    const text = decoding.push(taken);
    if (text !== '') yield text;
    if (state.cut) break;
  }
  const rest = decoding.end();
  state.encoding = decoding.encoding;
  state.replaced = decoding.replaced;
  if (rest !== '') yield rest;
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Not every browser can iterate a stream. */
async function* chunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* slices(value);
    }
  } finally {
    await reader.cancel().catch(ignoreLateFailure);
    reader.releaseLock();
  }
}

/** A stream that failed has told so by the read before. */
function ignoreLateFailure(): void {}
