import type { SeenStage } from '@sluice/model';
import type { HistoryLog } from './history-log.js';
import type { RawDeals } from './raw-deals.js';

type Seen = { -readonly [K in keyof SeenStage]: SeenStage[K] } & { probabilities: number };

/** The stages deals are in, with what their deals say about them, in order of first appearance. With `history`: those they passed, too. */
export function seenStages(raw: RawDeals, history: HistoryLog | null): readonly SeenStage[] {
  const seen = new Map<string, Seen>();
  for (let row = 0; row < raw.size; row++) {
    if (!raw.isAlive(row)) continue;
    const pipeline = raw.text.pipeline.get(row);
    if (history !== null) passed(seen, pipeline, history.entriesOf(raw.ids.get(row) ?? ''));
    const stage = at(seen, pipeline, raw.text.stage.get(row) ?? '');
    stage.deals++;
    const outcome = raw.outcome(row);
    if (outcome !== null) stage[outcome]++;
    const probability = raw.probability.get(row);
    if (probability !== null) {
      stage.meanProbability = ((stage.meanProbability ?? 0) * stage.probabilities + probability) / (stage.probabilities + 1);
      stage.probabilities++;
    }
  }
  return [...seen.values()];
}

function passed(seen: Map<string, Seen>, pipeline: string | null, entries: ReturnType<HistoryLog['entriesOf']>): void {
  for (const entry of entries) {
    if (entry.field !== 'stage') continue;
    if (entry.from !== null) at(seen, pipeline, entry.from);
    if (entry.to !== null) at(seen, pipeline, entry.to);
  }
}

function at(seen: Map<string, Seen>, pipeline: string | null, key: string): Seen {
  const place = JSON.stringify([pipeline, key]);
  let stage = seen.get(place);
  if (stage === undefined) {
    stage = { pipeline, key, deals: 0, won: 0, lost: 0, open: 0, meanProbability: null, probabilities: 0 };
    seen.set(place, stage);
  }
  return stage;
}
