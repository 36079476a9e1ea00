import { locateColumn, type Column, type ReductionTable, type Tables } from '@sluice/model';

/** A column as it is now. `deal`: where its rows are deals, the deal of each row; null where the rows are its own. */
export interface LiveColumn {
  readonly column: Column;
  readonly deal: Int32Array | null;
}

/** Finds the column of a field anew each time it is asked: arrays are replaced when tables grow. */
export type ColumnSource = () => LiveColumn;

/** Null where the table has no such field. */
export function bindColumn(tables: () => Tables, over: ReductionTable, field: string): ColumnSource | null {
  if (locateColumn(tables(), over, field) === null) return null;
  return () => {
    const now = tables();
    const located = locateColumn(now, over, field);
    if (located === null) throw new Error(`The column "${field}" of ${over} is gone; the reduction must be bound again.`);
    return { column: located.column, deal: located.rows === 'own' || over === 'deals' ? null : now[over].deal };
  };
}
