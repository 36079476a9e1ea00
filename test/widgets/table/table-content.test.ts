import { expect } from 'chai';
import { contentOf, dataScript, inlineScript } from '../../../packages/widgets/src/table/table-content.js';

describe('contentOf', () => {
  const blob = new Blob(['a']);
  const bytes = new ArrayBuffer(1);
  it('is text for text', () => expect(contentOf('a')).to.deep.equal({ text: 'a' }));
  it('is rows for a list', () => expect(contentOf([1])).to.deep.equal({ rows: [1] }));
  it('is JSON for an object', () => expect(contentOf({ results: [] })).to.deep.equal({ json: { results: [] } }));
  it('is a blob for a file', () => expect(contentOf(blob)).to.deep.equal({ blob }));
  it('is bytes for a buffer', () => expect(contentOf(bytes)).to.deep.equal({ bytes }));
});

describe('inlineScript', () => {
  const parsed = (markup: string) => new DOMParser().parseFromString(`<div>${markup}</div>`, 'text/html').body.firstElementChild as Element;
  for (const type of [
    'application/json',
    'text/csv',
    'TEXT/CSV; charset=utf-8',
    'application/geo+json',
    'application/x-ndjson',
    'text/plain',
    'text/tab-separated-values',
  ]) {
    it(`reads ${type}`, () => expect(inlineScript(parsed(`<script type="${type}">a</script>`))?.text).to.equal('a'));
  }
  for (const markup of ['<script>a</script>', '<script type="module">a</script>', '<p><script type="text/csv">a</script></p>', '']) {
    it(`finds no data in ${markup || 'nothing'}`, () => expect(dataScript(parsed(markup))).to.equal(null));
  }
});
