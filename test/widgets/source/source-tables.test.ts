import { expect } from 'chai';
import { readTables, type TableInput } from '../../../packages/widgets/src/source/source-tables.js';

const input = (part: Partial<TableInput>): TableInput => ({ kind: 'deals', src: null, preset: null, fields: null, data: null, element: null, ...part });
const read = (...inputs: Partial<TableInput>[]) => readTables(inputs.map(input), 'https://page.example/sub/');

describe('readTables', () => {
  it('resolves addresses against the page, and keeps preset, fields and prefix', () => {
    expect(read({ src: 'deals.csv', preset: 'hubspot', fields: 'name=Title', idPrefix: 'eu-' }).tables).to.deep.equal([
      { kind: 'deals', preset: 'hubspot', fields: { name: 'Title' }, idPrefix: 'eu-', url: 'https://page.example/sub/deals.csv' },
    ]);
  });

  it('takes data before an address, and numbers payloads by table', () => {
    const rows = [{ id: 1 }];
    const { tables, payloads } = read({ src: 'a.csv' }, { kind: 'quotas', src: 'ignored.csv', data: rows });
    expect(tables).to.deep.equal([{ kind: 'deals', url: 'https://page.example/sub/a.csv' }, { kind: 'quotas' }]);
    expect(payloads).to.deep.equal([{ table: 1, content: { rows } }]);
  });

  it('reads an inline script', () => {
    const element = document.createElement('div');
    const script = element.appendChild(document.createElement('script'));
    script.type = 'text/csv';
    script.textContent = 'name\nRoof';
    expect(read({ element }).payloads).to.deep.equal([{ table: 0, content: { text: 'name\nRoof' }, mime: 'text/csv' }]);
  });

  it('carries the name and age of a file', () => {
    const file = new File(['a'], 'deals.csv', { lastModified: 5 });
    expect(read({ data: file }).payloads).to.deep.equal([{ table: 0, content: { blob: file }, name: 'deals.csv', dataAt: 5 }]);
  });

  it('leaves out a table without data', () => {
    expect(read({})).to.deep.equal({ tables: [], payloads: [], problems: [] });
  });

  for (const part of [{ src: 'javascript:alert(1)' }, { src: 'http://' }, { kind: 'leads', src: 'a.csv' }]) {
    it(`refuses ${JSON.stringify(part)} with a sentence`, () => {
      const { tables, problems } = read(part);
      expect(tables).to.deep.equal([]);
      expect(problems[0]?.message).to.contain('cannot be read; expected');
    });
  }
});
