import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone, dayOfDate, normalisePath, type DealPath, type Outcome, type PathInput } from '@sluice/model';
import fc from 'fast-check';
import { sharedText, withoutShared } from '../support/shared.js';
import { stageInfos } from './stage-samples.js';
import { runs } from '../support/runs.js';

fc.configureGlobal({ seed: 7 });

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const stages = [...stageInfos(['s1', 's2', 's3', 's4', 'won', 'lost']), ...stageInfos(['t1', 't2', 'won', 'lost'], 'B', 6)];
const [S1, S2, S3, S4, WON, LOST, T1] = [0, 1, 2, 3, 4, 5, 6] as const;

/** A deal created on day 0; changes are pairs of day and stage. */
const path = (changes: readonly (readonly [day: number, code: number])[], given: Partial<PathInput> = {}): DealPath =>
  normalisePath({
    createdAt: 0,
    createdOn: null,
    changes: changes.map(([day, code]) => ({ at: day * DAY, code })),
    currentCode: changes[changes.length - 1]?.[1] ?? null,
    outcome: 'open',
    closedAt: null,
    closedOn: null,
    lastOpenCode: null,
    stages,
    zone: createZone('UTC'),
    ...given,
  });
const story = ({ visits }: DealPath): string =>
  visits.map(({ code, enteredOn, leftOn, exit }) => `s${code + 1} ${enteredOn}-${leftOn ?? ''} ${exit}`).join(', ');

describe('normalisePath', () => {
  it('tells the stages it was in, and those it came to step by step', () => {
    const leapt = path([
      [0, S1],
      [3, S3],
      [5, S4],
    ]);
    assert.deepEqual([leapt.touched, leapt.direct, leapt.directWin], [[S1, S3, S4], [S1, S4], false]);
    const won = path(
      [
        [0, S1],
        [3, S4],
        [5, WON],
      ],
      { outcome: 'won' },
    );
    assert.deepEqual([won.direct, won.directWin], [[S1], true]);
    assert.deepEqual(path([], { currentCode: S2 }).touched, []);
  });

  it('reads 2, 3, 2, 3, won as two visits in each, two advances from 2, one back from 3', () => {
    const read = path(
      [
        [0, S2],
        [5, S3],
        [8, S2],
        [9, S3],
        [20, WON],
      ],
      { outcome: 'won' },
    );
    assert.equal(story(read), 's2 0-5 advance, s3 5-8 back, s2 8-9 advance, s3 9-20 won');
    assert.deepEqual([read.maxReached, read.lastOpenStage, read.stageEnteredOn], [S4, S3, 20]);
  });

  it('has reached what it skipped from 1 to 4, and visited it not', () => {
    const read = path([
      [0, S1],
      [3, S4],
    ]);
    assert.equal(read.maxReached, S4);
    assert.deepEqual(
      read.visits.map(({ code }) => code),
      [S1, S4],
    );
  });

  it('counts a deal that was lost, reopened and won as one win, with both closes in order', () => {
    const read = path(
      [
        [0, S1],
        [5, LOST],
        [9, S2],
        [12, WON],
      ],
      { outcome: 'won' },
    );
    assert.equal(story(read), 's1 0-5 lost, s2 9-12 won');
    assert.deepEqual(read.closes, [
      { at: 5 * DAY, outcome: 'lost' },
      { at: 12 * DAY, outcome: 'won' },
    ]);
    assert.equal(read.reopened, 1);
  });

  it('counts it as one loss when asked for the days between', () => {
    const read = path(
      [
        [0, S1],
        [5, LOST],
      ],
      { outcome: 'lost' },
    );
    assert.deepEqual([read.closes, read.reopened, read.lastOpenStage], [[{ at: 5 * DAY, outcome: 'lost' }], 0, S1]);
  });

  it('infers where it started from the first change', () => {
    const read = path([], { changes: [{ at: 4 * DAY, code: S3, from: S2 }], currentCode: S3 });
    assert.equal(story(read), 's2 0-4 advance, s3 4- present');
    assert.equal(read.inferredStart, true);
  });

  it('starts with the first change where that made the deal', () => {
    const read = path([], { changes: [{ at: HOUR, code: S1, from: null }], currentCode: S1 });
    assert.equal(story(read), 's1 0- present');
    assert.equal(read.inferredStart, false);
  });

  it('knows the first stage was entered, though not when, where there is no creation date', () => {
    const read = path([], { createdAt: null, changes: [{ at: 4 * DAY, code: S2, from: S1 }], currentCode: S2 });
    assert.equal(story(read), 's2 4- present');
    assert.deepEqual(read.touched, [S1, S2]);
  });

  it('keeps a mis-drag to won out of the closes', () => {
    const read = path([[0, S1]], {
      changes: [
        { at: 0, code: S1 },
        { at: DAY, code: WON },
        { at: DAY + 30_000, code: S1 },
      ],
    });
    assert.deepEqual([story(read), read.closes.length, read.reopened], ['s1 0- present', 0, 0]);
  });

  it('takes another time for flicker where asked', () => {
    const changes = [
      { at: 0, code: S1 },
      { at: DAY, code: S2 },
      { at: DAY + HOUR, code: S1 },
    ];
    assert.equal(path([[0, S1]], { changes }).visits.length, 3);
    assert.equal(path([[0, S1]], { changes, flickerMs: 2 * HOUR }).visits.length, 1);
  });

  it('closes the path in one pipeline as transferred and opens it in the other', () => {
    const read = path([
      [0, S1],
      [2, S3],
      [6, T1],
    ]);
    assert.deepEqual(
      read.visits.map(({ exit }) => exit),
      ['advance', 'transferred', 'present'],
    );
    assert.deepEqual([read.maxReached, read.closes.length], [T1, 0]);
  });

  it('closes a deal whose stage stayed when its flag changed', () => {
    const read = path(
      [
        [0, S1],
        [3, S2],
      ],
      { outcome: 'lost', closedAt: 10 * DAY },
    );
    assert.equal(story(read), 's1 0-3 advance, s2 3-10 lost');
    assert.deepEqual([read.lastOpenStage, read.stageEnteredOn, read.closes], [S2, 3, [{ at: 10 * DAY, outcome: 'lost' }]]);
  });

  it('takes a date of close for the last millisecond of that local day', () => {
    const zone = createZone('Europe/Rome');
    const read = path([[0, S1]], { outcome: 'won', closedOn: dayOfDate('2026-03-31'), zone });
    assert.deepEqual(read.closes, [{ at: Date.parse('2026-03-31T22:00Z') - 1, outcome: 'won' }]);
    assert.equal(read.visits[0]?.leftOn, dayOfDate('2026-03-31'));
  });

  it('closes at an unknown time where none is told', () => {
    const read = path([[0, S1]], { outcome: 'lost' });
    assert.deepEqual([read.visits[0]?.exit, read.visits[0]?.leftOn, read.closes], ['lost', null, []]);
  });

  it('opens a deal again that is open though its history ends closed', () => {
    const read = path(
      [
        [0, S1],
        [4, LOST],
      ],
      { currentCode: S2 },
    );
    assert.equal(story(read), 's1 0-4 lost, s2 4- present');
    assert.equal(read.reopened, 1);
  });

  it('asks who had the deal at each exit', () => {
    const read = path(
      [
        [0, S1],
        [3, S2],
      ],
      { ownerAt: (at) => (at <= 3 * DAY ? 7 : 8) },
    );
    assert.deepEqual(
      read.visits.map(({ owner }) => owner),
      [7, 8],
    );
  });

  it('does not know when a stage was entered that history does not speak of', () => {
    assert.equal(path([[0, S1]], { currentCode: S3 }).stageEnteredOn, null);
    assert.equal(path([[0, S1]], { currentCode: S3 }).maxReached, S3);
  });
});

describe('normalisePath without history', () => {
  it('has no visits', () => assert.deepEqual([path([], { currentCode: S3 }).visits, path([], { currentCode: S3 }).hasHistory], [[], false]));

  for (const { name, given, maxReached, lastOpenStage } of [
    { name: 'an open deal up to its stage', given: { currentCode: S3 }, maxReached: S3, lastOpenStage: null },
    { name: 'a won deal for all', given: { currentCode: WON, outcome: 'won' }, maxReached: S4, lastOpenStage: null },
    { name: 'a lost deal up to its last open stage', given: { currentCode: LOST, outcome: 'lost', lastOpenCode: S2 }, maxReached: S2, lastOpenStage: S2 },
    { name: 'a lost deal that kept its stage up to it', given: { currentCode: S3, outcome: 'lost' }, maxReached: S3, lastOpenStage: S3 },
    { name: 'a lost deal for none where its last stage is unknown', given: { currentCode: LOST, outcome: 'lost' }, maxReached: null, lastOpenStage: null },
  ] as readonly { name: string; given: Partial<PathInput>; maxReached: number | null; lastOpenStage: number | null }[]) {
    it(`counts ${name}`, () => {
      const read = path([], given);
      assert.deepEqual([read.maxReached, read.lastOpenStage], [maxReached, lastOpenStage]);
    });
  }

  it('takes an open deal that never moved to be where it started, where history is kept', () => {
    const read = path([], { currentCode: S1, historyKept: true });
    assert.deepEqual([story(read), read.hasHistory, read.inferredStart, read.stageEnteredOn], ['s1 0- present', true, true, 0]);
  });

  it('does not invent the path of a closed one', () => {
    assert.equal(path([], { currentCode: WON, outcome: 'won', historyKept: true, closedAt: 30 * DAY }).hasHistory, false);
  });
});

describe('bornClosed', () => {
  const born = (given: Partial<PathInput>, changes: readonly (readonly [number, number])[] = []): boolean =>
    path(changes, { outcome: 'won', currentCode: WON, ...given }).bornClosed;

  it('holds for a deal closed within a day and never seen open', () => assert.equal(born({ closedAt: DAY - 1 }), true));
  it('holds for one whose history starts with the win', () => assert.equal(born({ closedAt: HOUR }, [[0, WON]]), true));
  it('holds for dates of one day', () => assert.equal(born({ createdAt: null, createdOn: 5, closedOn: 5 }), true));
  it('does not hold a day later', () => assert.equal(born({ closedAt: DAY }), false));
  it('does not hold for dates of two days', () => assert.equal(born({ createdAt: null, createdOn: 5, closedOn: 6 }), false));
  it('does not hold after a stay in an open stage', () =>
    assert.equal(
      born({ closedAt: 0.5 * DAY }, [
        [0, S1],
        [0.5, WON],
      ]),
      false,
    ));
  it('does not hold where the deal kept an open stage', () => assert.equal(born({ closedAt: HOUR, currentCode: S2 }), false));
  it('does not hold for a close before the creation', () => assert.equal(born({ createdAt: 3 * DAY, closedAt: DAY }), false));
  it('does not hold without dates', () => assert.equal(born({}), false));
  it('does not hold for an open deal', () => assert.equal(born({ outcome: 'open' }), false));
});

describe('normalisePath on any history', () => {
  const changes = fc.array(fc.record({ at: fc.integer({ min: 0, max: 50 }).map((n) => n * 40_000), code: fc.integer({ min: 0, max: 9 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  const openCodes = stages.filter(({ kind }) => kind === 'open').map(({ code }) => code);

  it('gives visits in order that fit together, and one unfinished exactly where the deal is open', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom<Outcome>('open', 'won', 'lost'), fc.constantFrom(...openCodes), (given, outcome, current) => {
        const read = path([], { changes: given, outcome, currentCode: current, closedAt: 3e6 });
        const { visits } = read;
        assert.deepEqual(
          visits.map(({ exit }) => exit === 'present'),
          visits.map((_, i) => outcome === 'open' && i === visits.length - 1),
        );
        assert.equal(visits.length > 0 || outcome !== 'open', true);
        visits.forEach(({ code, enteredOn, leftOn, exit, nextCode }, i) => {
          assert.equal(stages[code]?.kind, 'open');
          assert.ok(leftOn === null ? exit === 'present' : leftOn >= enteredOn);
          const next = visits[i + 1];
          if (next !== undefined) assert.ok(next.enteredOn >= (leftOn as number));
          if (nextCode !== null) assert.equal(next?.code, nextCode);
        });
        assert.equal(read.closes.length > 0 || outcome === 'open', true);
        if (outcome !== 'open') assert.equal(read.closes[read.closes.length - 1]?.outcome, outcome);
      }),
      { numRuns: runs(500) },
    );
  });

  it('has reached at least every stage of its pipeline it visited', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom<Outcome>('open', 'won', 'lost'), fc.constantFrom(...openCodes), (given, outcome, current) => {
        const { visits, maxReached } = path([], { changes: given, outcome, currentCode: current });
        const pipelineId = stages[current]?.pipelineId;
        const orders = visits.filter(({ code }) => stages[code]?.pipelineId === pipelineId).map(({ code }) => stages[code]?.order as number);
        const reached = maxReached === null ? -1 : (stages[maxReached]?.order as number);
        assert.ok(orders.every((order) => order <= reached));
      }),
      { numRuns: runs(500) },
    );
  });

  it('does not look at the order the changes came in, where their times differ', () => {
    const distinctTimes = fc.uniqueArray(fc.record({ at: fc.nat(1e9), code: fc.integer({ min: 0, max: 9 }) }), {
      selector: ({ at }) => at,
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(distinctTimes, (given) => {
        assert.deepEqual(path([], { changes: [...given].reverse(), currentCode: S1 }), path([], { changes: given, currentCode: S1 }));
      }),
    );
  });
});

describe('worked example E05', { skip: withoutShared('fixtures/metrics/worked-examples.json') }, () => {
  interface FunnelExample {
    readonly id: string;
    readonly inputs: { readonly deals: readonly { readonly path: readonly string[]; readonly end: Outcome }[] };
    readonly expected: Readonly<Record<'reached' | 'touched' | 'strict', { readonly counts: readonly number[]; readonly won: number }>>;
  }
  const funnel = stageInfos(['s1', 's2', 's3', 'won', 'lost']);
  const codeOf = (id: string): number => funnel.findIndex((stage) => stage.id === id);

  it('gives the counts of all three readings', () => {
    const { cases } = JSON.parse(sharedText('fixtures/metrics/worked-examples.json')) as { readonly cases: readonly FunnelExample[] };
    const example = cases.find(({ id }) => id === 'E05') as FunnelExample;
    const paths = example.inputs.deals.map((deal) => {
      const ids = deal.end === 'open' ? deal.path : [...deal.path, deal.end];
      return {
        end: deal.end,
        ...path(
          ids.map((id, i) => [i, codeOf(id)]),
          { stages: funnel, outcome: deal.end },
        ),
      };
    });
    const open = [0, 1, 2];
    const count = (holds: (one: (typeof paths)[number], code: number) => boolean): number[] =>
      open.map((code) => paths.filter((one) => holds(one, code)).length);
    const unbroken = ({ touched: seen }: (typeof paths)[number]): number => [...open, 3].findIndex((code) => !seen.includes(code));
    const { reached, touched, strict } = example.expected;
    assert.deepEqual(
      count(({ maxReached }, code) => maxReached !== null && maxReached >= code),
      reached.counts,
    );
    assert.deepEqual(
      count(({ visits }, code) => visits.some((visit) => visit.code === code)),
      touched.counts,
    );
    assert.deepEqual(
      count((one, code) => unbroken(one) > code),
      strict.counts,
    );
    assert.equal(paths.filter((one) => one.end === 'won' && unbroken(one) === 3).length, strict.won);
  });
});
