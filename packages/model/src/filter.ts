/**
 * One condition on one field. `in` compares keys (ids or labels of stages, owners, pipelines; text of other fields; null is missing),
 * `from`/`to` are numbers or days and both inclusive, `contains` looks for text ignoring case.
 */
export type Clause =
  | { readonly field: string; readonly in: readonly (string | null)[]; readonly not?: true }
  | { readonly field: string; readonly from?: number; readonly to?: number }
  | { readonly field: string; readonly contains: string }
  | { readonly field: string; readonly missing: boolean };

/** All clauses hold. An OR within one field is `in`. Empty: everything. */
export type Filter = readonly Clause[];
