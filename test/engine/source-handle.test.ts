import { describe, it, mock } from 'node:test';
import assert from 'node:assert/strict';
import { idleState } from '../../packages/engine/src/idle-state.js';
import type { SourceHandle } from '../../packages/engine/src/source-handle.js';
import type { MetricUpdate, SourceState } from '@sluice/engine';
import { startClient } from '../support/scripted-client.js';

const setup = { tables: [{ kind: 'deals' as const }] };
const sort = { field: 'amount' };
const nothing = { results: [], rows: [], feeds: [], sources: [] };
const update = (id: number, version = 1): MetricUpdate => ({ id, epoch: 0, version, asOf: 0, today: 0, period: null, currency: null, problems: [] });
const ready = (source: number): SourceState => ({ ...idleState(source, 0), state: 'ready', version: 1 });

describe('SourceHandle', () => {
  it('is idle before anything is known, and tells so at once', async () => {
    const { client } = await startClient();
    const states: string[] = [];
    client.createSource().onState(({ state }) => states.push(state));
    assert.deepEqual(states, ['idle']);
    client.dispose();
  });

  it('holds watches back until the source is connected', async () => {
    const { client, engine } = await startClient();
    const source = client.createSource();
    source.watch({ metric: 'winRate' }, () => undefined);
    source.load({ table: 0, content: { text: 'id' } });
    source.connect(setup);
    await engine().next('watch');
    assert.deepEqual(
      engine()
        .calls.map(([method]) => method)
        .filter((method) => method !== 'open' && method !== 'attend'),
      ['connect', 'load', 'watch'],
    );
    client.dispose();
  });

  it('hands updates to their watch until its undo', async () => {
    const { client, engine, settled } = await startClient();
    const source = client.createSource();
    source.connect(setup);
    const versions: number[] = [];
    const undo = source.watch({ metric: 'winRate' }, ({ version }) => versions.push(version));
    const [, id] = await engine().next('watch');
    engine().say({ ...nothing, results: [update(Number(id), 1)] });
    engine().say({ ...nothing, results: [update(Number(id), 2)] });
    await settled();
    undo();
    engine().say({ ...nothing, results: [update(Number(id), 3)] });
    await settled();
    assert.deepEqual(versions, [1, 2]);
    assert.deepEqual(engine().callsOf('unwatch'), [['unwatch', id]]);
    client.dispose();
  });

  it('moves a window without a new watch', async () => {
    const { client, engine, settled } = await startClient();
    const source = client.createSource();
    source.connect(setup);
    const rows = source.watchRows({ sort, from: 0, to: 50 }, () => undefined);
    rows.update({ sort, from: 50, to: 100 });
    rows.stop();
    rows.update({ sort, from: 100, to: 150 });
    await settled();
    const windows = engine().callsOf('watchRows');
    assert.deepEqual(
      windows.map(([, id, , window]) => [id, (window as { from: number }).from]),
      [
        [windows[0]?.[1], 0],
        [windows[0]?.[1], 50],
      ],
    );
    client.dispose();
  });

  it('sends what the query was, not what the host made of it since', async () => {
    const { client, engine } = await startClient();
    const source = client.createSource();
    const query = { metric: 'winRate' as const, by: ['owner'] };
    source.watch(query, () => undefined);
    query.by.push('stage');
    source.connect(setup);
    assert.deepEqual((await engine().next('watch'))[3], { metric: 'winRate', by: ['owner'] });
    client.dispose();
  });

  it('tells selection, changes and refresh', async () => {
    const { client, engine } = await startClient();
    const source = client.createSource();
    source.connect(setup);
    source.select([{ field: 'owner', in: ['Ann'] }]);
    source.change([{ move: 1, deal: 'd', toStage: 's' }]);
    source.refresh();
    await engine().next('refresh');
    assert.deepEqual(engine().callsOf('select')[0]?.[2], [{ field: 'owner', in: ['Ann'] }]);
    assert.deepEqual(engine().callsOf('change')[0]?.[2], [{ move: 1, deal: 'd', toStage: 's' }]);
    client.dispose();
  });

  it('tells each state to all listeners, whatever one of them throws', async (t) => {
    const error = mock.method(console, 'error', () => undefined);
    t.after(() => error.mock.restore());
    const { client, engine, settled } = await startClient();
    const source = client.createSource();
    source.connect(setup);
    source.onState(() => {
      throw new Error('a widget failed');
    });
    const states: string[] = [];
    source.onState(({ state }) => states.push(state));
    await engine().next('connect');
    engine().say({ ...nothing, sources: [ready(source.id)] });
    await settled();
    assert.deepEqual(states, ['idle', 'ready']);
    assert.equal(source.state.state, 'ready');
    assert.equal(error.mock.callCount(), 2);
    client.dispose();
  });

  it('puts a question again to the successor of an engine that died over it', async () => {
    const { client, engine, worker } = await startClient();
    const source = client.createSource();
    source.connect(setup);
    const answer = source.ask({ metric: 'winRate' });
    await engine().next('ask');
    worker().fail('fell over');
    await client.rung;
    engine().answer = update(0, 8);
    assert.equal((await answer).version, 8);
    client.dispose();
  });

  it('is in error, and its questions are refused, where no engine can run', async () => {
    const { client } = await startClient();
    const source = client.createSource() as SourceHandle;
    source.connect(setup);
    const answer = source.ask({ metric: 'winRate' });
    source.failed({ code: 'worker-failed', severity: 'error', message: 'Nothing can be computed.' });
    await assert.rejects(answer, /Nothing can be computed/);
    const { state, reason, problems } = source.state;
    assert.deepEqual([state, reason, problems.map(({ code }) => code)], ['error', 'worker', ['worker-failed']]);
    client.dispose();
  });

  it('starts anew when it is connected again: payloads are handed in again, the rest is told as it was', async () => {
    const { client, engine, settled } = await startClient();
    const source = client.createSource();
    source.connect(setup);
    source.load({ table: 0, content: { text: 'id' } });
    source.select([{ field: 'owner', in: ['Ann'] }]);
    source.watch({ metric: 'winRate' }, () => undefined);
    source.connect({ ...setup, currency: 'EUR' });
    await settled();
    const again = engine().calls.slice(-3);
    assert.deepEqual(
      again.map(([method]) => method),
      ['connect', 'select', 'watch'],
    );
    assert.deepEqual(again[0]?.[2], { ...setup, currency: 'EUR' });
    client.dispose();
  });

  it('is idle after disconnecting, and its watches go on when it is connected again', async () => {
    const { client, engine, settled } = await startClient();
    const source = client.createSource();
    source.connect(setup);
    source.watch({ metric: 'winRate' }, () => undefined);
    source.load({ table: 0, content: { text: 'id' } });
    source.disconnect();
    source.disconnect();
    assert.equal(source.state.state, 'idle');
    source.connect(setup);
    await settled();
    assert.deepEqual(
      engine()
        .calls.map(([method]) => method)
        .slice(-6),
      ['connect', 'watch', 'load', 'disconnect', 'connect', 'watch'],
    );
    client.dispose();
  });
});
