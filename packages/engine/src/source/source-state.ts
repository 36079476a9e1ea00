import type { Calendar, Day, Instant, Problem, TableKind } from '@sluice/model';
import type { SourceView } from '../plan/source-view.js';
import type { Basic, SourceSetup, SourceState } from '../protocol.js';
import type { TableSlot } from './table-slot.js';

/** What a state is made of. */
export interface StateParts {
  readonly source: number;
  readonly version: number;
  readonly setup: SourceSetup;
  readonly calendar: Calendar;
  readonly today: Day;
  readonly slots: readonly TableSlot[];
  /** Null before the first load is shown. */
  readonly view: SourceView | null;
  /** A build is under way or waited for. */
  readonly building: boolean;
  /** What keeps the source from showing anything, whatever its tables hold; null where nothing does. */
  readonly broken: Problem | null;
  readonly problems: readonly Problem[];
}

const NOTHING = { closedDeals: false, history: false, amounts: false, quotas: false, rates: false };

/** How a source stands, for everybody who shows it. */
export function sourceState(parts: StateParts): SourceState {
  const { view, slots, setup, broken } = parts;
  const deals = slots.filter((slot) => slot.setup.kind === 'deals');
  const failure = (deals.find((slot) => slot.failure !== null) ?? slots.find((slot) => slot.failure !== null))?.failure ?? null;
  const basic = basicOf(parts, deals);
  return {
    source: parts.source,
    epoch: 0,
    version: parts.version,
    state: basic,
    refreshing: view !== null && slots.some((slot) => slot.busy),
    partial: slots.some((slot) => isPartial(slot)),
    ...(basic !== 'loading' && reasonOf(broken, failure)),
    dataAt: least(deals.filter((slot) => slot.intake !== null).map((slot) => slot.dataAt)),
    checkedAt: least(deals.filter((slot) => slot.intake !== null).map((slot) => slot.checkedAt)),
    nextAt: least(slots.flatMap((slot) => (slot.nextAt === null ? [] : [slot.nextAt]))),
    staleAfterMs: setup.staleAfterMs ?? (setup.refreshMs === undefined ? null : Math.max(3 * setup.refreshMs, 120_000)),
    progress: slots.find((slot) => slot.progress !== null)?.progress ?? null,
    counts: countsOf(view),
    tables: slots.flatMap((slot) => slot.report ?? []),
    problems: [
      ...slots.flatMap((slot) => [...(slot.failure?.problems ?? []), ...slot.problems]),
      ...(view?.store.problems ?? []),
      ...parts.problems,
      ...(broken === null ? [] : [broken]),
    ],
    stages: view?.naming.stages ?? [],
    pipelines: view?.pipelines ?? [],
    pipeline: view?.pipeline ?? null,
    owners: view === null ? [] : ownersOf(view),
    currencies: view?.store.money.currencies ?? [],
    currency: view === null ? (setup.currency ?? null) : view.store.money.currency,
    customFields: view === null ? [] : Object.keys(view.tables.deals.custom),
    calendar: parts.calendar,
    today: parts.today,
    has: view?.has ?? NOTHING,
  };
}

function reasonOf(broken: Problem | null, failure: TableSlot['failure']): Pick<SourceState, 'reason'> {
  if (broken !== null) return { reason: 'worker' };
  return failure === null ? {} : { reason: failure.reason };
}

function basicOf({ view, slots, building, broken }: StateParts, deals: readonly TableSlot[]): Basic {
  if (broken !== null && view === null) return 'error';
  if (view !== null && (view.store.census.deals > 0 || deals.some((slot) => slot.intake !== null))) return view.store.census.deals > 0 ? 'ready' : 'empty';
  if (building || slots.some((slot) => slot.busy || !slot.settled)) return 'loading';
  if (deals.some((slot) => slot.failure !== null)) return 'error';
  return 'idle';
}

// A page of several, or a table beside the deals that did not come.
function isPartial({ report, failure, setup, intake }: TableSlot): boolean {
  const { loaded = 0, total = null } = report?.of ?? {};
  return (report?.of !== undefined && (total === null || loaded < total)) || (failure !== null && intake === null && setup.kind !== 'deals');
}

/** The oldest; null where one is unknown, or there is none. */
function least(instants: readonly (Instant | null)[]): Instant | null {
  return instants.reduce<Instant | null>((oldest, at, i) => (at === null || (oldest === null && i > 0) ? null : Math.min(oldest ?? at, at)), null);
}

function countsOf(view: SourceView | null): Partial<Record<TableKind, number>> {
  if (view === null) return {};
  const { inputs, census, stages } = view.store;
  return {
    deals: census.deals,
    stages: stages.stages.length,
    history: inputs.history.size,
    activities: inputs.activities.size,
    quotas: inputs.quotas.length,
    people: inputs.people.length,
    rates: inputs.rates.length,
  };
}

function ownersOf(view: SourceView): SourceState['owners'] {
  const { dictionary } = view.tables.deals.columns.owner;
  return dictionary.values.map((id) => ({ id, label: view.naming.ownerLabel(id) })).sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
