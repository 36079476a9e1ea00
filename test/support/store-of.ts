import type { Calendar, Deal, Instant, Person, Quota, Rate, Stage, StageChange, Activity, StageSpec } from '@sluice/model';
import { metrics } from '@sluice/metrics';
import { createZone, dayOfDate } from '@sluice/model';
import { DealStore, type RowWatcher } from '../../packages/engine/src/deal-store.js';
import { mergeIntakes, TableIntake } from '../../packages/engine/src/source/table-intake.js';
import { SourceView } from '../../packages/engine/src/plan/source-view.js';

/** What a source of a test holds. */
export interface Held {
  readonly deals?: readonly Deal[];
  readonly stages?: readonly Stage[];
  readonly history?: readonly StageChange[];
  readonly activities?: readonly Activity[];
  readonly people?: readonly Person[];
  readonly quotas?: readonly Quota[];
  readonly rates?: readonly Rate[];
  readonly specs?: readonly StageSpec[];
  readonly currency?: string | null;
  readonly calendar?: Partial<Calendar>;
  readonly today?: string;
  readonly pipeline?: string;
}

export const CALENDAR: Calendar = { timeZone: 'UTC', weekStart: 1, fiscalYearStart: 1, fiscalYearName: 'start' };

/** Noon of a day, UTC. */
export const noon = (date: string): Instant => dayOfDate(date) * 86_400_000 + 43_200_000;

/** A deal as a source gives it; only what matters is written. */
export function rawDeal(given: Partial<Deal> = {}): Deal {
  return {
    id: 'd1',
    idGiven: true,
    name: null,
    accountId: null,
    accountName: null,
    ownerId: null,
    ownerName: null,
    teamId: null,
    pipeline: null,
    stage: 's1',
    outcome: null,
    amountMinor: null,
    currency: 'EUR',
    probability: null,
    createdAt: '2026-01-01',
    updatedAt: null,
    closedAt: null,
    expectedCloseOn: null,
    stageEnteredAt: null,
    lastActivityAt: null,
    nextStepOn: null,
    nextStep: null,
    type: null,
    leadSource: null,
    lostReason: null,
    forecastCategory: null,
    lastOpenStage: null,
    url: null,
    custom: {},
    ...given,
  };
}

/** Stages `s1` to `s3`, then `won` and `lost`, of one pipeline. */
export const RAW_STAGES: readonly Stage[] = [
  stage('s1', 0, { probability: 0.1 }),
  stage('s2', 1, { probability: 0.3 }),
  stage('s3', 2, { probability: 0.6, rotDays: 10 }),
  stage('won', 3, { kind: 'won', label: 'Closed won' }),
  stage('lost', 4, { kind: 'lost', label: 'Closed lost' }),
];

export function stage(id: string, order: number, given: Partial<Stage> = {}): Stage {
  return { id, label: id.toUpperCase(), pipelineId: 'p', pipelineLabel: 'Sales', order, kind: 'open', probability: null, rotDays: null, ...given };
}

export function moved(dealId: string, from: string | null, to: string, date: string): StageChange {
  return { dealId, at: noon(date), field: 'stage', from, to };
}

/** The store a source of a test becomes. */
export function storeOf(held: Held): DealStore {
  const calendar = { ...CALENDAR, ...held.calendar };
  const zone = createZone(calendar.timeZone);
  const intake = new TableIntake(zone);
  intake.take({ stages: RAW_STAGES, ...held });
  const setup = { specs: held.specs ?? [], currency: held.currency === undefined ? 'EUR' : held.currency, calendar };
  return finish(DealStore.build(mergeIntakes([intake], zone), setup, dayOfDate(held.today ?? '2026-07-01')));
}

/** The same, ready for planning. */
export function viewOf(held: Held): SourceView {
  const store = storeOf(held);
  return new SourceView(store, { ...CALENDAR, ...held.calendar }, dayOfDate(held.today ?? '2026-07-01'), {
    asOf: null,
    pipeline: held.pipeline ?? null,
    metrics,
  });
}

/** Nobody hears. */
export const nobody: RowWatcher = { leave: () => undefined, enter: () => undefined };

/** Runs steps to their end. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
