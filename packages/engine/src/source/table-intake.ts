import type { Person, Quota, Rate, Stage, Zone } from '@sluice/model';
import type { Entities } from '@sluice/sources';
import type { StoreInputs } from '../deal-store.js';
import { ActivityRows } from '../store/activity-rows.js';
import { HistoryLog } from '../store/history-log.js';
import { DealIntake, mergeDeals } from '../store/merge-deals.js';

/** All that one table brought, in columns where it can be much. A table of deals may bring stages, people and history along. */
export class TableIntake {
  readonly deals: DealIntake;
  readonly history = new HistoryLog();
  readonly activities: ActivityRows;
  readonly stages: Stage[] = [];
  readonly people: Person[] = [];
  readonly quotas: Quota[] = [];
  readonly rates: Rate[] = [];

  constructor(zone: Zone) {
    this.deals = new DealIntake(zone);
    this.activities = new ActivityRows(zone);
  }

  take(entities: Partial<Entities>): void {
    for (const deal of entities.deals ?? []) this.deals.add(deal);
    for (const change of entities.history ?? []) this.history.add(change);
    for (const activity of entities.activities ?? []) this.activities.add(activity);
    this.stages.push(...(entities.stages ?? []));
    this.people.push(...(entities.people ?? []));
    this.quotas.push(...(entities.quotas ?? []));
    this.rates.push(...(entities.rates ?? []));
  }

  /** The newest change among its deals; null where none tells. */
  newestChange(): number | null {
    const { raw } = this.deals;
    let newest: number | null = null;
    for (let row = 0; row < raw.size; row++) {
      const at = raw.moment.updatedAt.instantAt(row);
      if (at !== null && (newest === null || at > newest)) newest = at;
    }
    return newest;
  }
}

/** Several tables as what a store is built from. Tables named for a kind come before what others brought along. */
export function mergeIntakes(intakes: readonly TableIntake[], zone: Zone): StoreInputs {
  const withDeals = intakes.filter(({ deals }) => deals.raw.size > 0);
  return {
    deals:
      withDeals.length === 0
        ? new DealIntake(zone)
        : mergeDeals(
            withDeals.map(({ deals }) => deals),
            zone,
          ),
    history: merged(
      intakes.map(({ history }) => history),
      () => new HistoryLog(),
    ),
    activities: merged(
      intakes.map(({ activities }) => activities),
      () => new ActivityRows(zone),
    ),
    stages: intakes.flatMap(({ stages }) => stages),
    people: intakes.flatMap(({ people }) => people),
    quotas: intakes.flatMap(({ quotas }) => quotas),
    rates: intakes.flatMap(({ rates }) => rates),
  };
}

function merged<Rows extends { readonly size: number; addAll(other: Rows): void }>(all: readonly Rows[], create: () => Rows): Rows {
  const filled = all.filter(({ size }) => size > 0);
  const [only] = filled;
  if (filled.length === 1 && only !== undefined) return only;
  const rows = create();
  for (const each of filled) rows.addAll(each);
  return rows;
}
