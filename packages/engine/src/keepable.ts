import type { Payload } from './protocol.js';

/**
 * The payload in a form that can be handed in again to a new worker: bytes are wrapped into a Blob, because a buffer may be
 * transferred or written to; texts, files, blobs and rows are kept as they are.
 */
export function keepable(payload: Payload): Payload {
  if (!('bytes' in payload.content)) return payload;
  return { ...payload, content: { blob: new Blob([payload.content.bytes], payload.mime === undefined ? {} : { type: payload.mime }) } };
}
