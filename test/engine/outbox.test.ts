import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FromEngine, MetricUpdate, SourceState } from '@sluice/engine';
import { Outbox } from '../../packages/engine/src/outbox.js';

const result = (id: number): MetricUpdate => ({ id }) as MetricUpdate;
const state = (source: number, version: number): SourceState => ({ source, version }) as SourceState;

function opened(): { outbox: Outbox; said: FromEngine[] } {
  const outbox = new Outbox();
  const said: FromEngine[] = [];
  outbox.open({ postMessage: (message) => said.push(message) });
  return { outbox, said };
}

describe('Outbox', () => {
  it('says what one turn finds out in one message', async () => {
    const { outbox, said } = opened();
    outbox.results([result(1)]);
    outbox.source(state(9, 1));
    outbox.results([result(2)]);
    await Promise.resolve();
    assert.deepEqual(said, [{ results: [{ id: 1 }, { id: 2 }], rows: [], feeds: [], sources: [{ source: 9, version: 1 }] }]);
  });

  it('tells of a source only its last state', async () => {
    const { outbox, said } = opened();
    outbox.source(state(1, 1));
    outbox.source(state(1, 2));
    await Promise.resolve();
    assert.deepEqual(
      said.map((message) => 'sources' in message && message.sources),
      [[{ source: 1, version: 2 }]],
    );
  });

  it('says the next turn in a message of its own', async () => {
    const { outbox, said } = opened();
    outbox.rows([]);
    await Promise.resolve();
    outbox.feed({ id: 3 } as never);
    await Promise.resolve();
    assert.equal(said.length, 2);
  });

  it('says a heartbeat at once', () => {
    const { outbox, said } = opened();
    outbox.say({ heartbeat: 5 });
    assert.deepEqual(said, [{ heartbeat: 5 }]);
  });
});
