import type { Clause, Filter, Reduction, ReductionTable, Tables } from '@sluice/model';
import { fieldOfDimension } from '../kernels/dimension.js';

/** Fields that the rows of a table answer themselves, because they differ from those of the deal by definition. */
const OWN: Readonly<Record<ReductionTable, ReadonlySet<string>>> = {
  deals: new Set(),
  visits: new Set(['owner', 'pipeline']),
  activities: new Set(['owner']),
};

/** What decides how fields are read: the table, and whose owner counts. */
type Rows = Pick<Reduction<unknown>, 'over' | 'owner'>;

/**
 * A filter of deals as it reads over visits or activities: fields are those of their deal, but the owner is who had the deal at the exit
 * (or who acted) unless the reduction asks for the deal's, and the pipeline that of the stage.
 */
export function filterOver(filter: Filter, rows: Rows, tables: Tables): Filter {
  return rows.over === 'deals' ? filter : filter.map((clause): Clause => ({ ...clause, field: fieldOver(clause.field, rows, tables) }));
}

/** A dimension as it reads over visits or activities. */
export function dimensionOver(dimension: string, rows: Rows, tables: Tables): string {
  const field = fieldOfDimension(dimension);
  return rows.over === 'deals' ? dimension : dimension.replace(field, () => fieldOver(field, rows, tables));
}

function fieldOver(field: string, { over, owner }: Rows, tables: Tables): string {
  const isOwn = OWN[over].has(field) && !(field === 'owner' && owner === 'deal');
  if (isOwn || field.startsWith('deal.')) return field;
  const isOfDeals = field === 'amount' || field.startsWith('custom.') || Object.hasOwn(tables.deals.columns, field);
  return !isOfDeals && Object.hasOwn(tables[over].columns, field) ? field : `deal.${field}`;
}
