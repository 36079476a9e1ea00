import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonFaultAt, parseJsonText } from '../../../packages/sources/src/format/json.js';
import { runs } from '../../support/runs.js';

fc.configureGlobal({ seed: 7 });

describe('parseJsonText', () => {
  it('gives the value', () => assert.deepEqual(parseJsonText('{"a":[1]}'), { value: { a: [1] } }));

  it('reads one value per line as a list', () => assert.deepEqual(parseJsonText('{"a":1}\n\n{"a":2}\n'), { value: [{ a: 1 }, { a: 2 }] }));

  it('tells how far truncated JSON got', () => {
    const parsed = parseJsonText('{"records":[\n{"a":1},{"a"');
    assert.ok('problem' in parsed);
    assert.equal(parsed.problem.code, 'truncated-json');
    assert.deepEqual(parsed.problem.values, { line: 2, column: 13, position: 25 });
  });

  it('tells where bad JSON breaks', () => {
    const parsed = parseJsonText('[1,\n 2,, 3]');
    assert.ok('problem' in parsed);
    assert.equal(parsed.problem.code, 'bad-json');
    assert.deepEqual(parsed.problem.values, { line: 2, column: 4, position: 7 });
  });
});

describe('jsonFaultAt', () => {
  for (const [text, at] of [
    ['{"a":1,}', 7],
    ['[1 2]', 3],
    ['[1]]', 3],
    ['{a:1}', 1],
    ['[tru]', 1],
    ['["\n"]', 1],
  ] as const) {
    it(`stops in ${JSON.stringify(text)} at ${at}`, () => assert.equal(jsonFaultAt(text), at));
  }

  it('takes every true beginning of JSON for truncated', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        const start = text.slice(0, cut % (text.length + 1));
        assert.equal(jsonFaultAt(start), start.length, start);
      }),
      { numRuns: runs(500) },
    );
  });

  it('walks through 100,000 nested lists', () => assert.equal(jsonFaultAt('['.repeat(100_000) + ',') < 100_001, true));
});
