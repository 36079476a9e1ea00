import { createHash } from 'node:crypto';
import { generate } from '../data/generate.mjs';
import { frenchCsv } from './french-csv.mjs';
import { hubspotAnswers } from './hubspot.mjs';
import { createLive } from './live.mjs';
import { createMoves } from './moves.mjs';
import { createStates } from './states.mjs';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * The answers of the demo's invented back end.
 * @param {() => number} clock epoch milliseconds
 */
export function createApi(clock) {
  const started = clock();
  const books = generate({ now: started });
  const live = createLive(books, started);
  const move = createMoves(books);
  const stateOf = createStates(books);
  const json = (value) => ({ type: JSON_TYPE, body: JSON.stringify(value) });
  const deals = (list) => json({ generatedAt: new Date(clock()).toISOString(), deals: list });
  const routes = {
    '/api/deals.json': () => deals(books.deals),
    '/api/history.json': () => json({ history: books.history }),
    '/api/pipelines.json': () => json({ stages: books.pipelines.flatMap(stagesOf) }),
    '/api/people.json': () => json({ people: books.people }),
    '/api/rates.json': () => json({ rates: books.rates }),
    '/api/activities.json': () => json({ activities: books.activities }),
    '/api/quotas.csv': () => ({ type: 'text/csv; charset=utf-8', body: quotasCsv(books.quotas) }),
    '/samples/hubspot-deals.json': () => json(hubspotAnswers(books).deals),
    '/samples/hubspot-pipelines.json': () => json(hubspotAnswers(books).pipelines),
    '/samples/hubspot-owners.json': () => json(hubspotAnswers(books).owners),
    // Exported every night, as the page says.
    '/intranet/deals.csv': () => ({ type: 'text/csv', body: frenchCsv(books, clock()), modified: lastNight(clock()) }),
    '/live/deals.json': () => (live.advance(clock()), deals(live.deals)),
    '/live/history.json': () => (live.advance(clock()), json({ history: live.history })),
    '/geckoboard/funnel.json': () => json(funnelFeed(books.deals)),
    '/geckoboard/gauge.json': () => json({ item: 0.63, format: 'percent', min: { value: 0 }, max: { value: 1 } }),
  };

  return {
    /** Answers a GET with a strong tag, so that an unchanged answer costs nothing. Null where there is no such route. */
    get(path, wantedTag) {
      const route = routes[path];
      if (!route) return null;
      const { type, body, modified } = route();
      const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      return wantedTag === tag
        ? { status: 304, headers: { etag: tag } }
        : { status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache', etag: tag, ...(modified && { 'last-modified': modified }) }, body };
    },
    /** An answer of a bad day: `{ status, headers, body }`, or `wait` where none will come. Null where the address is none of these. */
    badDay(path) {
      const answer = stateOf(path, clock());
      return answer && { ...answer, headers: { 'content-type': answer.type, 'cache-control': 'no-store' } };
    },
    move: (id, stage) => move(id, stage, clock()),
  };
}

function stagesOf(pipeline) {
  return pipeline.stages.map((stage, order) => ({
    id: stage.id,
    label: stage.label,
    pipelineId: pipeline.id,
    pipelineLabel: pipeline.label,
    order,
    probability: stage.probability,
    rotDays: stage.rotDays ?? null,
    kind: stage.won ? 'won' : stage.lost ? 'lost' : 'open',
  }));
}

function quotasCsv(quotas) {
  return ['period,owner,amount,currency', ...quotas.map(({ period, owner, amount, currency }) => `${period},${owner ?? ''},${amount},${currency}`)].join('\n');
}

/** Four in the morning, today or yesterday, as HTTP writes it. */
function lastNight(now) {
  const date = new Date(now);
  if (date.getUTCHours() < 4) date.setUTCDate(date.getUTCDate() - 1);
  date.setUTCHours(4, 0, 0, 0);
  return date.toUTCString();
}

/** A feed as an old dashboard would ask for it. */
function funnelFeed(deals) {
  const steps = ['Leads', 'Qualified', 'Demo', 'Proposal', 'Won'];
  const counts = [deals.length, 0.61, 0.44, 0.31, 0.2].map((share, i) => (i === 0 ? share : Math.round(deals.length * share)));
  return { item: steps.map((label, i) => ({ value: counts[i], label })) };
}
