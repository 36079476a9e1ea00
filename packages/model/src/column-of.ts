import type { Column } from './column.js';
import type { ReductionTable } from './reduction.js';
import type { Tables } from './tables.js';

/** A column and whose rows it has: the table's own, or those of the deals its rows belong to. */
export interface LocatedColumn {
  readonly column: Column;
  readonly rows: 'own' | 'deal';
}

type Columns = Readonly<Record<string, Column>>;

/** Names a field has in queries where its column has another. */
const DEAL_ALIASES: Readonly<Record<string, string>> = { amount: 'amountMinor' };
/** The owner of a visit is whoever had the deal when it left. */
const VISIT_ALIASES: Readonly<Record<string, string>> = { owner: 'ownerAtExit' };

/** The column of a field: `stage`, `amount`, `custom.region`, and over visits and activities `deal.stage`. Null where there is none. */
export function columnOf(tables: Tables, over: ReductionTable, field: string): Column | null {
  return locateColumn(tables, over, field)?.column ?? null;
}

/** As `columnOf`, and says whether its rows are deals. Over visits and activities a field is looked for there first, then on their deal. */
export function locateColumn(tables: Tables, over: ReductionTable, field: string): LocatedColumn | null {
  if (over === 'deals') return located(dealColumn(tables, field), 'own');
  if (field.startsWith('deal.')) return located(dealColumn(tables, field.slice('deal.'.length)), 'deal');
  const own = over === 'visits' ? named(tables.visits.columns, field, VISIT_ALIASES) : named(tables.activities.columns, field, {});
  return located(own, 'own') ?? located(dealColumn(tables, field), 'deal');
}

function dealColumn({ deals }: Tables, field: string): Column | null {
  if (field.startsWith('custom.')) return named(deals.custom, field.slice('custom.'.length), {});
  return named(deals.columns, field, DEAL_ALIASES);
}

function named<C extends object>(columns: C, field: string, aliases: Readonly<Record<string, string>>): Column | null {
  const name = Object.hasOwn(aliases, field) ? (aliases[field] as string) : field;
  return Object.hasOwn(columns, name) ? ((columns as unknown as Columns)[name] ?? null) : null;
}

function located(column: Column | null, rows: LocatedColumn['rows']): LocatedColumn | null {
  return column === null ? null : { column, rows };
}
