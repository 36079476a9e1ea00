import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CsvRows } from '../../../packages/sources/src/format/csv-rows.js';

function read(text: string, known: readonly string[] = ['name', 'amount']) {
  const rows = new CsvRows((cells) => cells.filter((cell) => known.includes(cell)).length);
  const found = [...rows.push(text), ...rows.end()];
  return { rows, cells: found.map(({ cells }) => cells), numbers: found.map(({ number }) => number) };
}

describe('CsvRows', () => {
  it('takes the first row as header', () => assert.deepEqual(read('name,amount\nA,1').rows.header, ['name', 'amount']));

  it('skips titles above the header', () => {
    const { rows, cells } = read('Pipeline of May,\n\nname,amount\nA,1');
    assert.deepEqual(rows.header, ['name', 'amount']);
    assert.deepEqual(cells, [['A', '1']]);
  });

  it('numbers rows as a spreadsheet does, blank and sep lines included', () => assert.deepEqual(read('sep=,\nname,amount\n\nA,1\nB,2').numbers, [4, 5]));

  it('leaves out lines of one cell at the end', () => {
    const { rows, cells } = read('name,amount\nA,1\n\nGrand Totals (1 record)\nConfidential');
    assert.deepEqual(cells, [['A', '1']]);
    assert.equal(rows.footer, 2);
    assert.deepEqual(rows.ragged, []);
  });

  it('does not take a line of one cell for the end where rows follow', () => {
    const { rows, cells } = read('name,amount\nA,1\nbroken\nB,2');
    assert.deepEqual(cells, [
      ['A', '1'],
      ['B', '2'],
    ]);
    assert.deepEqual(rows.ragged, [{ number: 3, cells: 1, kept: false }]);
  });

  it('keeps short rows, leaves out long ones, and minds no empty cells at the end', () => {
    const { rows, cells } = read('name,stage,amount\nA,x\nB,x,1,2\nC,x,1,,');
    assert.deepEqual(cells, [
      ['A', 'x'],
      ['C', 'x', '1', '', ''],
    ]);
    assert.deepEqual(rows.ragged, [
      { number: 2, cells: 2, kept: true },
      { number: 3, cells: 4, kept: false },
    ]);
  });

  it('has no header where there is no text', () => assert.equal(read(' \n\n').rows.header, null));
});
