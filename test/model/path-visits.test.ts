import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import type { PathEntry } from '../../packages/model/src/path-entry.js';
import { closeIn, closesOf, reopenedIn, visitsOf } from '../../packages/model/src/path-visits.js';
import { stageInfos } from './stage-samples.js';

const DAY = 86_400_000;
const stages = [...stageInfos(['s1', 's2', 's3', 'won', 'live', 'lost']), ...stageInfos(['t1', 'won'], 'B', 6)];
const [S1, S2, S3, WON, LIVE, LOST, T1] = stages.map(({ code }) => code) as [number, number, number, number, number, number, number];
const entries = (...codes: number[]): PathEntry[] => codes.map((code, i) => ({ at: i * 10 * DAY, code }));
const exits = (list: readonly PathEntry[]): string =>
  visitsOf(list, { stages, zone: createZone('UTC') })
    .map(({ code, exit }) => `${code} ${exit}`)
    .join(', ');

describe('visitsOf', () => {
  it('says how each stay ended', () => assert.equal(exits(entries(S1, S3, S2, S3)), `${S1} advance, ${S3} back, ${S2} advance, ${S3} present`));
  it('ends with the close', () =>
    assert.deepEqual([exits(entries(S1, WON)), exits(entries(S1, LOST)), exits(entries(S1, LIVE))], ['0 won', '0 lost', '0 won']));
  it('has no stay in closed stages', () => assert.equal(exits(entries(S1, LOST, S2)), `${S1} lost, ${S2} present`));
  it('calls a move to another pipeline a transfer', () => assert.equal(exits(entries(S2, T1)), `${S2} transferred, ${T1} present`));
  it('reads days in the zone and names what came next', () => {
    const [first] = visitsOf(entries(S1, S2), { stages, zone: createZone('Asia/Tokyo') });
    assert.deepEqual(first, { code: S1, enteredOn: 0, leftOn: 10, exit: 'advance', nextCode: S2, owner: null });
  });
  it('asks for the owner at the exit, and for now where there is none', () => {
    const asked: number[] = [];
    const ownerAt = (at: number): number => asked.push(at);
    assert.deepEqual(
      visitsOf(entries(S1, S2), { stages, zone: createZone('UTC'), ownerAt }).map(({ owner }) => owner),
      [1, 2],
    );
    assert.deepEqual(asked, [10 * DAY, Infinity]);
  });
  it('leaves the day open where the close has no time', () => {
    const [visit] = visitsOf([...entries(S1), { at: NaN, code: S1, closeOnly: 'lost' }], { stages, zone: createZone('UTC') });
    assert.deepEqual([visit?.exit, visit?.leftOn, visit?.nextCode], ['lost', null, null]);
  });
});

describe('closesOf', () => {
  it('counts a step from won to live once', () => assert.equal(closesOf(entries(S1, WON, LIVE), stages).length, 1));
  it('keeps closes that were undone', () => {
    assert.deepEqual(closesOf(entries(S1, LOST, S2, WON), stages), [
      { at: 10 * DAY, outcome: 'lost' },
      { at: 30 * DAY, outcome: 'won' },
    ]);
  });
});

describe('closeIn', () => {
  it('believes the flag before the stage', () => assert.equal(closeIn({ at: 0, code: S1, closeOnly: 'won' }, stages), 'won'));
});

describe('reopenedIn', () => {
  it('counts ways back into an open stage', () => assert.equal(reopenedIn(entries(S1, LOST, S2, LOST, WON, LIVE, S3), stages), 2));
});
