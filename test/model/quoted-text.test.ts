import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hasOpenQuote, quoteWhereNeeded, splitOutsideQuotes, unquote } from '../../packages/model/src/quoted-text.js';
import { runs } from '../support/runs.js';

fc.configureGlobal({ seed: 7 });

describe('splitOutsideQuotes', () => {
  for (const [line, parts] of [
    ['a;b', ['a', 'b']],
    ['a;"b;c";d', ['a', '"b;c"', 'd']],
    ['"a"";b";c', ['"a"";b"', 'c']],
    ['', ['']],
    [';', ['', '']],
  ] as const) {
    it(`cuts ${line} into ${parts.length}`, () => assert.deepEqual(splitOutsideQuotes(line, ';'), parts));
  }
});

describe('unquote', () => {
  for (const [part, text, quoted] of [
    [' a b ', 'a b', false],
    [' " a " ', ' a ', true],
    ['"a ""b"""', 'a "b"', true],
    ['""', '', true],
    ['"', '"', false],
    ['a "b" c', 'a "b" c', false],
  ] as const) {
    it(`reads ${part} as ${text}`, () => assert.deepEqual(unquote(part), { text, quoted }));
  }
});

describe('hasOpenQuote', () => {
  it('counts quotes', () => assert.deepEqual(['a', '"a', '"a"', '"a"""'].map(hasOpenQuote), [false, true, false, false]));
});

describe('quoteWhereNeeded', () => {
  it('leaves plain texts plain', () => assert.equal(quoteWhereNeeded('Ann Lee', /[;,]/), 'Ann Lee'));

  it('is undone by splitting and unquoting', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', ';', '"', '=', 'é') }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (list) => {
        const line = list.map((text) => quoteWhereNeeded(text, /;/)).join(';');
        assert.equal(hasOpenQuote(line), false);
        assert.deepEqual(
          splitOutsideQuotes(line, ';').map((part) => unquote(part).text),
          list,
        );
      }),
      { numRuns: runs(400) },
    );
  });
});
