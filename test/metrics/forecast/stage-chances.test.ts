import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stageChances, type ChanceOptions } from '../../../packages/metrics/src/forecast/stage-chances.js';
import { day, deal, STAGES, stagesOf, type History } from '../../support/history.js';
import { contextOf, finished } from '../../support/run-metric.js';
import { selectedOf } from '../../support/selected-of.js';

const closed = (n: number, won: number, stage: string, owner: string | null = null): readonly History[] =>
  Array.from({ length: n }, (_, i) => deal({ end: i < won ? 'won' : 'lost', path: [stage], owner, createdOn: day('2025-01-01'), closedOn: day('2025-01-31') }));
const chances = (deals: readonly History[], options: Partial<ChanceOptions> = {}, stages = STAGES) =>
  finished(stageChances(selectedOf(deals, stages), { segment: 'none', monotone: false, ...options }, contextOf(deals, { stages })));

describe('stageChances', () => {
  it('draws the rate of the past towards the configured probability with the weight of 20 deals', () => {
    const { stages } = chances(closed(30, 15, 's2'));
    assert.deepEqual([stages[1]?.n, stages[1]?.won, stages[1]?.probability], [30, 15, (15 + 20 * 0.3) / 50]);
    assert.equal(stages[0]?.probability, 0.1);
  });

  it('never takes a configured 0 or 1 for certain', () => {
    const { stages } = chances([], {}, stagesOf(['s1', 's2'], { s1: 0, s2: 1 }));
    assert.deepEqual(
      stages.map(({ probability }) => probability),
      [0.005, 0.995],
    );
  });

  it('goes by the past alone without configuration, and is null without either', () => {
    const { stages } = chances(closed(9, 3, 's1'), {}, stagesOf(['s1', 's2']));
    assert.deepEqual(
      stages.map(({ probability }) => probability),
      [0.35, null],
    );
  });

  it('does not fall with later stages where that is asked', () => {
    const deals = [...closed(100, 60, 's2'), ...closed(100, 10, 's3')];
    assert.ok((chances(deals).stages[1]?.probability ?? 0) > (chances(deals).stages[2]?.probability ?? 1));
    const repaired = chances(deals, { monotone: true }).stages.map(({ probability }) => probability ?? NaN);
    assert.deepEqual(
      repaired,
      repaired.toSorted((a, b) => a - b),
    );
    assert.equal(repaired[1], repaired[2]);
  });

  it('tells three owners apart, each drawn towards the stage', () => {
    const deals = [...closed(40, 4, 's1', 'ann'), ...closed(40, 36, 's1', 'ben'), ...closed(40, 20, 's1', 'cid')];
    const { stages, chanceOf } = chances(deals, { segment: 'owner' });
    const [ann, ben, cid, stage] = [chanceOf(0, 0) ?? NaN, chanceOf(0, 1) ?? NaN, chanceOf(0, 2) ?? NaN, stages[0]?.probability ?? NaN];
    assert.ok(0.1 < ann && ann < cid && cid < ben && ben < 0.9 && ann < stage && stage < ben);
    assert.equal(chanceOf(0, 99), stage);
    assert.equal(chances(deals.slice(0, 80), { segment: 'owner' }).chanceOf(0, 0), chances(deals.slice(0, 80)).chanceOf(0, 0));
  });
});
