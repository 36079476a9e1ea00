import fc from 'fast-check';
import { dateOfDay, type Day, type HistoryField, type StageChange } from '@sluice/model';
import { rawDeal, type Held } from './store-of.js';

/** A deal as a list of what happened to it: what a history table would tell. Days only; several changes of a day are hours apart, in their order. */
export interface Life {
  readonly id: string;
  readonly createdOn: Day;
  readonly start: Facts;
  readonly changes: readonly Happening[];
}
export interface Facts {
  readonly stage: string;
  readonly owner: string | null;
  readonly amountMinor: number | null;
  readonly expectedCloseOn: Day | null;
}
export type Happening =
  | { readonly on: Day; readonly field: 'stage'; readonly to: string }
  | { readonly on: Day; readonly field: 'owner'; readonly to: string | null }
  | { readonly on: Day; readonly field: 'amountMinor'; readonly to: number | null }
  | { readonly on: Day; readonly field: 'expectedCloseOn'; readonly to: Day | null }
  | { readonly on: Day; readonly field: 'deleted' | 'created' };

/** The owner of a closed deal is the one at its close. */
export interface State extends Facts {
  readonly outcome: 'open' | 'won' | 'lost';
  readonly closedOn: Day | null;
  readonly createdOn: Day;
}

/** The deal before the first instant of a day, by replaying what happened until then; null where it was not there. */
export function stateBefore({ createdOn, start, changes }: Life, day: Day): State | null {
  if (createdOn >= day) return null;
  let facts: Facts = start;
  let there = true;
  let closedOn: Day | null = null;
  let ownerAtClose: string | null = null;
  for (const change of changes.filter(({ on }) => on < day)) {
    if (change.field === 'stage' && change.to !== facts.stage) [closedOn, ownerAtClose] = [isClosed(change.to) ? change.on : null, facts.owner];
    if ('to' in change) facts = { ...facts, [change.field]: change.to };
    else there = change.field === 'created';
  }
  const outcome = isClosed(facts.stage) ? facts.stage : 'open';
  return there ? { ...facts, outcome, closedOn, createdOn, ...(closedOn !== null && { owner: ownerAtClose }) } : null;
}

const isClosed = (stage: string): stage is 'won' | 'lost' => stage === 'won' || stage === 'lost';

const FIELDS = { stage: 'stage', owner: 'owner', amountMinor: 'amount', expectedCloseOn: 'expectedCloseOn', deleted: 'deleted', created: 'created' } as const;

/** The same deals as a source holds them on a day: their fields as they stand, and the history. */
export function heldOf(lives: readonly Life[], today: Day): Held {
  const history: StageChange[] = [];
  const deals = lives.map((life) => {
    const now = stateBefore({ ...life, changes: life.changes.filter(({ field }) => field !== 'deleted') }, today + 1) ?? { ...life.start, closedOn: null };
    let facts: Facts = life.start;
    for (const [i, change] of life.changes.entries()) {
      const field: HistoryField = FIELDS[change.field];
      const [from, to] = 'to' in change ? [facts[change.field], change.to] : [null, null];
      if ('to' in change) facts = { ...facts, [change.field]: change.to };
      history.push({ dealId: life.id, at: change.on * 86_400_000 + (6 + i) * 3_600_000, field, from: textOf(field, from), to: textOf(field, to) });
    }
    const { stage, amountMinor, expectedCloseOn, closedOn } = now;
    const owner = facts.owner;
    const closedAt = closedOn === null ? null : dateOfDay(closedOn);
    const expected = expectedCloseOn === null ? null : dateOfDay(expectedCloseOn);
    return rawDeal({ id: life.id, createdAt: dateOfDay(life.createdOn), stage, ownerId: owner, amountMinor, expectedCloseOn: expected, closedAt });
  });
  return { deals, history, today: dateOfDay(today) };
}

function textOf(field: HistoryField, value: string | number | null): string | null {
  return value === null ? null : field === 'expectedCloseOn' ? dateOfDay(Number(value)) : String(value);
}

/** Lives between two days, with reopenings, deletions, changes of owner, amount and date. */
export function lives(first: Day, last: Day, maxLength = 12): fc.Arbitrary<readonly Life[]> {
  const day = fc.integer({ min: first, max: last });
  const owner = fc.constantFrom('ann', 'ben', null);
  const amount = fc.option(fc.integer({ min: -500, max: 10_000 }));
  const expected = fc.option(fc.integer({ min: first - 30, max: last + 60 }));
  const stage = fc.constantFrom('s1', 's2', 's3', 'won', 'lost');
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.record({ on: day, field: fc.constant('stage' as const), to: stage }) },
    fc.record({ on: day, field: fc.constant('owner' as const), to: owner }),
    { weight: 2, arbitrary: fc.record({ on: day, field: fc.constant('amountMinor' as const), to: amount }) },
    { weight: 2, arbitrary: fc.record({ on: day, field: fc.constant('expectedCloseOn' as const), to: expected }) },
    fc.record({ on: day, field: fc.constantFrom('deleted' as const, 'created' as const) }),
  );
  const life = fc
    .record({
      createdOn: day,
      start: fc.record({ stage: fc.constantFrom('s1', 's2'), owner, amountMinor: amount, expectedCloseOn: expected }),
      changes: fc.array(change, { maxLength: 8 }),
    })
    .map(({ createdOn, start, changes }) => ({
      createdOn,
      start,
      changes: changes.filter(({ on }) => on >= createdOn).sort((a, b) => a.on - b.on),
    }));
  return fc.array(life, { maxLength }).map((all) => all.map((each, i) => ({ ...each, id: `d${i}` })));
}
