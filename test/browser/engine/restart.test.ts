import { expect } from 'chai';
import { createEngineClient, type EngineClient, type MetricUpdate, type OwnedEngineClient } from '@sluice/engine';
import { inventedCsv, SETUP } from '../../support/engine-work.js';
import { FakeClock } from '../../support/fake-clock.js';

const FILE = new URL('/policy/modules/worker.js', location.href).href;
/** One question every 2 s, and five of them unanswered. */
const SILENT_MS = 12_000;

describe('a worker that dies', () => {
  let client: OwnedEngineClient;
  let clock: FakeClock;
  let workers: Worker[];

  const start = (make: () => Worker): void => {
    clock = new FakeClock(Date.UTC(2026, 5, 15, 10));
    workers = [];
    const worker = (): Worker => {
      const made = make();
      workers.push(made);
      return made;
    };
    client = createEngineClient({ worker, clock });
  };
  afterEach(() => client.dispose());

  it('is replaced when it was killed, and the watches go on with the same numbers', async () => {
    start(() => new Worker(FILE, { type: 'module' }));
    const epochs = watchWinRate(client);
    const before = await epochs.reached(1);
    workers[0]?.terminate();
    clock.advance(SILENT_MS);
    const afterwards = await epochs.reached(2);
    expect(workers).to.have.lengthOf(2);
    expect(await client.rung).to.equal('given');
    expect(afterwards.answer).to.deep.equal(before.answer);
  });

  it('is replaced when its engine throws out of turn', async () => {
    start(() => fragileWorker());
    const epochs = watchWinRate(client);
    const before = await epochs.reached(1);
    workers[0]?.postMessage('fall over');
    expect((await epochs.reached(2)).answer).to.deep.equal(before.answer);
  });

  it('gets what was handed in as bytes again', async () => {
    start(() => fragileWorker());
    const epochs = watchWinRate(client, true);
    const before = await epochs.reached(1);
    workers[0]?.postMessage('fall over');
    expect((await epochs.reached(2)).answer).to.deep.equal(before.answer);
  });

  it('gives way to the page when it keeps dying, which is said once', async () => {
    start(() => fragileWorker());
    const epochs = watchWinRate(client);
    for (let death = 1; death <= 6; death++) {
      await epochs.reached(death);
      workers.at(-1)?.postMessage('fall over');
    }
    await epochs.reached(7);
    expect(await client.rung).to.equal('page');
    expect(epochs.source.state.problems.filter(({ code }) => code === 'worker-lost')).to.have.lengthOf(1);
  });
});

/** The real worker, which also throws an error of its own when it is told to. */
function fragileWorker(): Worker {
  const text = `import ${JSON.stringify(FILE)}; addEventListener('message', ({ data }) => { if (data === 'fall over') throw new Error('fell over'); });`;
  return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), { type: 'module' });
}

/** Watches one metric over deals handed in; `reached` waits for the first answer of an epoch. */
function watchWinRate(client: EngineClient, asBytes = false) {
  const source = client.createSource();
  const text = inventedCsv(60);
  source.connect(SETUP);
  source.load({ table: 0, content: asBytes ? { bytes: new TextEncoder().encode(text).buffer } : { text }, mime: 'text/csv' });
  const answered = new Map<number, MetricUpdate>();
  const waiting: { readonly epoch: number; readonly resolve: (update: MetricUpdate) => void }[] = [];
  source.watch({ metric: 'winRate', period: 'all' }, (update) => {
    if (source.state.state !== 'ready' || update.answer === undefined || answered.has(update.epoch)) return;
    answered.set(update.epoch, update);
    for (const { epoch, resolve } of waiting) if (epoch === update.epoch) resolve(update);
  });
  const reached = (epoch: number): Promise<MetricUpdate> =>
    new Promise((resolve) => {
      const already = answered.get(epoch);
      if (already === undefined) waiting.push({ epoch, resolve });
      else resolve(already);
    });
  return { source, reached };
}
