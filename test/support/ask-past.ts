import type { Answer } from '@sluice/metrics';
import { planQuestion, updateOf } from '../../packages/engine/src/answering.js';
import { computeQuestion } from '../../packages/engine/src/compute-jobs.js';
import type { MetricQuery } from '../../packages/engine/src/protocol.js';
import { PastViews } from '../../packages/engine/src/source/past-views.js';
import { CALENDAR, finish, viewOf, type Held } from './store-of.js';

/** Asks a computed metric as the engine does, with the states of the past that it looks back at. The instant is the noon of `today`. */
export function askPast(held: Held, query: MetricQuery): Answer<unknown> {
  const live = viewOf(held);
  const setup = { specs: [], currency: held.currency === undefined ? 'EUR' : held.currency, calendar: { ...CALENDAR, ...held.calendar } };
  const views = new PastViews(setup, held.pipeline ?? null);
  const context = { live, selection: [], now: live.store.zone.startOf(live.today) + 43_200_000, past: (asOf: number) => views.at(asOf, live) };
  const question = finish(planQuestion(query, context));
  const update = updateOf(question, { id: 1, version: 1, now: context.now, live });
  const { answer, problems } = finish(computeQuestion(question, update, context, () => undefined));
  if (answer === undefined) throw new Error(JSON.stringify(problems));
  return answer;
}
