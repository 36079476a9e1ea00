import type { Clause, Filter, ReductionTable, Tables } from '@sluice/model';
import { fieldOfDimension } from '../kernels/dimension.js';

/** Fields that the rows of a table answer themselves, because they differ from those of the deal by definition. */
const OWN: Readonly<Record<ReductionTable, ReadonlySet<string>>> = {
  deals: new Set(),
  visits: new Set(['owner', 'pipeline']),
  activities: new Set(['owner']),
};

/**
 * A filter of deals as it reads over visits or activities: fields are those of their deal, but the owner is who had the deal at the exit
 * (or who acted), and the pipeline that of the stage.
 */
export function filterOver(filter: Filter, over: ReductionTable, tables: Tables): Filter {
  return over === 'deals' ? filter : filter.map((clause): Clause => ({ ...clause, field: fieldOver(clause.field, over, tables) }));
}

/** A dimension as it reads over visits or activities. */
export function dimensionOver(dimension: string, over: ReductionTable, tables: Tables): string {
  const field = fieldOfDimension(dimension);
  return over === 'deals' ? dimension : dimension.replace(field, () => fieldOver(field, over, tables));
}

function fieldOver(field: string, over: Exclude<ReductionTable, 'deals'>, tables: Tables): string {
  if (OWN[over].has(field) || field.startsWith('deal.')) return field;
  const isOfDeals = field === 'amount' || field.startsWith('custom.') || Object.hasOwn(tables.deals.columns, field);
  return !isOfDeals && Object.hasOwn(tables[over].columns, field) ? field : `deal.${field}`;
}
