import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readText } from '@sluice/sources';

function streamOf(...chunks: readonly (readonly number[] | string)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : Uint8Array.from(chunk));
      controller.close();
    },
  });
}

const cases: readonly {
  readonly title: string;
  readonly chunks: readonly (readonly number[] | string)[];
  readonly mime?: string;
  readonly expected: string;
}[] = [
  { title: 'UTF-8', chunks: ['{"a":"é"}'], expected: '{"a":"é"}' },
  { title: 'a character split between chunks', chunks: [[0xe2, 0x82], [0xac]], expected: '€' },
  { title: 'UTF-8 with a mark', chunks: [[0xef, 0xbb, 0xbf, 0x41]], expected: 'A' },
  { title: 'UTF-16, little end first', chunks: [[0xff, 0xfe, 0x41, 0x00]], expected: 'A' },
  { title: 'UTF-16, big end first', chunks: [[0xfe, 0xff, 0x00, 0x41]], expected: 'A' },
  { title: 'the charset of the type', chunks: [[0xe9]], mime: 'text/xml; charset="ISO-8859-1"', expected: 'é' },
  { title: 'an XML declaration', chunks: ['<?xml version="1.0" encoding="iso-8859-1"?>', [0xe9]], expected: '<?xml version="1.0" encoding="iso-8859-1"?>é' },
  { title: 'UTF-8 for a charset nobody knows', chunks: ['é'], mime: 'text/plain; charset=martian', expected: 'é' },
  { title: 'Windows-1252 that nobody announced', chunks: [[0x80, 0x35, 0xe9]], expected: '€5é' },
  { title: 'Windows-1252 as announced', chunks: [[0x80]], mime: 'text/plain; charset=windows-1252', expected: '€' },
  { title: 'a mark against the charset of the type', chunks: [[0xef, 0xbb, 0xbf, 0xc3, 0xa9]], mime: 'text/plain; charset=iso-8859-1', expected: 'é' },
  { title: 'nothing', chunks: [], expected: '' },
];

describe('readText', () => {
  for (const { title, chunks, mime, expected } of cases) {
    it(`reads ${title}`, async () => assert.deepEqual(await readText(streamOf(...chunks), { maxBytes: 1_000, ...(mime ? { mime } : {}) }), { text: expected }));
  }

  it('stops at the limit, and cancels the rest', async () => {
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(400_000)),
      cancel: () => void (cancelled = true),
    });
    const read = await readText(endless, { maxBytes: 10_000_000 });
    assert.deepEqual(['problem' in read && read.problem.message, cancelled], ['The answer is larger than 10 MB, which is the most that is read here.', true]);
  });

  it('rejects when the stream does', async () => {
    await assert.rejects(readText(new ReadableStream({ start: (controller) => controller.error(new Error('reset')) }), { maxBytes: 10 }), /reset/);
  });
});
