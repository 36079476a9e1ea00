import type { Day, Instant } from './instant.js';
import type { Outcome } from './outcome.js';
import { settledEntries, type PathChange, type PathEntry } from './path-entry.js';
import { directOf } from './path-direct.js';
import { furthestOf } from './path-reach.js';
import { closesOf, reopenedIn, visitsOf, type PathVisit } from './path-visits.js';
import type { StageInfo } from './stage.js';
import type { Zone } from './zone.js';

const DEFAULT_FLICKER_MS = 60_000;
const MS_OF_DAY = 86_400_000;

/** What is known of one deal's way through the stages. Stages are codes, indexes into `stages`. */
export interface PathInput {
  readonly createdAt: Instant | null;
  /** Where only the date is known, or beside `createdAt`. */
  readonly createdOn: Day | null;
  /** Changes of stage in any order, into stages of all kinds and pipelines. Up to the moment the path is asked for. */
  readonly changes: readonly PathChange[];
  readonly currentCode: number | null;
  readonly outcome: Outcome;
  readonly closedAt: Instant | null;
  readonly closedOn: Day | null;
  /** The stage a closed deal was in before, where the source keeps it. */
  readonly lastOpenCode: number | null;
  readonly stages: readonly StageInfo[];
  readonly zone: Zone;
  /** Moves taken back within this time were never meant; 60,000 where not given. */
  readonly flickerMs?: number;
  /** Who had the deal at an instant, as a code; asked with `Infinity` for now. */
  readonly ownerAt?: (at: Instant) => number | null;
  /** The source keeps history of this deal, so that an open deal without a change has been in its stage since it was created. */
  readonly historyKept?: boolean;
}

/** One deal's path, as all stage metrics read it. */
export interface DealPath {
  /** Stays in open stages, in order. Empty where there is no history. Exactly one, the last, is `present` where there is history and the deal is open. */
  readonly visits: readonly PathVisit[];
  /** Furthest open stage of its present pipeline it is known to have reached; for won deals the last open stage. Null where unknown. */
  readonly maxReached: number | null;
  /** Open stages it was really in, of any pipeline, ascending; empty without history. */
  readonly touched: readonly number[];
  /** Open stages it came to step by step and did not fall back from, ascending; empty without history. */
  readonly direct: readonly number[];
  /** Won straight from the last open stage. */
  readonly directWin: boolean;
  /** The open stage a closed deal left by closing; null for open deals and where unknown. */
  readonly lastOpenStage: number | null;
  /** When it came into the stage it is in, by history; null where history does not tell. */
  readonly stageEnteredOn: Day | null;
  /** Closed within a day of its creation without ever being seen in an open stage: an import or a renewal. */
  readonly bornClosed: boolean;
  readonly hasHistory: boolean;
  /** The stage it was created in was told by its first change or its present stage, not by an entry of its own. */
  readonly inferredStart: boolean;
  /** How often a closed deal was opened again. */
  readonly reopened: number;
  /** Every close by history or flag, in order, those that were undone included. A close at an unknown time is left out. */
  readonly closes: readonly { readonly at: Instant; readonly outcome: 'won' | 'lost' }[];
}

/**
 * Puts a deal's history in order: sorts, drops changes that change nothing and moves taken back at once, infers where it started, and cuts it into visits.
 * The outcome given is the truth; where history ends differently, the close (at `closedAt`; a date alone is that day's last millisecond) or the reopening is added.
 * @see metric reference 0.5 and 0.6
 */
export function normalisePath(input: PathInput): DealPath {
  const start = startOf(input);
  const hasHistory = input.changes.length > 0 || start !== null;
  const settled = settledEntries(input.changes, start, input.flickerMs ?? DEFAULT_FLICKER_MS);
  const entries = hasHistory ? agreeing(settled, input) : [];
  const visits = visitsOf(entries, input);
  const touched = touchedCodes(input, visits);
  return {
    visits,
    maxReached: furthestOf(input, touched, entries),
    touched: hasHistory ? [...touched].sort((a, b) => a - b) : [],
    ...directOf(visits, input.stages),
    lastOpenStage: lastOpenStageOf(input, visits),
    stageEnteredOn: enteredOn(input, entries),
    bornClosed: isBornClosed(input, visits),
    hasHistory,
    inferredStart: start !== null,
    reopened: reopenedIn(entries, input.stages),
    closes: hasHistory ? closesOf(entries, input.stages) : flagClose(input),
  };
}

/** The stay a deal began with, where no change tells it: the stage its first change left, or its present one. */
function startOf({ changes, createdAt, createdOn, currentCode, outcome, historyKept, zone }: PathInput): PathEntry | null {
  const at = createdAt ?? (createdOn === null ? null : zone.startOf(createdOn));
  if (at === null) return null;
  if (changes.length === 0) return historyKept && outcome === 'open' && currentCode !== null ? { at, code: currentCode } : null;
  const first = firstOf(changes);
  const from = first.from ?? null;
  return from !== null && at < first.at ? { at, code: from } : null;
}

function firstOf(changes: readonly PathChange[]): PathChange {
  return changes.reduce((first, change) => (change.at < first.at ? change : first));
}

/** Adds the end that the deal itself tells and its history does not. */
function agreeing(entries: readonly PathEntry[], input: PathInput): readonly PathEntry[] {
  const last = entries[entries.length - 1];
  if (last === undefined) return entries;
  const kind = input.stages[last.code]?.kind ?? 'open';
  const told: Outcome = kind === 'postWin' ? 'won' : kind;
  if (told === input.outcome) return entries;
  const current = input.currentCode ?? last.code;
  if (input.outcome === 'open') {
    return input.stages[current]?.kind === 'open' ? [...entries, { at: last.at, code: current }] : entries;
  }
  // A stage changed after the close does not make the close later than itself.
  const at = Math.max(closeOf(input) ?? NaN, last.at);
  return [...entries, { at, code: current, closeOnly: input.outcome }];
}

/** The close as the deal tells it; a date alone lies in that local day as its last millisecond. */
function closeOf({ closedAt, closedOn, zone }: PathInput): Instant | null {
  return closedAt ?? (closedOn === null ? null : zone.startOf(closedOn + 1) - 1);
}

function flagClose(input: PathInput): DealPath['closes'] {
  const at = closeOf(input);
  return input.outcome === 'open' || at === null ? [] : [{ at, outcome: input.outcome }];
}

/** Open stages the deal was really in. */
function touchedCodes(input: PathInput, visits: readonly PathVisit[]): ReadonlySet<number> {
  const touched = new Set(visits.map(({ code }) => code));
  const from = input.changes.length > 0 ? firstOf(input.changes).from : null;
  const further = [from, input.outcome === 'open' ? input.currentCode : null, input.outcome === 'open' ? null : lastOpenCodeOf(input)];
  for (const code of further) if (code != null && input.stages[code]?.kind === 'open') touched.add(code);
  return touched;
}

/** A closed deal's own word on where it was: what the source keeps, or a stage that stayed while the flag changed. */
function lastOpenCodeOf({ lastOpenCode, currentCode, stages }: PathInput): number | null {
  return [lastOpenCode, currentCode].find((code) => code !== null && stages[code]?.kind === 'open' && stages[code].id !== '') ?? null;
}

function lastOpenStageOf(input: PathInput, visits: readonly PathVisit[]): number | null {
  if (input.outcome === 'open') return null;
  return visits[visits.length - 1]?.code ?? lastOpenCodeOf(input);
}

function enteredOn({ currentCode, zone }: PathInput, entries: readonly PathEntry[]): Day | null {
  const stays = entries.filter(({ closeOnly }) => closeOnly === undefined);
  const last = stays[stays.length - 1];
  return last !== undefined && (currentCode === null || last.code === currentCode) ? zone.dayOf(last.at) : null;
}

function isBornClosed(input: PathInput, visits: readonly PathVisit[]): boolean {
  if (input.outcome === 'open' || visits.length > 0 || lastOpenCodeOf(input) !== null) return false;
  const createdOn = input.createdOn ?? (input.createdAt === null ? null : input.zone.dayOf(input.createdAt));
  const closedOn = input.closedOn ?? (input.closedAt === null ? null : input.zone.dayOf(input.closedAt));
  if (createdOn === null || closedOn === null || closedOn < createdOn) return false;
  const created = input.createdAt ?? input.zone.startOf(createdOn);
  return (closeOf(input) as Instant) - created < MS_OF_DAY || closedOn === createdOn;
}
