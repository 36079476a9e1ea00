import { tally, type DayRange, type Grouped, type Ordered, type Reduction, type Tally } from '@sluice/model';
import * as z from 'zod/mini';
import { lacksClosedDeals } from './closed-deals.js';
import { excluding, excludingAmounts } from './excluding.js';
import { RANK_MODES, ranking, type RankMode } from './leaderboard/ranking.js';
import { RANKED_MEASURES, periodReductions, standingReductions, type PeriodReadings } from './leaderboard/readings.js';
import { standingOf, type Standing } from './leaderboard/standing.js';
import type { Measured, Reason, Unit } from './measured.js';
import { defineMetric, type MeasureContext } from './metric.js';
import { addTallies, moneyGap } from './money-sum.js';
import { previousPeriod } from './previous-period.js';
import { isThere, lastDayOf } from './staff-on.js';

/** One owner in the order of the board. Amounts in reporting minor units. */
export interface LeaderboardRow {
  readonly owner: string;
  readonly label: string;
  /** Null for those listed unranked at the end. */
  readonly rank: number | null;
  /** Ranks climbed since the end of the period before, negative where fallen; null where unranked now or then, and for all time. */
  readonly change: number | null;
  /** What is ranked by, in the unit of the measure. */
  readonly score: number | null;
  readonly wonMinor: number | null;
  readonly wins: number;
  readonly quotaMinor: number | null;
  readonly attainment: number | null;
  readonly lastCloseOn: number | null;
}

/** M27. */
export interface Leaderboard {
  readonly rows: readonly LeaderboardRow[];
  readonly measure: Params['measure'];
  readonly mode: RankMode;
}

const params = z.strictObject({
  measure: z._default(z.enum([...RANKED_MEASURES, 'composite']), 'won'),
  mode: z._default(z.enum(RANK_MODES), 'competition'),
  tieStep: z.optional(z.number().check(z.gt(0))),
  /** BCP 47, for the order of names among equals. */
  locale: z._default(z.string(), 'en'),
  activityTypes: z.optional(z.array(z.string())),
  composite: z._default(
    z.array(z.strictObject({ measure: z.enum(RANKED_MEASURES), weight: z.number().check(z.gte(0)), target: z.optional(z.number().check(z.gt(0))) })),
    [{ measure: 'won', weight: 1 }],
  ),
  cap: z._default(z.number().check(z.gt(0)), 1.5),
});
type Params = z.infer<typeof params>;

interface Readings {
  readonly now: PeriodReadings;
  readonly before: PeriodReadings;
  readonly open: Grouped<Tally>;
  readonly everybody: Grouped<Tally>;
}

const UNITS: Readonly<Record<Params['measure'], Unit>> = {
  won: 'money',
  open: 'money',
  created: 'money',
  wins: 'count',
  activities: 'count',
  attainment: 'ratio',
  winRate: 'rate',
  composite: 'ratio',
};

/**
 * Owners by what they won in the period, or by another measure (M27). Scores equal after rounding to `tieStep` (one minor unit or piece, 0.1 percentage points) are a tie.
 * `competition` numbers 1, 2, 2, 4; `dense` 1, 2, 2, 3; `ordinal` breaks ties by attainment, number of wins, earlier last close, and name.
 * Everybody who owns a deal or a quota is listed, also with nothing won; who has left by the last day of the period (or today) is not (`inactive`), nor deals without an owner (`noOwner`).
 * Who has no score, as without a quota when ranked by attainment, is listed unranked at the end. `composite` is Σ weight × (value ÷ target), the whole capped at `cap`;
 * the target of `won` is the owner's quota where none is given. `change` compares with the whole period before. Not additive over groups.
 * Null: `no-closed-deals` where closed deals are ranked by, `no-deals` where nobody is there; `mixed-currencies`, `no-rate`, `needs-amounts` where amounts are ranked by.
 * @see metric reference, M27
 */
export const leaderboard = defineMetric({
  definition: 'Owners in the order of what they won, by close date.',
  formula: 'rank of Σ won amount per owner',
  source: 'M27; Ambition (unranked without quota)',
  example: 'won 40, 30, 30 and 10: rank of the two equal ones 1 + 1 = 2; of the last 3 + 1 = 4',
  basis: 'flow',
  dateBasis: 'closedOn',
  unit: 'money',
  money: true,
  needs: ['deals', 'stage', 'closedOn'],
  params,
  reductions: ({ activityTypes }, plan): Readonly<Record<string, Reduction<Grouped<Tally> | Grouped<Ordered>>>> => {
    const before = plan.period === null ? plan.period : previousPeriod(plan.period, plan.calendar);
    const past = Object.entries(periodReductions(before, activityTypes, plan)).map(([name, reduction]) => [`before:${name}`, reduction] as const);
    return { ...periodReductions(plan.period, activityTypes, plan), ...standingReductions(), ...Object.fromEntries(past) };
  },
  measure: (given, asked, context): Measured<Leaderboard> => {
    const { now, before, open, everybody } = readingsOf(given);
    const active = everybodyThere(everybody, context);
    const won = addTallies(now.won.map(({ reading }) => reading));
    const noOwner = everybody.find(({ key: [owner] }) => owner == null)?.reading.n ?? 0;
    const excluded = { ...excludingAmounts(won), ...excluding({ noOwner, inactive: active.left }) };
    const rest = { unit: UNITS[asked.measure], n: won.n, excluded } as const;
    const reason = gap(asked, { now, open }, context) ?? (active.owners.length === 0 ? 'no-deals' : undefined);
    if (reason) return { value: null, reason, ...rest };
    const rules = {
      mode: asked.mode,
      tieStep: asked.tieStep ?? (rest.unit === 'money' || rest.unit === 'count' ? 1 : 0.001),
      compareNames: (a: string, b: string) => context.staff.compareNames(a, b, asked.locale),
    };
    const rankedNow = ranking(
      active.owners.map((owner) => standingOf(owner, context.period, { readings: now, open }, asked, context)),
      rules,
    );
    const formerly = ranksBefore(active.owners, before, asked, { context, rules });
    const rows = rankedNow.map(({ contender, rank }) => rowOf(contender, rank, formerly.get(contender.owner) ?? null));
    return { value: { rows, measure: asked.measure, mode: asked.mode }, ...rest };
  },
  drill: (part, { activityTypes }, plan) => {
    const [, reading = '', owner = ''] = /^(won|lost|open|created):(.*)$/.exec(part) ?? [];
    const all = { ...periodReductions(plan.period, activityTypes, plan), ...standingReductions() };
    const reduction: Reduction<unknown> | undefined = Object.hasOwn(all, reading) ? all[reading as keyof typeof all] : undefined;
    return reduction === undefined ? null : tally({ over: 'deals', where: [...reduction.where, { field: 'owner', in: [owner] }] });
  },
});

function readingsOf(given: Readonly<Record<string, Grouped<Tally> | Grouped<Ordered>>>): Readings {
  const of = (prefix: string): PeriodReadings => ({
    won: given[`${prefix}won`] ?? [],
    lost: given[`${prefix}lost`] ?? [],
    lastClose: (given[`${prefix}lastClose`] ?? []) as Grouped<Ordered>,
    created: given[`${prefix}created`] ?? [],
    activities: given[`${prefix}activities`] ?? [],
  });
  return { now: of(''), before: of('before:'), open: given['open'] ?? [], everybody: given['everybody'] ?? [] };
}

/** Owners of deals and of quotas that are there on the last day, and how many others are not. */
function everybodyThere(everybody: Grouped<Tally>, context: MeasureContext): { readonly owners: readonly string[]; readonly left: number } {
  const { staff, period } = context;
  const withQuota = staff.owners.filter((owner) => period !== null && staff.asks(owner) && staff.quotaFor({ owner }, period) !== null);
  const all = [...new Set([...everybody.flatMap(({ key: [owner] }) => owner ?? []), ...withQuota])];
  const owners = all.filter((owner) => isThere(staff, owner, lastDayOf(context)));
  return { owners, left: all.length - owners.length };
}

/** Ranks at the end of the period before, of those who were there then. */
function ranksBefore(
  owners: readonly string[],
  readings: PeriodReadings,
  asked: Params,
  { context, rules }: { readonly context: MeasureContext; readonly rules: Parameters<typeof ranking>[1] },
): ReadonlyMap<string, number | null> {
  if (context.period === null) return new Map();
  const before: DayRange = previousPeriod(context.period, context.calendar);
  const there = owners.filter((owner) => isThere(context.staff, owner, before.to - 1));
  const standings = there.map((owner) => standingOf(owner, before, { readings, open: null }, asked, context));
  return new Map(ranking(standings, rules).map(({ contender, rank }) => [contender.owner, rank]));
}

function rowOf(
  { owner, label, score, wonMinor, wins, quotaMinor, attainment, lastCloseOn }: Standing,
  rank: number | null,
  before: number | null,
): LeaderboardRow {
  const change = rank === null || before === null ? null : before - rank;
  return { owner, label, rank, change, score, wonMinor, wins, quotaMinor, attainment, lastCloseOn };
}

function gap({ measure, composite }: Params, { now, open }: Pick<Readings, 'now' | 'open'>, context: MeasureContext): Reason | undefined {
  const measures = measure === 'composite' ? composite.map((part) => part.measure) : [measure];
  const ofClosed = measures.some((each) => ['won', 'wins', 'attainment', 'winRate'].includes(each));
  if (ofClosed && lacksClosedDeals(context)) return 'no-closed-deals';
  const tallies = { won: now.won, attainment: now.won, open, created: now.created };
  for (const each of measures) {
    const grouped = Object.hasOwn(tallies, each) ? tallies[each as keyof typeof tallies] : null;
    const reason = grouped === null ? undefined : moneyGap(addTallies(grouped.map(({ reading }) => reading)), context);
    if (reason) return reason;
  }
  return undefined;
}
