import { createZone, dateOfDay } from '@sluice/model';
import type { Build, Collected, RowContext, Values } from '../../../packages/sources/src/mapping/row-context.js';
import { ProblemList } from '../../../packages/sources/src/problem-list.js';
import { RowIds } from '../../../packages/sources/src/row-id.js';
import { request } from '../read-all.js';

/** A context for rows of deals in UTC, but for what is named. */
export function rowContext(named: Partial<RowContext> = {}): RowContext {
  const zone = createZone('UTC');
  return {
    kind: 'deals',
    request: request(),
    zone,
    ids: new RowIds(null),
    problems: new ProblemList(),
    table: null,
    closedKeepsStage: false,
    machine: true,
    where: 'row 2',
    dateAt: (at) => dateOfDay(zone.dayOf(at)),
    pathOf: (field) => field,
    ...named,
  };
}

/** What a builder makes of one row, and why it refuses it. */
export function build(builder: Build, values: Values, named: Partial<RowContext> = {}, row: unknown = values): Collected & { reason: string | null } {
  const into: Collected = { deals: [], stages: [], history: [], activities: [], quotas: [], people: [], rates: [] };
  const reason = builder(values, row, into, rowContext(named));
  return { ...into, reason };
}
