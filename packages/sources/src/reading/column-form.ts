import type { Severity } from '@sluice/model';

/** What a file says beyond one column: its other columns, the locale given, its delimiter. */
export interface Hints {
  readonly decimal: (Hint & { readonly mark: '.' | ',' }) | null;
  readonly dayFirst: (Hint & { readonly value: boolean }) | null;
}

export interface Hint {
  /** In words, for the report. */
  readonly because: string;
  /** How loud a decision by this hint is told; null where it needs no word, as after a locale was given. */
  readonly tell: Severity | null;
}

/** A decision that belongs to a whole column, made from the evidence of its values. */
export interface ColumnForm {
  /** Takes a value as evidence. */
  observe(value: unknown): void;
  /** True while values were seen that cannot be read before the decision. */
  readonly pending: boolean;
  /** Decides with what there is; where the values alone did not, how loud that is to be told. */
  settle(hints: Hints): Severity | null;
  /** How the column is read and why, for the report; empty where there was nothing to decide. */
  about(): { reading?: string; evidence?: string };
  /** An example of a value that can be read in two ways. */
  readonly doubt: string | null;
}
