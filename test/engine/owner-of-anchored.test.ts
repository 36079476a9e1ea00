import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dayOfDate as day, type Filter } from '@sluice/model';
import type { MetricQuery } from '../../packages/engine/src/protocol.js';
import { rowsOfWindow } from '../../packages/engine/src/rows/window-rows.js';
import { answerOf } from '../support/ask-view.js';
import { heldOf, lives, stateBefore, type Life } from '../support/lives.js';
import { viewOf } from '../support/store-of.js';
import { runs } from '../support/runs.js';

const TODAY = day('2026-07-01');
const OWNERS = ['ann', 'ben', null] as const;
const QUERIES = [
  { metric: 'funnel', params: { anchor: 's2' } },
  { metric: 'funnel', params: { anchor: 's2', counting: 'direct' } },
  { metric: 'cycleLength', params: { from: 's2' } },
] as const satisfies readonly MetricQuery[];

/** Without it a source may have no closed deal at all. It never comes to the stage asked for. */
const closed: Life = {
  id: 'closed',
  createdOn: day('2026-01-02'),
  start: { stage: 's1', owner: 'zoe', amountMinor: 1, expectedCloseOn: null },
  changes: [{ on: day('2026-01-05'), field: 'stage', to: 'lost' }],
};
const viewOn = (all: readonly Life[]) => viewOf(heldOf([closed, ...all], TODAY));
const ownerOf = (life: Life) => stateBefore({ ...life, changes: life.changes.filter(({ field }) => field !== 'deleted') }, TODAY + 1)?.owner ?? null;

describe('what counts deals by their visits', () => {
  for (const query of QUERIES) {
    const title = JSON.stringify(query.params);
    it(`gives ${query.metric} ${title} of an owner over the deals that are the owner’s now, or were at their close, filtered and grouped`, () => {
      fc.assert(
        fc.property(lives(day('2026-01-01'), TODAY), fc.constantFrom(...OWNERS), (all, owner) => {
          const filter: Filter = [{ field: 'owner', in: [owner] }];
          const alone = answerOf(viewOn(all.filter((life) => ownerOf(life) === owner)), query).total;
          const view = viewOn(all);
          const filtered = answerOf(view, { ...query, filter }).total;
          const group = answerOf(view, { ...query, by: ['owner'] }).groups?.find(({ key }) => key[0] === owner)?.measured;
          assert.deepEqual([filtered.n, filtered.value], [alone.n, alone.value]);
          if (alone.n > 0) assert.deepEqual([group?.n, group?.value], [alone.n, alone.value]);
        }),
        { numRuns: runs(150), seed: 5 },
      );
    });
  }

  it('lists the deals of a group by the same owner', () => {
    const moved: Life = {
      ...closed,
      id: 'moved',
      start: { ...closed.start, owner: 'ann' },
      changes: [
        { on: day('2026-02-01'), field: 'stage', to: 's2' },
        { on: day('2026-02-10'), field: 'stage', to: 's3' },
        { on: day('2026-03-01'), field: 'owner', to: 'ben' },
      ],
    };
    const query = { metric: 'funnel', params: { anchor: 's2' }, by: ['owner'] } satisfies MetricQuery;
    const rowsOf = (owner: string) => {
      const found = rowsOfWindow({ of: { query, reading: 'step:s3', group: [owner] }, sort: { field: 'id' }, from: 0, to: 10 }, viewOn([moved]), []);
      return 'rows' in found ? found.rows.length : found.problems;
    };
    assert.deepEqual(['ann', 'ben'].map(rowsOf), [0, 1]);
  });
});
