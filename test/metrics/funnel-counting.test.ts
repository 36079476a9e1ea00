import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stageSet, type Tally } from '@sluice/model';
import { countedAt, countsFor, fieldOf, wonOf, wonWhere } from '../../packages/metrics/src/funnel-counting.js';
import { STAGES } from '../support/history.js';

const open = STAGES.slice(0, 4);
const deals = (n: number): Tally => ({ n, sum: n * 10, missing: 0, unconverted: 0 });
const sets = [
  { key: [stageSet([0, 1, 2, 3]), 'won'], reading: deals(1) },
  { key: [stageSet([0, 2]), 'open'], reading: deals(2) },
  { key: [null, 'lost'], reading: deals(4) },
];
const count = (counting: 'touched' | 'strict', i: number) => countedAt(sets, counting, open, i).reduce((sum, { n }) => sum + n, 0);

describe('fieldOf', () => {
  it('knows which column tells each counting', () => {
    assert.deepEqual((['reached', 'snapshot', 'touched', 'strict', 'direct'] as const).map(fieldOf), [
      'maxReached',
      'maxReached',
      'touchedStages',
      'touchedStages',
      'directStages',
    ]);
  });
});

describe('countsFor', () => {
  it('asks for one of the later stages, for the stage itself, or for all before it, too', () => {
    assert.deepEqual(countsFor('reached', open, 2), [{ field: 'maxReached', in: ['s3', 's4'] }]);
    assert.deepEqual(countsFor('direct', open, 2), [{ field: 'directStages', contains: ' 2 ' }]);
    assert.deepEqual(countsFor('strict', open, 1).length, 2);
  });
});

describe('countedAt', () => {
  it('finds the readings of a stage', () => {
    assert.deepEqual([count('touched', 1), count('touched', 2), count('strict', 2)], [1, 3, 1]);
  });
});

describe('wonOf', () => {
  it('adds what is filed under the stages of a pipeline', () => {
    const won = [
      { key: ['s4'], reading: deals(3) },
      { key: ['t1'], reading: deals(5) },
    ];
    assert.equal(wonOf(sets, won, 'reached', open).n, 3);
  });

  it('takes only deals that left out no stage where that is strict', () => assert.equal(wonOf(sets, [], 'strict', open).n, 1));
});

describe('wonWhere', () => {
  it('asks for a win straight from the last stage only where steps must be direct', () => {
    assert.deepEqual([wonWhere('touched').length, wonWhere('direct').length], [1, 2]);
  });
});
