import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricUpdate } from '@sluice/engine';
import { planQuestion, updateOf, type ViewSource } from '../../packages/engine/src/answering.js';
import { ComputeJobs, computeQuestion, RESTART_MS } from '../../packages/engine/src/compute-jobs.js';
import { nextTurn, Slicer } from '../../packages/engine/src/slices.js';
import { FakeClock } from '../support/fake-clock.js';
import { Heard } from '../support/heard.js';
import { finish, noon, rawDeal, viewOf } from '../support/store-of.js';

const now = noon('2026-07-01');
const view = viewOf({
  deals: [rawDeal({ amountMinor: 1000, expectedCloseOn: '2026-08-01' }), rawDeal({ id: 'w', stage: 'won', amountMinor: 500, closedAt: '2026-07-01' })],
});
const past: ViewSource['past'] = () => {
  throw new Error('Nothing of the past was asked.');
};
const views: ViewSource = { live: view, selection: [], past };
const question = finish(planQuestion({ metric: 'forecast', period: 'this-quarter' }, views));
const update = updateOf(question, { id: 1, version: 1, now, live: view });

function jobs() {
  const clock = new FakeClock(now);
  const heard = new Heard<readonly MetricUpdate[]>();
  return { clock, heard, jobs: new ComputeJobs(clock, new Slicer({ clock, sliceMs: -1, yieldToHost: nextTurn }), heard.hear) };
}

describe('ComputeJobs', () => {
  it('tells the answer when it is done', async () => {
    const { heard, jobs: all } = jobs();
    all.start(1, question, update, { now, past });
    const [done] = await heard.until();
    assert.equal(done?.id, 1);
    assert.ok(done?.answer !== undefined);
  });

  it('begins the same question again at most twice a second', async () => {
    const { clock, heard, jobs: all } = jobs();
    all.start(1, question, update, { now, past });
    await heard.until();
    all.start(1, question, { ...update, version: 2 }, { now, past });
    assert.equal(clock.nextAt, now + RESTART_MS);
    clock.advance(RESTART_MS);
    const [second] = await heard.next();
    assert.equal(second?.version, 2);
  });

  it('drops what runs for an older version', async () => {
    const { clock, heard, jobs: all } = jobs();
    all.start(1, question, update, { now, past });
    all.stopAll();
    all.start(1, question, { ...update, version: 2 }, { now, past });
    clock.advance(RESTART_MS);
    await heard.until();
    assert.deepEqual(
      heard.all.flat().map(({ version }) => version),
      [2],
    );
  });
});

describe('computeQuestion', () => {
  it('says why a question has no answer', () => {
    const wrong = finish(planQuestion({ metric: 'forecast', filter: [{ field: 'luck', missing: true }] }, views));
    const { answer, problems } = finish(computeQuestion(wrong, update, { now, past }, () => undefined));
    assert.equal(answer, undefined);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-field'],
    );
  });
});
