import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { mergeIntakes, TableIntake } from '../../../packages/engine/src/source/table-intake.js';
import { moved, noon, RAW_STAGES, rawDeal } from '../../support/store-of.js';

const utc = createZone('UTC');

function intake(entities: Parameters<TableIntake['take']>[0]): TableIntake {
  const all = new TableIntake(utc);
  all.take(entities);
  return all;
}

describe('TableIntake', () => {
  it('takes what comes in several steps', () => {
    const all = intake({ deals: [rawDeal({ id: 'a' })], stages: RAW_STAGES });
    all.take({ deals: [rawDeal({ id: 'b' })], history: [moved('a', null, 's1', '2026-01-01')] });
    assert.deepEqual([all.deals.raw.size, all.history.size, all.stages.length], [2, 1, 5]);
  });

  it('knows the newest change', () => {
    const deals = [rawDeal({ id: 'a', updatedAt: noon('2026-02-01') }), rawDeal({ id: 'b', updatedAt: noon('2026-03-01') }), rawDeal({ id: 'c' })];
    assert.equal(intake({ deals }).newestChange(), noon('2026-03-01'));
    assert.equal(intake({ deals: [rawDeal()] }).newestChange(), null);
  });
});

describe('mergeIntakes', () => {
  it('puts tables together, whatever each brought along', () => {
    const merged = mergeIntakes(
      [
        intake({ deals: [rawDeal({ id: 'a' })], history: [moved('a', null, 's1', '2026-01-01')] }),
        intake({ deals: [rawDeal({ id: 'b' })] }),
        intake({ history: [moved('b', null, 's1', '2026-01-01')], stages: RAW_STAGES }),
      ],
      utc,
    );
    assert.deepEqual([merged.deals.raw.size, merged.history.size, merged.stages.length], [2, 2, 5]);
    assert.equal(merged.history.entriesOf('b').length, 1);
  });

  it('does not copy where there is nothing to put together', () => {
    const only = intake({ deals: [rawDeal()] });
    assert.equal(mergeIntakes([only, intake({ stages: RAW_STAGES })], utc).deals, only.deals);
  });
});
