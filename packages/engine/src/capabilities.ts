import { NO_DAY, type Column } from '@sluice/model';
import type { AnyMetric, Need } from '@sluice/metrics';
import type { MetricBook } from './metric-book.js';
import type { SourceView } from './plan/source-view.js';
import type { Capabilities } from './protocol.js';

/** Which metrics the source can answer, and what the others lack. Of a source that has not been loaded: none. */
export function capabilitiesOf(metrics: MetricBook, view: SourceView | null): Capabilities {
  const has = new Map<Need, boolean>();
  const meets = (need: Need): boolean => {
    let met = has.get(need);
    if (met === undefined) has.set(need, (met = view !== null && isMet(need, view)));
    return met;
  };
  const all = Object.entries(metrics as Readonly<Record<string, AnyMetric>>).map(([name, { needs }]) => {
    const missing = needs.filter((need) => !meets(need));
    return [name, { available: missing.length === 0, missing }];
  });
  return Object.fromEntries(all) as Capabilities;
}

function isMet(need: Need, view: SourceView): boolean {
  const { has, tables } = view;
  switch (need) {
    case 'deals':
      return has.deals;
    case 'amount':
      return has.amounts;
    case 'history':
      return has.history;
    case 'quotas':
      return has.quotas;
    case 'people':
      return view.store.people.size > 0;
    case 'activities':
      return tables.activities.size > 0;
    case 'stage':
      return view.naming.stages.some(({ id }) => id !== '');
    default:
      return hasValue(tables.deals.columns[need], tables.deals.alive);
  }
}

function hasValue(column: Column, alive: Uint8Array): boolean {
  if (column.kind === 'code') return column.codes.some((code, row) => code !== column.noCode && alive[row] === 1);
  if (column.kind === 'day') return column.values.some((day, row) => day !== NO_DAY && alive[row] === 1);
  return column.values.some((value, row) => !Number.isNaN(value) && alive[row] === 1);
}
