import { expect } from 'chai';
import { chartRows } from '../../../packages/widgets/src/chart/chart-rows.js';
import { measured } from '../../support/fake-engine.js';

const plain = (answer: Parameters<typeof chartRows>[0], by: readonly string[] = [], currency: string | null = 'EUR') => {
  const { columns, rows } = chartRows(answer, by, currency);
  return { columns, rows: rows.map((row) => Object.fromEntries(row)) };
};

describe('chartRows', () => {
  it('gives a row per group, by the label of each dimension', () => {
    const groups = [
      { key: ['u1'], labels: ['Ann'], measured: measured(0.5, { unit: 'rate', n: 8 }) },
      { key: [null], labels: [null], measured: measured<number>(null, { unit: 'rate', n: 0 }) },
    ];
    expect(plain({ total: measured(0.4), groups }, ['owner'])).to.deep.equal({
      columns: ['owner', 'n', 'value'],
      rows: [
        { owner: 'Ann', n: 8, value: 0.5 },
        { owner: null, n: 0, value: null },
      ],
    });
  });

  it('keeps the key of a date, which sorts', () => {
    const groups = [{ key: ['2026-03'], labels: ['March'], measured: measured(1) }];
    expect(plain({ total: measured(1), groups }, ['month(closedOn)']).rows[0]).to.include({ 'month(closedOn)': '2026-03' });
  });

  it('tells money in major units of its currency', () => {
    expect(plain({ total: measured(123_456, { unit: 'money' }) }).rows).to.deep.equal([{ n: 10, value: 1234.56 }]);
    expect(plain({ total: measured(500, { unit: 'moneyPerDay' }) }, [], 'JPY').rows).to.deep.equal([{ n: 10, value: 500 }]);
    expect(plain({ total: measured({ n: 3, amountMinor: 1_050 }) }).rows).to.deep.equal([{ n: 3, amount: 10.5 }]);
  });

  it('tells the parts of a composed value, and stages by their label', () => {
    const value = { rate: { value: 0.5, interval: null }, stage: { id: 's', label: 'Offer' }, from: 20779, closedOn: 20780 };
    expect(plain({ total: measured(value) }).rows).to.deep.equal([
      { n: 10, 'rate.value': 0.5, 'rate.interval': null, stage: 'Offer', from: '2026-11-22', closedOn: '2026-11-23' },
    ]);
  });

  it('gives a row per entry of a list', () => {
    const steps = [
      { stage: { id: 'a', label: 'New' }, n: 9 },
      { stage: { id: 'b', label: 'Offer' }, n: 4 },
    ];
    expect(plain({ total: measured({ steps, overall: 1 }) })).to.deep.equal({
      columns: ['stage', 'n'],
      rows: [
        { stage: 'New', n: 9 },
        { stage: 'Offer', n: 4 },
      ],
    });
  });

  it('holds columns of any name', () => {
    const groups = [{ key: ['x'], labels: ['X'], measured: measured(1) }];
    expect(chartRows({ total: measured(1), groups }, ['constructor'], null).rows[0]?.get('constructor')).to.equal('X');
  });

  it('makes no number of what is none', () => expect(plain({ total: measured(Number.NaN) }).rows).to.deep.equal([{ n: 10, value: null }]));
});
