import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TextDecoding } from '../../../packages/sources/src/format/text-decoding.js';

fc.configureGlobal({ seed: 7 });

function decode(bytes: Uint8Array, size = bytes.length || 1, encoding: string | null = null) {
  const decoding = new TextDecoding(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoding.push(bytes.subarray(at, at + size));
  return { text: text + decoding.end(), encoding: decoding.encoding, replaced: decoding.replaced };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => (big ? [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255] : [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8])),
  );
const ansi = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => (char === '€' ? 0x80 : char === '’' ? 0x92 : char.charCodeAt(0))));

describe('TextDecoding', () => {
  for (const [what, bytes, text, encoding] of [
    ['UTF-8', utf8('Étape;€'), 'Étape;€', 'utf-8'],
    ['UTF-8 with a byte order mark', utf8('\ufeffÉtape'), 'Étape', 'utf-8'],
    ['windows-1252', ansi('Opportunità;€ 5;l’été'), 'Opportunità;€ 5;l’été', 'windows-1252'],
    ['UTF-16 LE with a mark', utf16('\ufeffDeal;Né', false), 'Deal;Né', 'utf-16le'],
    ['UTF-16 BE with a mark', utf16('\ufeffDeal;Né', true), 'Deal;Né', 'utf-16be'],
    ['UTF-16 LE without a mark', utf16('Deal;Amount\r\nA;1', false), 'Deal;Amount\r\nA;1', 'utf-16le'],
    ['UTF-16 BE without a mark', utf16('Deal;Amount\r\nA;1', true), 'Deal;Amount\r\nA;1', 'utf-16be'],
    ['nothing', new Uint8Array(0), '', 'utf-8'],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.deepEqual(decode(bytes), { text, encoding, replaced: false });
      assert.deepEqual(decode(bytes, 1), { text, encoding, replaced: false });
    });
  }

  it('turns to windows-1252 where the first foreign letter comes late', () => {
    const read = decode(ansi(`${'a'.repeat(5000)} Möbel €`), 700);
    assert.equal(read.encoding, 'windows-1252');
    assert.ok(read.text.endsWith(' Möbel €'));
  });

  it('keeps UTF-8 where one byte of many is broken, and tells', () => {
    const bytes = utf8(`${'é'.repeat(2000)}x${'é'.repeat(50)}`);
    bytes[4000] = 0xff;
    const read = decode(bytes, 512);
    assert.equal(read.encoding, 'utf-8');
    assert.equal(read.replaced, true);
    assert.equal(read.text, `${'é'.repeat(2000)}\ufffd${'é'.repeat(50)}`);
  });

  it('does as it is told', () => assert.equal(decode(ansi('é'), 1, 'windows-1252').text, 'é'));

  it('throws at an encoding nobody knows', () => assert.throws(() => new TextDecoding('klingon'), RangeError));

  it('gives back any UTF-8 text, however it is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 1, max: 50 }), (text, size) => {
        // Zeros on every second place are what UTF-16 looks like.
        const plain = text.replaceAll('\0', '').replace(/^[\ufeff]+/, '');
        fc.pre(!/^\ufffe|^\u00ff\u00fe/.test(plain));
        assert.equal(decode(utf8(`é${plain}`), size).text, `é${plain}`);
      }),
    );
  });
});
