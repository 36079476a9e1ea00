/** Rows a block spans: small enough for two bytes a row and for the first cache. */
export const BLOCK_ROWS = 8192;

/** Selected rows of one block: row `from + rows[i]` for each i below `count`. */
export interface Block {
  readonly from: number;
  readonly rows: Uint16Array;
  readonly count: number;
}
