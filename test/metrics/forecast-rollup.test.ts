import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal, type History } from '../support/history.js';
import { ask, drill, type Asked } from '../support/run-metric.js';
import { staffOf, stay } from '../support/staff.js';

const asked = { period: ['2026-07-01', '2026-09-30'], today: '2026-07-15' } as const;
const open = (amountMinor: number, forecastCategory: string | null, given: Partial<History> = {}): History =>
  deal({ amountMinor, forecastCategory, expectedCloseOn: day('2026-08-01'), ...given, path: ['s1'] });
const won = deal({ end: 'won', closedOn: day('2026-07-02'), amountMinor: 50 });
const example = [won, open(100, 'Commit'), open(150, 'Best Case'), open(200, 'Pipeline')];
const value = (deals: readonly History[], more: Asked<'forecastRollup'> = {}) => ask('forecastRollup', deals, { ...asked, ...more }).value;

describe('forecastRollup', () => {
  it('gives the example of Salesforce in both forms of columns', () => {
    const { raw } = value(example) ?? {};
    assert.deepEqual([raw?.closedMinor, raw?.commitMinor, raw?.bestCaseMinor, raw?.pipelineMinor], [50, 150, 300, 450]);
    const single = value(example, { params: { columns: 'single' } })?.raw;
    assert.deepEqual([single?.closedMinor, single?.commitMinor, single?.bestCaseMinor, single?.pipelineMinor], [50, 100, 150, 200]);
  });

  it('takes the category of the stage where the deal names none, and no open deal for closed', () => {
    const params = { columns: 'single', stageCategories: { s1: 'commit' } } as const;
    const { value: found, excluded } = ask('forecastRollup', [won, open(1, null), open(2, 'Closed'), open(4, 'whatever'), open(8, 'Omitted')], {
      ...asked,
      params,
    });
    assert.deepEqual([found?.raw.commitMinor, found?.raw.omittedMinor, found?.raw.closedMinor, excluded['unknownCategory']], [7, 8, 50, 1]);
    assert.deepEqual(drill('forecastRollup', 'commit', [open(1, null, { id: 'x' }), open(8, 'Omitted', { id: 'y' })], { ...asked, params }), ['x']);
  });

  it('keeps overdue deals in the running period, and lost ones omitted', () => {
    const lost = deal({ end: 'lost', closedOn: day('2026-07-03'), amountMinor: 5 });
    const raw = value([open(10, 'Commit', { expectedCloseOn: day('2026-02-01') }), lost], { params: { columns: 'single' } })?.raw;
    assert.deepEqual([raw?.commitMinor, raw?.omittedMinor], [10, 5]);
  });

  it('adds up the hierarchy of that day, with overrides shown beside', () => {
    const staff = staffOf([stay('ann', { manager: 'mia' }), stay('ben', { manager: 'mia' })]);
    const deals = [won, open(100, 'Commit', { owner: 'ann' }), open(40, 'Commit', { owner: 'ben' })];
    const overrides = [{ person: 'ann', category: 'commit', amountMinor: 60, by: 'manager' }] as const;
    const found = value(deals, { staff, params: { columns: 'single', overrides: [...overrides] } });
    assert.deepEqual(
      found?.people.map(({ label, raw, adjusted }) => [label, raw.commitMinor, adjusted.commitMinor]),
      [
        ['mia', 140, 100],
        ['ANN', 100, 60],
        ['BEN', 40, 40],
        [null, 0, 0],
      ],
    );
    assert.deepEqual([found.raw.commitMinor, found.adjusted.commitMinor], [140, 100]);
  });

  it('never says "closed 0" of a source without closed deals', () => {
    const raw = value(example.slice(1))?.raw;
    assert.deepEqual([raw?.closedMinor, raw?.commitMinor, raw?.pipelineMinor], [null, null, 450]);
  });

  it('is null with the reason', () => {
    assert.equal(ask('forecastRollup', example, { ...asked, mixed: true }).reason, 'mixed-currencies');
    assert.equal(ask('forecastRollup', [deal({ amountMinor: null, expectedCloseOn: day('2026-08-01') })], asked).reason, 'needs-amounts');
  });
});
