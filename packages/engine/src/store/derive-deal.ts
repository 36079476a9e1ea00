import {
  NO_DAY,
  OUTCOMES,
  dayOfDate,
  isLocalDate,
  normalisePath,
  stageSet,
  type Day,
  type DealPath,
  type Instant,
  type Outcome,
  type StageInfo,
  type Zone,
} from '@sluice/model';
import type { DerivedDeals } from './derived-deals.js';
import { firstAmount } from './first-amount.js';
import { isDeleted, type HistoryEntry, type HistoryLog } from './history-log.js';
import type { MoneyPolicy } from './money.js';
import type { PeopleIndex } from './people-index.js';
import type { RawDeals } from './raw-deals.js';
import type { StageLookup } from './stage-lookup.js';
import type { VisitRows } from './visit-rows.js';

/** What a row is derived from, and where it goes. */
export interface Derivation {
  readonly raw: RawDeals;
  readonly derived: DerivedDeals;
  readonly visits: VisitRows;
  readonly stages: StageLookup;
  readonly people: PeopleIndex;
  readonly history: HistoryLog;
  readonly lastActivity: ReadonlyMap<string, Day>;
  /** The latest day an activity of the deal is planned for, by deal id. */
  readonly planned: ReadonlyMap<string, Day>;
  readonly money: MoneyPolicy;
  readonly zone: Zone;
  readonly today: Day;
  /** Entries that are not in the history yet, by row: moves the source has not confirmed. */
  readonly laidOver: ReadonlyMap<number, readonly HistoryEntry[]>;
}

/** Writes all derived columns of one deal, and its visits. The deal's former visits must be buried. */
export function deriveDeal(row: number, to: Derivation): void {
  const { raw, derived } = to;
  const kept = raw.isAlive(row);
  const entries = kept ? [...to.history.entriesOf(raw.ids.get(row) ?? ''), ...(to.laidOver.get(row) ?? [])] : [];
  const alive = kept && !isDeleted(entries);
  derived.setAlive(row, alive);
  const stage = stageOf(row, to);
  const outcome = raw.outcome(row) ?? outcomeOf(stage);
  derived.stage.set(row, stage?.code ?? null);
  derived.outcome.set(row, OUTCOMES.indexOf(outcome));
  derived.pipeline.set(row, stage?.pipelineId ?? raw.text.pipeline.get(row));
  writePeople(row, to);
  if (!alive) return;
  const path = normalisePath(pathInput(row, stage, outcome, entries, to));
  writeDates(row, outcome, path, entries, to);
  creditToCloser(row, outcome, entries, to);
  writePath(row, path, to);
  writePushes(row, entries, derived);
  writeFirstAmounts(row, path, entries, to);
  writeAmount(row, stage, outcome, entries, to);
}

function stageOf(row: number, { raw, stages }: Derivation): StageInfo | null {
  return stages.infoOf(stages.codeOf(raw.text.pipeline.get(row), raw.text.stage.get(row) ?? ''));
}

function outcomeOf(stage: StageInfo | null): Outcome {
  if (stage === null || stage.kind === 'open') return 'open';
  return stage.kind === 'lost' ? 'lost' : 'won';
}

function writePeople(row: number, { raw, derived, people, today }: Derivation): void {
  const owner = people.ownerKey(raw.text.ownerId.get(row), raw.text.ownerName.get(row));
  derived.owner.set(row, owner);
  derived.team.set(row, raw.text.teamId.get(row) ?? people.findOn(owner, today)?.teamId ?? null);
  derived.account.set(row, raw.text.accountName.get(row) ?? raw.text.accountId.get(row));
}

// A deal is credited to whoever had it when it closed, in the team of that day.
function creditToCloser(row: number, outcome: Outcome, entries: readonly HistoryEntry[], to: Derivation): void {
  const { raw, derived, people, today } = to;
  if (outcome === 'open') return;
  const closedAt = closeInstant(derived.closedAt.get(row) ?? raw.moment.closedAt.latestAt(row), entries, to.zone);
  if (closedAt !== null && entries.some(({ field }) => field === 'owner')) {
    const code = ownerAt(row, entries, to)(closedAt);
    derived.owner.set(row, code === null ? null : (derived.owner.dictionary.values[code] ?? null));
  }
  const team = people.findOn(derived.owner.get(row), derived.closedOn.get(row) ?? today)?.teamId ?? null;
  derived.team.set(row, raw.text.teamId.get(row) ?? team);
}

// A close date without a time is the end of its day; history may know the instant.
function closeInstant(closedAt: Instant | null, entries: readonly HistoryEntry[], zone: Zone): Instant | null {
  const entry = entries.findLast(({ field, from, to }) => (field === 'stage' || field === 'outcome') && from !== to)?.at;
  return closedAt !== null && entry !== undefined && entry < closedAt && zone.dayOf(entry) === zone.dayOf(closedAt) ? entry : closedAt;
}

function writePushes(row: number, entries: readonly HistoryEntry[], derived: DerivedDeals): void {
  let [pushes, days] = [0, 0];
  for (const { field, from, to } of entries) {
    if (field !== 'expectedCloseOn' || from === null || to === null || to <= from || !isLocalDate(from) || !isLocalDate(to)) continue;
    pushes++;
    days += dayOfDate(to) - dayOfDate(from);
  }
  derived.pushes.set(row, entries.length === 0 ? null : pushes);
  derived.pushedDays.set(row, entries.length === 0 ? null : days);
}

function writeFirstAmounts(row: number, path: DealPath, entries: readonly HistoryEntry[], to: Derivation): void {
  const { raw, derived, money, stages } = to;
  const currency = raw.text.currency.get(row);
  const now = raw.amountMinor.get(row);
  const created = firstAmount(raw.moment.createdAt.dayAt(row), now, entries, to.zone);
  derived.createdAmountMinor.set(row, created === null ? null : money.convert(created.amountMinor, currency, created.from));
  derived.createdAmountLag.set(row, created?.lag ?? null);
  const qualifiedOn = path.visits.find(({ code }) => stages.isQualified(code))?.enteredOn ?? null;
  const qualified = firstAmount(qualifiedOn, now, entries, to.zone);
  derived.qualifiedOn.set(row, qualifiedOn);
  derived.qualifiedAmountMinor.set(row, qualified === null ? null : money.convert(qualified.amountMinor, currency, qualified.from));
  derived.qualifiedAmountLag.set(row, qualified?.lag ?? null);
}

function pathInput(
  row: number,
  stage: StageInfo | null,
  outcome: Outcome,
  entries: readonly HistoryEntry[],
  to: Derivation,
): Parameters<typeof normalisePath>[0] {
  const { raw, stages, zone } = to;
  const pipeline = raw.text.pipeline.get(row);
  const codeOf = (key: string | null): number | null => (key === null ? null : (stages.codeOf(pipeline, key) ?? stages.codeOf(null, key)));
  const changes = entries.flatMap(({ field, at, from, to: key }) => {
    const code = field === 'stage' ? codeOf(key) : null;
    return code === null ? [] : [{ at, code, from: codeOf(from) }];
  });
  return {
    createdAt: raw.moment.createdAt.instantAt(row),
    createdOn: raw.moment.createdAt.dayAt(row),
    changes,
    currentCode: stage?.code ?? null,
    outcome,
    closedAt: outcome === 'open' ? null : raw.moment.closedAt.instantAt(row),
    closedOn: outcome === 'open' ? null : raw.moment.closedAt.dayAt(row),
    lastOpenCode: codeOf(raw.text.lastOpenStage.get(row)),
    stages: stages.stages,
    zone,
    ownerAt: ownerAt(row, entries, to),
    // A source that keeps any history of the deal would have told a change of stage.
    historyKept: entries.length > 0,
  };
}

function ownerAt(row: number, entries: readonly HistoryEntry[], { derived, people }: Derivation): (at: Instant) => number | null {
  const changes = entries.filter((entry) => entry.field === 'owner');
  const now = derived.owner.codeAt(row);
  if (changes.length === 0) return () => now;
  const codeOf = (key: string | null): number | null => {
    const owner = people.ownerKey(key, null);
    return owner === null ? null : derived.owner.dictionary.encode(owner);
  };
  return (at) => {
    const last = changes.filter((change) => change.at <= at).at(-1);
    return codeOf(last === undefined ? (changes[0]?.from ?? null) : last.to);
  };
}

function writeDates(row: number, outcome: Outcome, path: DealPath, entries: readonly HistoryEntry[], to: Derivation): void {
  const { raw, derived, zone } = to;
  const closedRaw = raw.moment.closedAt.dayAt(row);
  const lastClose = path.closes.at(-1)?.at ?? null;
  const closed = outcome !== 'open';
  const closedOn = closed ? (closedRaw ?? (lastClose === null ? null : zone.dayOf(lastClose))) : null;
  const createdOn = raw.moment.createdAt.dayAt(row);
  derived.closedOn.set(row, closedOn);
  derived.closedAt.set(row, closed ? (closedRaw === null ? lastClose : raw.moment.closedAt.instantAt(row)) : null);
  // Exports with one "close date" column fill it for open deals with the date they hope for.
  derived.expectedCloseOn.set(row, raw.moment.expectedCloseOn.dayAt(row) ?? (closed ? null : closedRaw));
  const enteredOn = closed ? null : (raw.moment.stageEnteredAt.dayAt(row) ?? path.stageEnteredOn);
  derived.stageEnteredOn.set(row, enteredOn);
  const planned = Math.max(raw.moment.nextStepOn.dayAt(row) ?? NO_DAY, to.planned.get(raw.ids.get(row) ?? '') ?? NO_DAY);
  derived.plannedOn.set(row, planned);
  const gap = closed ? cycleGap(path.bornClosed, createdOn, closedOn) : null;
  derived.cycleGap.set(row, gap);
  const cycle = closed && gap === null && createdOn !== null && closedOn !== null ? closedOn - createdOn : null;
  derived.cycleDays.set(row, cycle);
  derived.workedDays.set(row, cycle === null ? null : Math.max(cycle - closedDays(path), 0));
  const lastEntry = entries.at(-1);
  const lastActivity = Math.max(raw.moment.lastActivityAt.dayAt(row) ?? NO_DAY, to.lastActivity.get(raw.ids.get(row) ?? '') ?? NO_DAY);
  derived.lastActivityOn.set(row, lastActivity === NO_DAY ? null : lastActivity);
  const touches = [lastActivity, raw.moment.updatedAt.dayAt(row), lastEntry === undefined ? null : zone.dayOf(lastEntry.at), enteredOn];
  const lastTouch = touches.reduce<Day>((latest, day) => Math.max(latest, day ?? NO_DAY), NO_DAY);
  derived.lastTouchOn.set(row, lastTouch === NO_DAY ? createdOn : lastTouch);
}

/** Days between a close and the reopening after it. */
function closedDays({ visits }: DealPath): number {
  return visits.reduce((days, { enteredOn }, i) => days + (i === 0 ? 0 : enteredOn - (visits[i - 1]?.leftOn ?? enteredOn)), 0);
}

function cycleGap(bornClosed: boolean, createdOn: Day | null, closedOn: Day | null): string | null {
  if (createdOn === null || closedOn === null) return 'noDates';
  if (bornClosed) return 'bornClosed';
  return closedOn < createdOn ? 'negativeDuration' : null;
}

function writePath(row: number, path: DealPath, { derived, visits }: Derivation): void {
  derived.maxReached.set(row, path.maxReached);
  derived.touchedStages.set(row, path.hasHistory ? stageSet(path.touched) : null);
  derived.directStages.set(row, path.hasHistory ? stageSet(path.direct, path.directWin) : null);
  derived.lastOpenStage.set(row, path.lastOpenStage);
  derived.bornClosed.set(row, path.bornClosed ? 'yes' : null);
  derived.hasHistory.set(row, path.hasHistory ? 'yes' : null);
  if (path.hasHistory) visits.append(row, path.visits, derived.closedOn.get(row));
}

function writeAmount(row: number, stage: StageInfo | null, outcome: Outcome, entries: readonly HistoryEntry[], to: Derivation): void {
  const { raw, derived, money, today } = to;
  const probability = raw.probability.get(row) ?? stage?.probability ?? null;
  derived.probability.set(row, probability === null ? null : String(probability));
  const closedOn = derived.closedOn.get(row);
  const amountMinor = outcome === 'lost' ? amountBeforeLoss(row, entries, to) : raw.amountMinor.get(row);
  derived.amountMinor.set(row, money.convert(amountMinor, raw.text.currency.get(row), outcome === 'open' ? today : (closedOn ?? today)));
}

// Sales people set lost deals to 0 after the fact: a lost deal is worth what it was worth just before it was lost.
function amountBeforeLoss(row: number, entries: readonly HistoryEntry[], { raw, derived }: Derivation): number | null {
  const closedAt = derived.closedAt.get(row);
  const amounts = entries.filter((entry) => entry.field === 'amount');
  if (closedAt === null || amounts.length === 0) return raw.amountMinor.get(row);
  const after = amounts.find((entry) => entry.at >= closedAt);
  if (after === undefined) return raw.amountMinor.get(row);
  return after.from === null ? null : Number(after.from);
}
