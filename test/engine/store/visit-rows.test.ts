import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_DAY } from '@sluice/model';
import { VisitRows, type VisitRow } from '../../../packages/engine/src/store/visit-rows.js';
import { listDictionary } from '../../../packages/engine/src/store/list-dictionary.js';

const stages = listDictionary(['s1', 's2']);
const visit = (code: number, enteredOn: number, leftOn: number | null): VisitRow => ({ code, enteredOn, leftOn, exit: 'present', nextCode: null, owner: null });

describe('VisitRows', () => {
  it('gives a deal its visits in order', () => {
    const rows = new VisitRows();
    rows.append(3, [visit(0, 10, 15), visit(1, 15, null)]);
    rows.append(4, [visit(0, 11, null)]);
    assert.deepEqual([rows.rowsOf(3), rows.rowsOf(4), rows.rowsOf(5)], [[0, 1], [2], []]);
    const { columns, deal } = rows.table(stages, stages);
    assert.deepEqual([...deal], [3, 3, 4]);
    assert.equal(columns.durationDays.values[0], 5);
  });

  it('numbers the turns in a stage, and adds up the days of all of them', () => {
    const rows = new VisitRows();
    rows.append(0, [visit(0, 0, 2), visit(1, 2, 5), visit(0, 5, 9), visit(1, 9, 10), visit(0, 10, null)], 20);
    const { turn, totalDays, daysToClose } = rows.table(stages, stages).columns;
    assert.deepEqual(
      [...turn.codes].map((code) => turn.dictionary.values[code]),
      ['first', 'first', 'between', 'last', 'last'],
    );
    assert.deepEqual([...totalDays.values], [2, 3, 6, 4, NO_DAY]);
    assert.deepEqual([...daysToClose.values], [20, 18, 15, 11, 10]);
  });

  it('knows no way to a close that is not there, or lies before the entry', () => {
    const rows = new VisitRows();
    rows.append(0, [visit(0, 0, null)]);
    rows.append(1, [visit(0, 10, 12)], 5);
    const { turn, daysToClose } = rows.table(stages, stages).columns;
    assert.deepEqual([...daysToClose.values], [NO_DAY, NO_DAY]);
    assert.equal(turn.dictionary.values[turn.codes[0]!], 'only');
  });

  it('buries the visits of a deal that is rewritten', () => {
    const rows = new VisitRows();
    rows.append(3, [visit(0, 10, null)]);
    rows.bury(3);
    rows.append(3, [visit(1, 20, null)]);
    assert.deepEqual(rows.rowsOf(3), [1]);
    assert.deepEqual([...rows.table(stages, stages).alive], [0, 1]);
  });

  it('grows beyond its first size', () => {
    const rows = new VisitRows();
    for (let deal = 0; deal < 3000; deal++) rows.append(deal, [visit(0, deal, null)]);
    const { size, alive, deal } = rows.table(stages, stages);
    assert.equal(size, 3000);
    assert.equal(deal[2999], 2999);
    assert.ok(alive.every((each) => each === 1));
  });
});
