/** What a file says beyond one column: its other columns, the locale given, its delimiter. */
export interface Hints {
  readonly decimal: { readonly mark: '.' | ','; readonly because: string } | null;
  readonly dayFirst: { readonly value: boolean; readonly because: string } | null;
}

/** A decision that belongs to a whole column, made from the evidence of its values. */
export interface ColumnForm {
  /** Takes a value as evidence. */
  observe(value: unknown): void;
  /** True while values were seen that cannot be read before the decision. */
  readonly pending: boolean;
  /** Decides with what there is; true where the values alone did not decide, so that somebody should be told. */
  settle(hints: Hints): boolean;
  /** How the column is read and why, for the report; empty where there was nothing to decide. */
  about(): { reading?: string; evidence?: string };
  /** An example of a value that can be read in two ways. */
  readonly doubt: string | null;
}
