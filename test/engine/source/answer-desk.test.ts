import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FromEngine, SourceState } from '@sluice/engine';
import { Outbox } from '../../../packages/engine/src/outbox.js';
import { nextTurn, Slicer } from '../../../packages/engine/src/slices.js';
import { AnswerDesk, type DeskHost } from '../../../packages/engine/src/source/answer-desk.js';
import { TaskQueue } from '../../../packages/engine/src/task-queue.js';
import { FakeClock } from '../../support/fake-clock.js';
import { Heard } from '../../support/heard.js';
import { finish, noon, rawDeal, viewOf } from '../../support/store-of.js';

type Batch = Extract<FromEngine, { readonly results: unknown }>;
const view = viewOf({
  deals: [rawDeal({ ownerId: 'ann', stage: 'won', closedAt: '2026-07-01' }), rawDeal({ id: 'b', ownerId: 'ben', stage: 'lost', closedAt: '2026-07-01' })],
});

function opened(shown = true) {
  const clock = new FakeClock(noon('2026-07-01'));
  const heard = new Heard<Batch>();
  const outbox = new Outbox();
  outbox.open({ postMessage: (message) => 'results' in message && heard.hear(message) });
  const failures: unknown[] = [];
  const host: DeskHost = {
    clock,
    outbox,
    slicer: new Slicer({ clock, sliceMs: 25, yieldToHost: nextTurn }),
    queue: new TaskQueue((error) => failures.push(error)),
    yieldToHost: nextTurn,
  };
  const create = (): AnswerDesk =>
    new AnswerDesk(
      {
        view: () => (shown ? view : null),
        version: () => 7,
        now: () => clock.now(),
        past: () => assert.fail('Nothing of the past was asked.'),
        state: () => ({ source: 1 }) as SourceState,
        isMoving: () => false,
        dealUrl: null,
      },
      host,
    );
  return { clock, heard, desk: create(), create };
}
const summary = ({ results, rows, sources }: Batch) => [results.map(({ id }) => id), rows.map(({ id }) => id), sources.length];

describe('AnswerDesk', () => {
  it('answers watches that come in one turn in one batch', async () => {
    const { desk, heard } = opened();
    desk.watch(1, { metric: 'winRate' });
    desk.watchRows(2, { sort: { field: 'id' }, from: 0, to: 5 });
    desk.watch(3, { metric: 'dealSize' });
    assert.deepEqual(summary(await heard.next()), [[1, 3], [2], 0]);
    assert.equal(heard.all.length, 1);
  });

  it('answers everybody again under a new selection', async () => {
    const { desk, heard } = opened();
    desk.watch(1, { metric: 'winRate' });
    assert.equal((await heard.next()).results[0]?.answer?.total.value, 0.5);
    desk.select([{ field: 'owner', in: ['ann'] }]);
    assert.equal((await heard.next()).results[0]?.answer?.total.value, 1);
  });

  it('tells the state in the batch of a new version', async () => {
    const { desk, heard } = opened();
    desk.watch(1, { metric: 'winRate' });
    const told = heard.next();
    await desk.answerAll();
    assert.deepEqual(summary(await told), [[1], [], 1]);
  });

  it('measures again with the minute only what covers a running period', async () => {
    const { desk, heard } = opened();
    desk.watch(1, { metric: 'winRate', period: 'this-quarter' });
    desk.watch(2, { metric: 'winRate' });
    await heard.next();
    desk.tick();
    assert.deepEqual(summary(await heard.next()), [[1], [], 0]);
  });

  it('sends a computed answer after the others', async () => {
    const { desk, heard } = opened();
    desk.watch(1, { metric: 'forecast', period: 'this-quarter' });
    desk.watch(2, { metric: 'winRate' });
    const computed = await heard.until(({ results }) => results.some(({ id }) => id === 1));
    assert.ok(computed.results.find(({ id }) => id === 1)?.answer !== undefined);
    desk.stop();
  });

  it('hands its watches and their selection over', async () => {
    const { desk, create, heard } = opened();
    desk.watch(1, { metric: 'winRate' });
    desk.select([{ field: 'owner', in: ['ben'] }]);
    desk.stop();
    desk.handOver(create());
    assert.equal((await heard.next()).results[0]?.answer?.total.value, 0);
  });

  it('has no answer before anything is shown', () => {
    assert.equal(finish(opened(false).desk.ask({ metric: 'winRate' })), null);
    assert.equal(finish(opened().desk.ask({ metric: 'winRate' }))?.answer?.total.value, 0.5);
  });
});
