/** Rows a block spans: small enough for two bytes a row and for the first cache. */
export const BLOCK_ROWS = 8192;

/** Selected rows of one block: row `from + rows[i]` for each i below `count`. */
export interface Block {
  readonly from: number;
  readonly rows: Uint16Array;
  readonly count: number;
}

/** The rows of a block of which none was left out: who sees this very array need not look them up. */
export const EVERY_ROW = Uint16Array.from({ length: BLOCK_ROWS }, (_, i) => i);
