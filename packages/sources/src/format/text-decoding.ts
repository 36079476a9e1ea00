/** Bytes looked at before the encoding is decided: enough for a byte order mark and for the zeros of UTF-16 text. */
const HEAD_BYTES = 1024;

/**
 * Bytes to text, piece by piece. A byte order mark decides; else the zeros of UTF-16; else strict UTF-8 while it holds, and windows-1252
 * from the first byte that breaks it. Text that has shown real UTF-8 before stays UTF-8: a broken byte there becomes U+FFFD and is counted in `replaced`.
 */
export class TextDecoding {
  /** Name of the encoding, null before it is decided. */
  encoding: string | null = null;
  /** True where some bytes could not be read. */
  replaced = false;

  #decoder: TextDecoder | null = null;
  #strict = false;
  #sawMultibyte = false;
  #started = false;
  #held = new Uint8Array(0);

  /** @throws RangeError where `encoding` is given and unknown. */
  constructor(encoding: string | null = null) {
    if (encoding !== null) this.#use(encoding);
  }

  push(bytes: Uint8Array): string {
    const block = join(this.#held, bytes);
    this.#held = new Uint8Array(0);
    if (this.#decoder) return this.#decode(block, true);
    if (block.length < HEAD_BYTES) {
      this.#held = block;
      return '';
    }
    this.#use(guessEncoding(block), true);
    return this.#decode(block, true);
  }

  end(): string {
    const block = this.#held;
    this.#held = new Uint8Array(0);
    if (!this.#decoder) this.#use(guessEncoding(block), true);
    return this.#decode(block, false);
  }

  #use(encoding: string, guessed = false): void {
    this.#decoder = new TextDecoder(encoding);
    this.encoding = this.#decoder.encoding;
    this.#strict = guessed && this.encoding === 'utf-8';
  }

  #decode(block: Uint8Array, more: boolean): string {
    if (!this.#strict) return this.#loose(block, more);
    const whole = more ? block.length - unfinished(block) : block.length;
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: this.#started }).decode(block.subarray(0, whole));
      if (text.length < whole) this.#sawMultibyte = true;
      this.#held = block.slice(whole);
      this.#started = true;
      return text;
    } catch {
      // Not UTF-8 from here on, or UTF-8 with a broken place.
      this.#strict = false;
      if (this.#sawMultibyte || mostlyUtf8(block)) this.replaced = true;
      else this.#use('windows-1252');
      return this.#loose(block, more);
    }
  }

  #loose(block: Uint8Array, more: boolean): string {
    const text = this.#decoder!.decode(block, { stream: more });
    return this.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!) : text;
  }
}

/** Node before 24 reads windows-1252 as Latin-1, so that `€` comes out as a control character. What stands at 0x80 to 0x9f: */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function guessEncoding(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const size = Math.min(head.length, HEAD_BYTES) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  // Western text in UTF-16 has a zero in nearly every pair, always on the same side.
  const many = size * 0.2;
  if (odd > many && even < many / 10) return 'utf-16le';
  if (even > many && odd < many / 10) return 'utf-16be';
  return 'utf-8';
}

/** Bytes at the end that start a sequence without finishing it. */
function unfinished(block: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, block.length); back += 1) {
    const byte = block[block.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}

/** True where more sequences of several bytes are whole than broken. */
function mostlyUtf8(block: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let i = 0; i < block.length; i += 1) {
    const byte = block[i]!;
    if (byte < 0x80) continue;
    let rest = byte >= 0xc2 && byte < 0xf5 ? sequenceLength(byte) - 1 : -1;
    let next = i + 1;
    while (rest > 0 && (block[next]! & 0xc0) === 0x80) {
      rest -= 1;
      next += 1;
    }
    if (rest === 0) {
      whole += 1;
      i = next - 1;
    } else broken += 1;
  }
  return whole > broken;
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
