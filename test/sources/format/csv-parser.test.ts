import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CsvParser } from '../../../packages/sources/src/format/csv-parser.js';
import { runs } from '../../support/runs.js';

fc.configureGlobal({ seed: 7 });

function parse(pieces: readonly string[], delimiter = ','): string[][] {
  const parser = new CsvParser(delimiter);
  return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()];
}

describe('CsvParser', () => {
  for (const [text, rows] of [
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\rb\r', [['a'], ['b']]],
    ['"a,1","b\r\n2"\n', [['a,1', 'b\r\n2']]],
    ['"say ""hi""",x', [['say "hi"', 'x']]],
    ['5" pipe,x', [['5" pipe', 'x']]],
    ['"a" b,c', [['a b', 'c']]],
    [
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['""', [['']]],
    ['', []],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(parse([text]), rows));
  }

  it('takes any delimiter', () => assert.deepEqual(parse(['a;b,c;d'], ';'), [['a', 'b,c', 'd']]));

  it('tells the row whose quote was never closed', () => {
    const parser = new CsvParser(',');
    parser.push('a,b\n1,"2\n3,4\n');
    parser.end();
    assert.equal(parser.openQuoteRow, 2);
  });

  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const cells = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'é', '=') }), { minLength: 1, maxLength: 4 }), {
    maxLength: 6,
  });

  it('gives back what was written, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        cells,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(',', ';'),
        fc.array(fc.nat(60), { maxLength: 5 }),
        (rows, end, delimiter, cuts) => {
          const text = rows.map((row) => row.map(quote).join(delimiter) + end).join('');
          const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
          const pieces = at.slice(1).map((to, i) => text.slice(at[i], to));
          assert.deepEqual(parse(pieces, delimiter), rows);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('reads any text the same whole and character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') }), (text) => {
        assert.deepEqual(parse([...text]), parse([text]));
      }),
      { numRuns: runs(500) },
    );
  });
});
