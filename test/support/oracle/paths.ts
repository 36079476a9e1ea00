import type { DayRange } from '@sluice/model';
import { amounts, closedIn, total } from './closed-deals.js';
import type { History } from '../history.js';
import type { Life } from './survival.js';

const STAGES = ['s1', 's2', 's3', 's4'];
const at = (stage: string): number => STAGES.indexOf(stage);

interface Stay {
  readonly stage: string;
  readonly from: number;
  readonly to: number | null;
  readonly exit: 'advance' | 'back' | 'lost' | 'open';
}

/** What a deal did in its open stages, one stay after the other. */
function stays({ path, end, closedOn }: History): readonly Stay[] {
  return path.map(({ stage, on }, i) => {
    const next = path[i + 1];
    if (next) return { stage, from: on, to: next.on, exit: at(next.stage) > at(stage) ? 'advance' : 'back' };
    return { stage, from: on, to: closedOn, exit: end === 'won' ? 'advance' : end };
  });
}

function leftIn(deals: readonly History[], stage: string, period: DayRange | null): readonly Stay[] {
  return deals
    .filter(({ hasHistory }) => hasHistory)
    .flatMap(stays)
    .filter((stay) => stay.stage === stage && stay.to !== null && (!period || (stay.to >= period.from && stay.to < period.to)));
}

/** M09: advance, back and lost out of each stage. */
export function exits(deals: readonly History[], period: DayRange | null): readonly (readonly number[])[] {
  return STAGES.map((stage) => {
    const left = leftIn(deals, stage, period);
    return ['advance', 'back', 'lost'].map((exit) => left.filter((stay) => stay.exit === exit).length);
  });
}

/** M15: days of each finished stay, by stage. */
export function durations(deals: readonly History[], period: DayRange | null): readonly (readonly number[])[] {
  return STAGES.map((stage) => leftIn(deals, stage, period).map(({ from, to }) => (to ?? 0) - from));
}

/** M15 by deal: days of all stays together, of deals whose last stay in the stage ended in the period. */
export function durationsByDeal(deals: readonly History[], period: DayRange | null): readonly (readonly number[])[] {
  return STAGES.map((stage) =>
    deals
      .filter(({ hasHistory }) => hasHistory)
      .flatMap((deal) => {
        const here = stays(deal).filter((stay) => stay.stage === stage);
        const end = here.at(-1)?.to ?? null;
        if (end === null || (period && (end < period.from || end >= period.to))) return [];
        return [here.reduce((days, { from, to }) => days + (to ?? 0) - from, 0)];
      }),
  );
}

/** M15 as survival: stays that began in the period, those that last counted up to today. `won` stands for left. */
export function staysSince(deals: readonly History[], stage: string, period: DayRange | null, today: number): readonly Life[] {
  return deals
    .filter(({ hasHistory }) => hasHistory)
    .flatMap(stays)
    .filter((stay) => stay.stage === stage && (!period || (stay.from >= period.from && stay.from < period.to)))
    .map(({ from, to }) => ({ days: (to ?? today) - from, end: to === null ? 'open' : 'won' }));
}

/** M13 from a stage: days from the first time in it to the win, of deals won in the period. */
export function cyclesFrom(deals: readonly History[], stage: string, period: DayRange | null): readonly number[] {
  return closedIn(deals, 'won', period).flatMap(({ path, hasHistory, closedOn }) => {
    const first = path.find((entry) => entry.stage === stage);
    return hasHistory && first && closedOn !== null ? [closedOn - first.on] : [];
  });
}

function createdIn(deals: readonly History[], period: DayRange | null): readonly History[] {
  return deals.filter(({ createdOn, path }) => createdOn !== null && path.length > 0 && (!period || (createdOn >= period.from && createdOn < period.to)));
}

export type Counting = 'reached' | 'touched' | 'strict' | 'direct';

/** Deals with history that came into the anchor stage for the first time in the period; without an anchor those created in it. */
function cohortOf(deals: readonly History[], period: DayRange | null, anchor?: string): readonly History[] {
  const known = deals.filter(({ hasHistory }) => hasHistory);
  if (anchor === undefined) return createdIn(known, period);
  return known.filter(({ path }) => {
    const first = path.find(({ stage }) => stage === anchor);
    return first && (!period || (first.on >= period.from && first.on < period.to));
  });
}

/** Whether the deal came to the stage from the one before, after the last time it was in an earlier stage. */
function cameDirectly({ path }: History, i: number): boolean {
  const places = path.map(({ stage }) => at(stage));
  const since = places.findLastIndex((place) => place < i);
  const stays = places.slice(Math.max(since, 0));
  if (i === 0) return places.includes(0);
  // What came before the last fall below the stage is cancelled.
  return since >= 0 && stays[0] === i - 1 && stays[1] === i;
}

/** M10: deals behind each stage from the anchor on, and won at the end. */
export function funnel(deals: readonly History[], counting: Counting, period: DayRange | null, anchor?: string): readonly number[] {
  const cohort = cohortOf(deals, period, anchor);
  const first = anchor === undefined ? 0 : at(anchor);
  const touched = (deal: History, stage: string): boolean => deal.path.some((entry) => entry.stage === stage);
  const counts = (deal: History, i: number): boolean => {
    const stage = STAGES[i] ?? '';
    if (counting === 'touched') return touched(deal, stage);
    if (counting === 'strict') return STAGES.slice(first, i + 1).every((before) => touched(deal, before));
    if (counting === 'direct') return cameDirectly(deal, i);
    return deal.end === 'won' || deal.path.some((entry) => at(entry.stage) >= i);
  };
  const won = cohort.filter((deal) => {
    if (deal.end !== 'won') return false;
    if (counting === 'direct') return deal.path.at(-1)?.stage === STAGES.at(-1);
    return counting !== 'strict' || counts(deal, STAGES.length - 1);
  });
  return [...STAGES.slice(first).map((_, i) => cohort.filter((deal) => counts(deal, first + i)).length), won.length];
}

/** M10 without history (0.6): deals known to have reached each stage, won, and lost deals of which nothing is known. */
export function snapshot(deals: readonly History[], period: DayRange | null): { readonly steps: readonly number[]; readonly lostUnknown: number } {
  const cohort = createdIn(deals, period);
  const known = ({ end, path, keepsLastStage }: History): number => {
    if (end === 'won') return STAGES.length;
    return end === 'open' || keepsLastStage ? at(path.at(-1)?.stage ?? '') + 1 : 0;
  };
  const steps = STAGES.map((_, i) => cohort.filter((deal) => known(deal) > i).length);
  return {
    steps: [...steps, cohort.filter(({ end }) => end === 'won').length],
    lostUnknown: cohort.filter((deal) => deal.end === 'lost' && known(deal) === 0).length,
  };
}

/** M11: lost from each stage, their money, out of how many that touched it, and won out of the closed ones among these. */
export function leak(deals: readonly History[], period: DayRange | null): readonly (readonly number[])[] {
  const cohort = createdIn(deals, period).filter(({ hasHistory }) => hasHistory);
  return STAGES.map((stage) => {
    const lost = cohort.filter(({ end, path }) => end === 'lost' && path.at(-1)?.stage === stage);
    const touched = cohort.filter(({ path }) => path.some((entry) => entry.stage === stage));
    const closed = touched.filter(({ end }) => end !== 'open');
    return [lost.length, total(amounts(lost)), touched.length, closed.filter(({ end }) => end === 'won').length, closed.length];
  });
}
