import { expect } from 'chai';
import { boardColumns, closedStages, openStages, totalsOf } from '../../../packages/widgets/src/board/board-columns.js';
import { measured, sourceState, STAGES } from '../../support/fake-engine.js';

const open = (count: number, amountMinor: number | null) => ({ count, amountMinor, overdue: { count: 0, amountMinor: 0 } });
const group = <V>(key: string | null, value: V) => ({ key: [key], labels: [key], measured: measured(value) });
const stages = openStages(sourceState(), []);
const other = { ...STAGES[0]!, id: 'x', pipelineId: 'q' };

describe('openStages', () => {
  it('leaves out what closes a deal', () => expect(stages.map(({ id }) => id)).to.deep.equal(['new', 'proposal', 'negotiation']));
  it('looks at the default pipeline', () => expect(openStages(sourceState({ stages: [...STAGES, other] }), []).map(({ id }) => id)).to.not.include('x'));
  it('looks at the pipeline that the filter names', () =>
    expect(openStages(sourceState({ stages: [...STAGES, other] }), [{ field: 'pipeline', in: ['q'] }]).map(({ id }) => id)).to.deep.equal(['x']));
  it('looks at all others where the filter excludes one', () =>
    expect(openStages(sourceState({ stages: [...STAGES, other] }), [{ field: 'pipeline', in: ['p'], not: true }]).map(({ id }) => id)).to.deep.equal(['x']));
});

describe('closedStages', () => {
  it('are those won and lost', () => expect(closedStages(sourceState(), []).map(({ id }) => id)).to.deep.equal(['won', 'lost']));
});

describe('boardColumns', () => {
  const answers = {
    open: { total: measured(open(8, 400)), groups: [group('new', open(6, 300)), group('proposal', open(2, 100))] },
    weighted: { total: measured(70), groups: [group('new', 30)] },
    currency: 'EUR',
  };

  it('has a column for every stage, those without deals too', () =>
    expect(boardColumns(stages, answers).map(({ key, count }) => [key, count])).to.deep.equal([
      ['new', 6],
      ['proposal', 2],
      ['negotiation', 0],
    ]));
  it('shares by amount', () => expect(boardColumns(stages, answers).map(({ share }) => share)).to.deep.equal([0.75, 0.25, 0]));
  it('shares by count where amounts are unknown', () => {
    const unknown = { ...answers, open: { total: measured(open(8, null)), groups: [group('new', open(6, null))] } };
    expect(boardColumns(stages, unknown)[0]?.share).to.equal(0.75);
  });
  it('has a column for every group of another dimension', () =>
    expect(boardColumns(null, { ...answers, open: { total: measured(open(3, 5)), groups: [group(null, open(3, 5))] } })).to.deep.equal([
      { key: null, label: null, count: 3, amounts: [{ minor: 5, currency: 'EUR' }], weighted: [], share: 1 },
    ]));
  it('does not know counts before the answer', () => expect(boardColumns(stages, { ...answers, open: null })[0]?.count).to.equal(null));
});

describe('totalsOf', () => {
  it('keeps currencies apart where they meet without rates, the largest first', () => {
    const mixed = measured(open(3, null), { byCurrency: { EUR: measured(open(1, 100)), USD: measured(open(2, 900)) } });
    expect(totalsOf(mixed, undefined, null).amounts).to.deep.equal([
      { minor: 900, currency: 'USD' },
      { minor: 100, currency: 'EUR' },
    ]);
  });
  it('is unknown without an answer', () => expect(totalsOf(undefined, undefined, null)).to.deep.equal({ count: null, amounts: [], weighted: [] }));
});
