/** One cell: what is shown, and the plain value that goes into a CSV. Without `value` the text goes there. */
export interface TableCell {
  readonly text: string;
  readonly value?: string | number | null;
}

export interface TableColumn {
  readonly label: string;
  /** Right-aligned with tabular figures. */
  readonly numeric?: boolean;
}

/** The table a chart can be read as. The first cell of each row is its heading. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (TableCell | string)[])[];
  /** A last row with totals. */
  readonly total?: readonly (TableCell | string)[];
  /** Said below a table that does not hold all there is, with a way to more. */
  readonly more?: { readonly note: string; readonly label: string; readonly run: () => void };
}

export function cell(text: string, value?: string | number | null): TableCell {
  return value === undefined ? { text } : { text, value };
}
