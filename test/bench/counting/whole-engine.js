import { systemClock } from '@sluice/sources';
import { gen } from '#workload';
import { Engine } from '../../../packages/engine/src/engine.js';
import { specs } from './load-view.js';

const WATCHED = [
  { metric: 'openPipeline', by: ['stage'] },
  { metric: 'weightedPipeline', by: ['stage'] },
  { metric: 'winRate', by: ['owner'] },
  { metric: 'dealSize', by: ['owner'] },
  { metric: 'cycleLength' },
  { metric: 'stageConversion' },
];

/** From a card that is moved to the message with all watched metrics, in ms: the whole engine, without the way between threads. */
export async function moveInEngine(count, { warmup, repetitions }) {
  let heard = () => undefined;
  const engine = new Engine({ clock: systemClock });
  engine.open({ postMessage: (message) => 'results' in message && message.results.length > 0 && heard() });
  const rows = [...gen(count)].map(({ row }) => ({ ...row, currency: 'USD' }));
  engine.connect(1, { tables: [{ kind: 'deals' }], stages: specs, currency: 'USD', calendar: { timeZone: 'UTC' } });
  await engine.loaded(1, { table: 0, content: { rows } });
  const told = () => new Promise((resolve) => (heard = resolve));
  const first = told();
  WATCHED.forEach((query, i) => engine.watch(i + 1, 1, query));
  await first;
  const open = rows.filter(({ status }) => status === 'open');
  const times = [];
  for (let i = -warmup; i < repetitions; i++) {
    const answered = told();
    const start = performance.now();
    engine.change(1, [{ move: i + warmup, deal: open[i + warmup].id, toStage: 'Won' }]);
    await answered;
    if (i >= 0) times.push(performance.now() - start);
  }
  engine.dispose();
  return times;
}
