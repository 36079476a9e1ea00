import fc from 'fast-check';
import { day, type History } from './history.js';

export const TODAY = '2026-07-01';
const FIRST = day('2025-10-01');
const NOW = day(TODAY);

/** Deals of four open stages whose lives lie between October 2025 and 1 July 2026, with gaps in what is known. */
export const histories = (maxLength = 25): fc.Arbitrary<readonly History[]> =>
  fc.array(history, { maxLength }).map((deals) => deals.map((deal, i) => ({ ...deal, id: `d${i}` })));

const stage = fc.constantFrom('s1', 's2', 's3', 's4');
const amount = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 1_000_000 }) }, { weight: 1, arbitrary: fc.constantFrom(null, 'no-rate', -5000, 0) });

const history: fc.Arbitrary<History> = fc
  .record({
    stages: fc.array(stage, { minLength: 1, maxLength: 5 }),
    gaps: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }),
    createdOn: fc.integer({ min: FIRST, max: NOW }),
    wanted: fc.constantFrom('open', 'won', 'lost' as const),
    born: fc.integer({ min: 0, max: 12 }),
    owner: fc.constantFrom('ann', 'ben', null),
    amountMinor: amount as fc.Arbitrary<History['amountMinor']>,
    probability: fc.constantFrom(null, null, 0, 0.25, 0.9),
    expected: fc.option(fc.integer({ min: NOW - 60, max: NOW + 120 })),
    activity: fc.option(fc.integer({ min: NOW - 90, max: NOW })),
    planned: fc.option(fc.integer({ min: NOW - 30, max: NOW + 30 }), { freq: 2 }),
    lostReason: fc.constantFrom(null, 'Price', 'No decision', 'Competitor'),
    hasHistory: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
    keepsLastStage: fc.boolean(),
  })
  .map(({ stages, gaps, createdOn, wanted, born, expected, activity, planned, lostReason, ...rest }) => {
    if (born === 0)
      return {
        ...rest,
        id: '',
        createdOn,
        path: [],
        end: 'won',
        closedOn: createdOn,
        expectedCloseOn: null,
        lastActivityOn: activity,
        plannedOn: planned,
        lostReason: null,
      };
    const moves = stages.filter((id, i) => id !== stages[i - 1]);
    const path: { stage: string; on: number }[] = [];
    let on = createdOn;
    for (const [i, id] of moves.entries()) {
      if (i > 0) on += gaps[i] ?? 0;
      if (on > NOW) break;
      path.push({ stage: id, on });
    }
    const last = path.at(-1)?.on ?? createdOn;
    const closedOn = last + (gaps[0] ?? 0);
    const end = closedOn > NOW ? 'open' : wanted;
    return {
      ...rest,
      id: '',
      createdOn,
      path,
      end,
      closedOn: end === 'open' ? null : closedOn,
      expectedCloseOn: expected,
      lastActivityOn: activity,
      plannedOn: planned,
      lostReason: end === 'lost' ? lostReason : null,
    };
  });
