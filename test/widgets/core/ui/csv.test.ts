import { expect } from 'chai';
import { cell, type TableModel } from '../../../../packages/widgets/src/core/table-model.js';
import { dialectOf, toCsv } from '../../../../packages/widgets/src/core/ui/csv.js';

const table = (...rows: TableModel['rows']): TableModel => ({ caption: 'x', columns: [{ label: 'Owner' }, { label: 'Rate' }], rows });
const lines = (csv: string) => csv.replace('\uFEFF', '').split('\r\n');

describe('toCsv', () => {
  it('writes headings, rows, totals and notes, with a byte order mark', () => {
    const csv = toCsv({ ...table(['Ann', cell('75 %', 0.75)]), total: ['Total', cell('75 %', 0.75)] }, [['Filter', 'owner=Ann']], dialectOf('en'));
    expect(csv.charCodeAt(0)).to.equal(0xfeff);
    expect(lines(csv)).to.deep.equal(['Owner,Rate', 'Ann,0.75', 'Total,0.75', '', 'Filter,owner=Ann', '']);
  });

  it('writes as spreadsheets of a decimal comma read', () => {
    expect(lines(toCsv(table(['Ann; Ben', cell('75 %', 0.75)]), [], dialectOf('fr')))[1]).to.equal('"Ann; Ben";0,75');
  });

  it('leaves a cell without a value empty', () => {
    expect(lines(toCsv(table(['Ann', cell('—', null)]), [], dialectOf('en')))[1]).to.equal('Ann,');
  });

  for (const start of ['=', '+', '-', '@', '\t', '\r', '\0', '\uFF1D']) {
    it(`takes the power from a text that starts with ${JSON.stringify(start)}`, () => {
      const [, field] = toCsv({ ...table([`${start}1+1`, '']), columns: [{ label: `${start}h` }] }, [], dialectOf('en')).split('\r\n');
      expect(field?.replace(/^"/, '').startsWith(`'`) || field === undefined).to.equal(true);
    });
  }

  it('keeps a negative number a number', () => {
    expect(lines(toCsv(table(['Ann', cell('−5', -5)]), [], dialectOf('en')))[1]).to.equal('Ann,-5');
  });

  it('quotes separators, quotes and line breaks', () => {
    expect(lines(toCsv(table(['a "b", c', 'd']), [], dialectOf('en')))[1]).to.equal('"a ""b"", c",d');
  });
});
