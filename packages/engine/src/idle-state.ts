import { completeCalendar, createZone, type Instant } from '@sluice/model';
import type { SourceState } from './protocol.js';

/** What a source is before the engine has said anything of it. */
export function idleState(source: number, now: Instant): SourceState {
  const calendar = completeCalendar({});
  return {
    source,
    epoch: 0,
    version: 0,
    state: 'idle',
    refreshing: false,
    partial: false,
    dataAt: null,
    checkedAt: null,
    nextAt: null,
    staleAfterMs: null,
    progress: null,
    counts: {},
    tables: [],
    problems: [],
    stages: [],
    pipelines: [],
    pipeline: null,
    owners: [],
    currencies: [],
    currency: null,
    customFields: [],
    calendar,
    today: createZone(calendar.timeZone).dayOf(now),
    has: { closedDeals: false, history: false, amounts: false, quotas: false, rates: false },
  };
}
