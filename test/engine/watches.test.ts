import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricQuery } from '@sluice/engine';
import { planAll, Watches, type AnswerContext } from '../../packages/engine/src/watches.js';
import { finish, noon, rawDeal, viewOf } from '../support/store-of.js';

const view = viewOf({ deals: [rawDeal(), rawDeal({ id: 'w', stage: 'won', closedAt: '2026-06-01' })] });
const context: AnswerContext = {
  version: 3,
  now: noon('2026-07-01'),
  live: view,
  selection: [],
  past: () => {
    throw new Error('Nothing of the past was asked.');
  },
};

function watching(...queries: readonly MetricQuery[]): Watches {
  const watches = new Watches();
  queries.forEach((query, id) => watches.queries.set(id, query));
  return watches;
}

describe('Watches', () => {
  it('answers each watch, equal queries with the very same answer', () => {
    const answered = finish(watching({ metric: 'winRate' }, { metric: 'winRate' }).answer('all', context));
    assert.deepEqual(
      answered.map(({ id, update }) => [id, update.id, update.version, update.answer?.total.value]),
      [
        [0, 0, 3, 1],
        [1, 1, 3, 1],
      ],
    );
    assert.equal(answered[0]?.update.answer, answered[1]?.update.answer);
  });

  it('answers only those asked for', () => {
    const answered = finish(watching({ metric: 'winRate' }, { metric: 'dealSize' }).answer(new Set([1]), context));
    assert.deepEqual(
      answered.map(({ id }) => id),
      [1],
    );
  });

  it('gives up kernels that nobody watches any more', () => {
    finish(watching({ metric: 'winRate' }, { metric: 'dealSize' }).answer('all', context));
    const before = view.kernels.size;
    finish(watching({ metric: 'winRate' }).answer('all', context));
    assert.ok(view.kernels.size < before);
  });

  it('leaves out a watch that ended while it was answered', () => {
    const watches = watching({ metric: 'winRate' });
    const answering = watches.answer('all', context);
    answering.next();
    watches.forget(0);
    assert.deepEqual(finish(answering), []);
  });

  it('knows which answers change with every minute', () => {
    const watches = watching({ metric: 'winRate', period: 'this-quarter' }, { metric: 'winRate', period: 'last-quarter' }, { metric: 'winRate' });
    finish(watches.answer('all', context));
    assert.deepEqual([...watches.running], [0]);
  });

  it('leaves computed metrics to be computed', () => {
    const [answered] = finish(watching({ metric: 'forecast', period: 'this-quarter' }).answer('all', context));
    assert.deepEqual([answered?.computed, answered?.update.answer], [true, undefined]);
  });
});

describe('planAll', () => {
  it('plans each different query once', () => {
    const questions = finish(planAll([{ metric: 'winRate' }, { metric: 'winRate' }, { metric: 'dealSize' }], context));
    assert.equal(questions.size, 2);
  });
});
