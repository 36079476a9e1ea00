/**
 * One condition on one field. `in` compares keys: ids or labels of stages, owners, pipelines; text of other fields; on number, money and probability
 * fields a number as text, on day fields `YYYY-MM-DD`; null is missing. `not` turns it round.
 * `from`/`to` are numbers or days and both inclusive, unless `openFrom`/`openTo` leaves the edge itself out (numbers only: days move by one instead).
 * On `amount` they are major units of the reporting currency. `contains` looks for text ignoring case.
 */
export type Clause =
  | { readonly field: string; readonly in: readonly (string | null)[]; readonly not?: true }
  | { readonly field: string; readonly from?: number; readonly to?: number; readonly openFrom?: true; readonly openTo?: true }
  | { readonly field: string; readonly contains: string }
  | { readonly field: string; readonly missing: boolean };

/** All clauses hold. An OR within one field is `in`. Empty: everything. */
export type Filter = readonly Clause[];
