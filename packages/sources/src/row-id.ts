/**
 * Makes ids for rows that have none, from where they came from and what they hold: the same file gives the same ids at every load.
 * Rows with equal content are told apart by their turn.
 */
export class RowIds {
  readonly #seed: string;
  readonly #turns = new Map<string, number>();

  /** `name` is a file name or address; its query is left out, because cache busters live there. */
  constructor(name: string | null) {
    this.#seed = (name ?? '').replace(/[?#].*$/, '');
  }

  idOf(content: string): string {
    const hash = hashOf(`${this.#seed}\n${content}`);
    const turn = (this.#turns.get(hash) ?? 0) + 1;
    this.#turns.set(hash, turn);
    return turn === 1 ? `row-${hash}` : `row-${hash}-${turn}`;
  }
}

/** Two FNV-1a walks side by side: 64 bits, so that a million rows do not collide. */
function hashOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193) ^ (b >>> 15);
  }
  return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0');
}
