import type { Day, DayRange } from '@sluice/model';
import type { DealActivity, History } from '../history.js';
import { closedIn } from './closed-deals.js';

const inside = (day: number | null, period: DayRange | null): boolean => day !== null && (!period || (day >= period.from && day < period.to));
const MEETINGS = ['meeting', 'demo'];

/** What was done for a deal by today, in order of time; where only the day is known, at its end. */
function done({ activities = [] }: History, today: Day): readonly DealActivity[] {
  const time = ({ on, at }: DealActivity): number => on * 86_400_000 + (at ?? 86_400_000);
  return activities.filter(({ on, done: isDone }) => isDone !== false && on <= today).sort((a, b) => time(a) - time(b));
}

/** M26 (a): touches before each first meeting of the period, deals touched that never met, and all touches and meetings. */
export function untilMeeting(deals: readonly History[], period: DayRange | null, today: Day) {
  const isMeeting = ({ type }: DealActivity): boolean => MEETINGS.includes(type);
  const isTouch = (each: DealActivity): boolean => !isMeeting(each) && each.direction !== 'in';
  const before = deals.flatMap((deal) => {
    const all = done(deal, today);
    const first = all.findIndex(isMeeting);
    return first >= 0 && inside(all[first]?.on ?? null, period) ? [all.slice(0, first).filter(isTouch).length] : [];
  });
  const censored = deals.filter((deal) => !done(deal, today).some(isMeeting) && done(deal, today).some((each) => isTouch(each) && inside(each.on, period)));
  const all = deals.flatMap((deal) => done(deal, today)).filter(({ on }) => inside(on, period));
  return { before, censored: censored.length, touches: all.filter(isTouch).length, meetings: all.filter(isMeeting).length };
}

interface Stay {
  readonly stage: string;
  readonly left: Day | null;
  readonly went: boolean;
  readonly types: readonly string[];
  readonly inPeriod: readonly string[];
}

/** The stays of a deal with the activities of each: on the day of a move, of the stage that was left. */
function stays(deal: History, period: DayRange | null, today: Day): readonly Stay[] {
  const free = [...done(deal, today)];
  return deal.path.map(({ stage, on }, i) => {
    const next = deal.path[i + 1];
    const left = next ? next.on : deal.closedOn;
    const here = free.filter((each) => each.on >= on && (left === null || each.on <= left));
    for (const each of here) free.splice(free.indexOf(each), 1);
    const types = here.map(({ type }) => type);
    const inPeriod = here.filter((each) => inside(each.on, period)).map(({ type }) => type);
    const went = next ? next.stage > stage : deal.end === 'won';
    return { stage, left, went, types, inPeriod };
  });
}

/** M26 (b): activities of a type in a stage, advances with and without one, and stays that ended with and without one. */
export function inStage(deals: readonly History[], stage: string, type: string, period: DayRange | null, today: Day) {
  const all = deals
    .filter(({ hasHistory }) => hasHistory)
    .flatMap((deal) => stays(deal, period, today))
    .filter((stay) => stay.stage === stage);
  const ended = all.filter(({ left }) => inside(left, period));
  const [had, not] = [ended.filter(({ types }) => types.includes(type)), ended.filter(({ types }) => !types.includes(type))];
  const went = (of: readonly Stay[]): number => of.filter((stay) => stay.went).length;
  const activities = all.flatMap(({ inPeriod }) => inPeriod).filter((each) => each === type).length;
  return { activities, touched: [went(had), had.length], untouched: [went(not), not.length] };
}

/** M26 (c): calls and mails of an owner, and won and closed deals of the owner. */
export function mixOf(deals: readonly History[], owner: string, period: DayRange | null, today: Day) {
  const acted = deals.flatMap((deal) =>
    done(deal, today).filter((each) => (each.owner === undefined ? deal.owner : each.owner) === owner && inside(each.on, period)),
  );
  const [calls, mails] = ['call', 'email'].map((wanted) => acted.filter(({ type }) => type.toLowerCase() === wanted).length);
  const own = deals.filter((deal) => deal.owner === owner);
  const won = closedIn(own, 'won', period).length;
  return { calls, mails, won, closed: won + closedIn(own, 'lost', period).length };
}

/** M26, the chain. */
export function chain(deals: readonly History[], period: DayRange | null, today: Day): readonly number[] {
  const all = deals.flatMap((deal) => done(deal, today)).filter(({ on }) => inside(on, period));
  const dials = all.filter(({ type, direction }) => type === 'call' && direction !== 'in');
  return [
    dials.length,
    dials.filter(({ outcome }) => outcome === 'Connected').length,
    all.filter(({ type }) => MEETINGS.includes(type)).length,
    deals.filter(({ createdOn }) => inside(createdOn, period)).length,
    closedIn(deals, 'won', period).length,
  ];
}
