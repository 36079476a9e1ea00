import type { Deal, Problem, Zone } from '@sluice/model';
import { RawDeals } from './raw-deals.js';

/** The deals of one table while it loads. Of several with one id the one updated last wins; where that is not known, the one that came last. */
export class DealIntake {
  readonly raw: RawDeals;
  duplicates = 0;
  #firstDuplicate: string | null = null;

  constructor(zone: Zone) {
    this.raw = new RawDeals(zone);
  }

  add(deal: Deal): void {
    const row = this.raw.rowOf(deal.id);
    if (row >= 0) {
      this.#count(deal.id);
      const known = this.raw.moment.updatedAt.instantAt(row);
      if (known !== null && deal.updatedAt !== null && known > deal.updatedAt) return;
    }
    this.raw.put(deal);
  }

  /** Takes over the deals of a further table. */
  addAll(other: DealIntake): void {
    this.duplicates += other.duplicates;
    this.#firstDuplicate ??= other.#firstDuplicate;
    for (let row = 0; row < other.raw.size; row++) {
      if (!other.raw.isAlive(row)) continue;
      const id = other.raw.ids.get(row) ?? '';
      const mine = this.raw.rowOf(id);
      if (mine >= 0) {
        this.#count(id);
        const known = this.raw.moment.updatedAt.instantAt(mine);
        const updatedAt = other.raw.moment.updatedAt.instantAt(row);
        if (known !== null && updatedAt !== null && known > updatedAt) continue;
      }
      this.raw.copy(other.raw, row);
    }
  }

  problems(): readonly Problem[] {
    if (this.duplicates === 0) return [];
    const id = this.#firstDuplicate ?? '';
    return [
      {
        code: 'duplicate-ids',
        severity: 'warning',
        message: `${this.duplicates} deals repeat an id, "${id}" first; each id should stand once. The deal that was updated last counts.`,
        values: { id, duplicates: this.duplicates },
        table: 'deals',
        count: this.duplicates,
      },
    ];
  }

  #count(id: string): void {
    this.duplicates++;
    this.#firstDuplicate ??= id;
  }
}

/** All tables of deals as one; a single table is taken as it is. */
export function mergeDeals(tables: readonly DealIntake[], zone: Zone): DealIntake {
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) return only;
  const merged = new DealIntake(zone);
  for (const table of tables) merged.addAll(table);
  return merged;
}
