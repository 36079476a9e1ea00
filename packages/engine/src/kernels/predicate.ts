/** Whether rows meet one clause. */
export interface Predicate {
  /** Writes those of `rows[0..count)` that do into `out`, in order, and returns how many. Row i of the block is `from + rows[i]`. */
  refine(from: number, rows: Uint16Array, count: number, out: Uint16Array): number;
  test(row: number): boolean;
  /** Whether it asks for one value alone: most likely few rows have it, and asking is cheap. */
  readonly isOneValue?: boolean;
}
