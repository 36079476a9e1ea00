import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate, type Clause, type ReductionTable } from '@sluice/model';
import { bindClause, isPredicate } from '../../../packages/engine/src/kernels/bind-clause.js';
import { moved, rawDeal, stage, RAW_STAGES, viewOf } from '../../support/store-of.js';

const view = viewOf({
  deals: [
    rawDeal({ id: 'a', stage: 's1', ownerId: 'ann', amountMinor: 1000, createdAt: '2026-01-01', name: 'Alpha Ltd' }),
    rawDeal({ id: 'b', stage: 's2', amountMinor: 2050, createdAt: null, probability: 0.3, custom: { seats: 5, region: 'North' } }),
    rawDeal({ id: 'c', stage: 'won', ownerId: 'ben', createdAt: '2026-03-01', closedAt: '2026-04-01', pipeline: 'q' }),
  ],
  stages: [
    ...RAW_STAGES,
    stage('q1', 0, { pipelineId: 'q', pipelineLabel: 'Renewals' }),
    stage('won', 1, { pipelineId: 'q', pipelineLabel: 'Renewals', kind: 'won', label: 'Renewed' }),
  ],
  people: [{ id: 'ann', name: 'Ann Lee', teamId: null, managerId: null, validFrom: null, validTo: null }],
  history: [moved('c', 's3', 'won', '2026-04-01')],
});

function rows(clause: Clause, over: ReductionTable = 'deals'): readonly number[] {
  const bound = bindClause(clause, over, { tables: () => view.tables, naming: view.naming, currency: 'EUR' });
  assert.ok(isPredicate(bound), JSON.stringify(bound));
  const all = Uint16Array.from({ length: view.tables[over].size }, (_, i) => i);
  const out = new Uint16Array(all.length);
  return [...out.subarray(0, bound.refine(0, all, all.length, out))];
}

describe('bindClause', () => {
  const cases: readonly [string, Clause, readonly number[]][] = [
    ['finds a stage by id', { field: 'stage', in: ['s1'] }, [0]],
    ['finds a stage by label, ignoring case', { field: 'stage', in: ['renewed', 's2'] }, [1, 2]],
    ['finds an owner by name', { field: 'owner', in: ['ann lee'] }, [0]],
    ['finds deals without an owner', { field: 'owner', in: [null] }, [1]],
    ['takes what is missing for "is not"', { field: 'owner', in: ['ann'], not: true }, [1, 2]],
    ['leaves missing out where "is not" names it', { field: 'owner', in: [null], not: true }, [0, 2]],
    ['finds a pipeline by label', { field: 'pipeline', in: ['Renewals'] }, [2]],
    ['compares amounts in the major unit', { field: 'amount', from: 20.5 }, [1]],
    ['compares amounts in the minor unit where a metric asks', { field: 'amountMinor', to: 1000 }, [0]],
    ['finds amounts by value', { field: 'amount', in: ['10'] }, [0]],
    ['compares days', { field: 'createdOn', from: dayOfDate('2026-02-01') }, [2]],
    ['finds a day by its date', { field: 'createdOn', in: ['2026-01-01'] }, [0]],
    ['finds what has no day', { field: 'createdOn', missing: true }, [1]],
    ['finds what has a text', { field: 'owner', missing: false }, [0, 2]],
    ['compares probabilities as numbers', { field: 'probability', from: 0.25, to: 0.5 }, [1]],
    ['looks for text ignoring case', { field: 'name', contains: 'ltd' }, [0]],
    ['looks for text in labels', { field: 'owner', contains: 'lee' }, [0]],
    ['compares custom numbers', { field: 'custom.seats', from: 5 }, [1]],
    ['compares custom texts exactly', { field: 'custom.region', in: ['North'] }, [1]],
  ];
  for (const [title, clause, expected] of cases) it(title, () => assert.deepEqual(rows(clause), expected));

  it('takes the pipeline of a visit from its stage', () => {
    const inP = rows({ field: 'pipeline', in: ['Sales'] }, 'visits');
    const inQ = rows({ field: 'pipeline', in: ['q'] }, 'visits');
    assert.equal(inP.length + inQ.length, view.tables.visits.size);
    assert.ok(inP.length > 0);
  });

  it('makes an unknown field a problem, never an empty result', () => {
    const bound = bindClause({ field: 'luck', in: ['x'] }, 'deals', { tables: () => view.tables, naming: view.naming, currency: 'EUR' });
    assert.ok(!isPredicate(bound));
    assert.equal(bound.code, 'unknown-field');
    assert.match(bound.message, /no field "luck"/);
  });
});
