import type { EngineClient, MetricQuery, MetricUpdate, SourceSetup } from '@sluice/engine';

/** Invented deals of two years, the same each time: amounts and dates that make means, medians and weighted sums uneven. */
export function inventedCsv(count = 400): string {
  const stages = ['New', 'Offer', 'Negotiation', 'Won', 'Lost'];
  const rows = Array.from({ length: count }, (_, i) => {
    const pick = (i * 7919) % 1009;
    const created = dateOf(i % 600);
    const closing = dateOf((i % 600) + 20 + (pick % 90));
    const stage = stages[pick % stages.length];
    const closed = stage === 'Won' || stage === 'Lost' ? closing : '';
    return [i + 1, `Deal ${i + 1}`, stage, `owner-${pick % 7}`, (pick * 97.37).toFixed(2), created, closed, closing].join(',');
  });
  return ['id,name,stage,owner,amount,created,closed,expected close', ...rows].join('\n');
}

const dateOf = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);

/** Everything is computed as of one instant, so that no clock enters. */
export const SETUP: SourceSetup = {
  tables: [{ kind: 'deals' }],
  stages: [
    { label: 'New', probability: 0.1, kind: null },
    { label: 'Offer', probability: 0.35, kind: null },
    { label: 'Negotiation', probability: 0.7, kind: null },
    { label: 'Won', probability: null, kind: 'won' },
    { label: 'Lost', probability: null, kind: 'lost' },
  ],
  currency: 'EUR',
  calendar: { timeZone: 'Europe/Rome' },
  asOf: Date.UTC(2026, 5, 15, 10),
};

export const QUERIES: readonly MetricQuery[] = [
  { metric: 'openPipeline', by: ['stage'] },
  { metric: 'weightedPipeline', by: ['owner'] },
  { metric: 'dealSize', period: 'all' },
  { metric: 'winRate', period: 'all', by: ['owner'] },
  { metric: 'cycleLength', period: 'all' },
  { metric: 'salesVelocity', period: 'all' },
  { metric: 'forecast', period: 'this-quarter' },
];

/** The answers of one engine to all queries, over the same deals; without the numbers that differ from engine to engine. */
export async function answersOf(client: EngineClient): Promise<readonly Pick<MetricUpdate, 'answer' | 'problems'>[]> {
  const source = client.createSource();
  source.connect(SETUP);
  source.load({ table: 0, content: { text: inventedCsv() }, mime: 'text/csv' });
  const updates = await Promise.all(QUERIES.map((query) => finalAnswer(source, query)));
  source.disconnect();
  return updates.map(({ answer, problems }) => ({ ...(answer !== undefined && { answer }), problems }));
}

/** The first update that carries an answer and no progress, once the source has its deals. */
function finalAnswer(source: ReturnType<EngineClient['createSource']>, query: MetricQuery): Promise<MetricUpdate> {
  return new Promise((resolve) => {
    const stop = source.watch(query, (update) => {
      if (source.state.state !== 'ready' || update.answer === undefined || update.progress !== undefined) return;
      resolve(update);
      queueMicrotask(() => stop());
    });
  });
}
