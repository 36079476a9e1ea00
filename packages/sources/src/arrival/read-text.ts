import type { Problem } from '@sluice/model';
import { TextDecoding } from '../format/text-decoding.js';

export interface ReadTextOptions {
  readonly maxBytes: number;
  /** The Content-Type, for its charset. */
  readonly mime?: string | null;
}

/**
 * Reads a small body to its end as text: by byte order mark, else by the charset of its type, else by an XML declaration, else by what the bytes look like.
 * A body over the limit is cancelled and becomes a problem. Rejects when the stream errors.
 */
export async function readText(
  stream: ReadableStream<Uint8Array>,
  { maxBytes, mime = null }: ReadTextOptions,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    length += step.value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      return { problem: tooLarge(maxBytes) };
    }
    chunks.push(step.value);
  }
  const bytes = joined(chunks, length);
  const decoding = new TextDecoding(encodingOf(bytes, mime));
  return { text: decoding.push(bytes) + decoding.end() };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** Null where the bytes themselves decide. */
function encodingOf(bytes: Uint8Array, mime: string | null): string | null {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xef && bytes[1] === 0xbb);
  if (marked) return null;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(mime ?? '')?.[1] ?? /^\s*<\?xml[^>]{0,150}encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(start)?.[1];
  return named !== undefined && isKnown(named) ? named : null;
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}

function tooLarge(maxBytes: number): Problem {
  const megabytes = Math.round(maxBytes / 100_000) / 10;
  return {
    code: 'body-too-large',
    severity: 'error',
    message: `The answer is larger than ${megabytes} MB, which is the most that is read here.`,
    values: { megabytes },
  };
}
