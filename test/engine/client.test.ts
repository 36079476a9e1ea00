import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { idleState } from '../../packages/engine/src/idle-state.js';
import { RESTARTS } from '../../packages/engine/src/restart-budget.js';
import { createEngineClient, type SourceState } from '@sluice/engine';
import { startClient } from '../support/scripted-client.js';

const setup = { tables: [{ kind: 'deals' as const }] };
const nothing = { results: [], rows: [], feeds: [], sources: [] };

describe('createEngineClient', () => {
  it('tells an engine that comes up late all that was wanted before', async () => {
    const { client, engine, settled } = await startClient();
    const source = client.createSource();
    source.connect(setup);
    source.watch({ metric: 'winRate' }, () => undefined);
    client.watchFeed({ url: 'https://feed.example/' }, () => undefined);
    await settled();
    assert.deepEqual(
      engine().calls.map(([method]) => method),
      ['open', 'attend', 'connect', 'watch', 'watchFeed'],
    );
    client.dispose();
  });

  it('tells a successor the same, and marks what it says with a new epoch', async () => {
    const { client, engine, worker, settled } = await startClient();
    const source = client.createSource();
    const epochs: number[] = [];
    source.watch({ metric: 'winRate' }, ({ epoch }) => epochs.push(epoch));
    source.connect(setup);
    source.load({ table: 0, content: { bytes: new TextEncoder().encode('id').buffer } });
    await engine().next('load');
    const before = engine().calls;
    worker().fail('fell over');
    await client.rung;
    await settled();
    assert.deepEqual(
      engine().calls.map(([method]) => method),
      ['open', 'attend', 'connect', 'load', 'watch'],
    );
    assert.notEqual(engine().calls, before);
    const id = Number(engine().callsOf('watch')[0]?.[1]);
    engine().say({ ...nothing, results: [{ id, epoch: 0, version: 1, asOf: 0, today: 0, period: null, currency: null, problems: [] }] });
    await settled();
    assert.deepEqual(epochs, [2]);
    client.dispose();
  });

  it('says once of each source that the engine moved into the page', async () => {
    const { client, engine, worker, settled } = await startClient();
    const source = client.createSource();
    const states: SourceState[] = [];
    source.connect(setup);
    await engine().next('connect');
    engine().say({ ...nothing, sources: [{ ...idleState(source.id, 0), state: 'ready' }] });
    await settled();
    source.onState((state) => states.push(state));
    for (let death = 0; death <= RESTARTS; death++) {
      await client.rung;
      worker().fail('fell over');
    }
    assert.equal(await client.rung, 'page');
    for (const { problems } of states.slice(1)) assert.equal(problems.filter(({ code }) => code === 'worker-lost').length, 1);
    assert.ok(states.length > 1);
    client.dispose();
  });

  it('asks the host for a token, and gives it to the engine that asked', async () => {
    const { client, engine } = await startClient();
    const source = client.createSource();
    source.connect({ ...setup, hasToken: true }, { getToken: () => Promise.resolve('abc') });
    await engine().next('connect');
    engine().say({ needToken: 7, source: source.id });
    assert.deepEqual(await engine().next('token'), ['token', 7, 'abc']);
    client.dispose();
  });

  it('gives no number twice, so that a token is asked of one giver', async () => {
    const { client } = await startClient();
    assert.notEqual(client.createSource().id, client.createSource().id);
    client.dispose();
  });
});

describe('createEngineClient in Node', () => {
  const client = createEngineClient();
  after(() => client.dispose());

  it('computes in the very process', async () => assert.equal(await client.rung, 'page'));

  it('answers a query over what was handed in', async () => {
    const source = client.createSource();
    source.connect({ tables: [{ kind: 'deals' }], currency: 'EUR' });
    const states = new Promise<SourceState>((resolve) => source.onState((state) => state.state === 'ready' && resolve(state)));
    source.load({ table: 0, content: { text: 'id,name,stage,amount\n1,Acme,Offer,100\n2,Initech,Offer,50\n' }, mime: 'text/csv' });
    assert.equal((await states).counts.deals, 2);
    const { answer } = await source.ask({ metric: 'openPipeline' });
    assert.equal(answer?.total.n, 2);
  });
});
