import type { Staff } from '@sluice/metrics';
import type { Day, DayRange } from '@sluice/model';
import type { History } from '../history.js';
import { amounts, closedIn, total } from './closed-deals.js';
import { closingIn } from './open-deals.js';

export type Columns = readonly [pipeline: number, bestCase: number, commit: number, closed: number, omitted: number];

const CATEGORIES: Readonly<Record<string, number>> = { Pipeline: 0, 'Best Case': 1, best_case: 1, BestCase: 1, Commit: 2, Omitted: 4 };

/** M30: own deals of somebody by category, a deal that names none (or closed) by its stage: the fourth commit, the third best case, else pipeline. */
export function own(deals: readonly History[], person: string | null, period: DayRange): Columns {
  const mine = deals.filter(({ owner }) => owner === person);
  const of = ({ forecastCategory, path }: History): number =>
    CATEGORIES[forecastCategory ?? ''] ?? (path.at(-1)?.stage === 's4' ? 2 : path.at(-1)?.stage === 's3' ? 1 : 0);
  const open = (category: number): number => total(amounts(closingIn(mine, period).filter((deal) => of(deal) === category)));
  return [open(0), open(1), open(2), total(amounts(closedIn(mine, 'won', period))), open(4) + total(amounts(closedIn(mine, 'lost', period)))];
}

/** Whether somebody is at or below a person, by the managers of a day. */
export function isBelow(person: string, top: string, staff: Staff, day: Day, way: readonly string[] = []): boolean {
  if (person === top) return true;
  const stay = staff.stays.find(({ id, from, to }) => id === person && (from === null || from <= day) && (to === null || day < to));
  const manager = stay?.managerId ?? null;
  return manager !== null && !way.includes(manager) && isBelow(manager, top, staff, day, [...way, person]);
}

/** Open pipeline, best case and commit as Salesforce adds them up. */
export function cumulative([pipeline, bestCase, commit, closed, omitted]: Columns): Columns {
  return [pipeline + bestCase + commit, closed + commit + bestCase, closed + commit, closed, omitted];
}

export function add(all: readonly Columns[]): Columns {
  return all.reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3], a[4] + b[4]], [0, 0, 0, 0, 0]);
}
