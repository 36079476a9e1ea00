import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainValue } from '../../packages/engine/src/plain-value.js';

const throwing = () =>
  Object.defineProperty({ id: 1 }, 'amount', {
    enumerable: true,
    get: () => {
      throw new Error('no amount today');
    },
  });

describe('plainValue', () => {
  const at = new Date(86_400_000);
  const ring: Record<string, unknown> = { id: 1 };
  ring['self'] = ring;
  ring['list'] = [ring];
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['plain values', { a: 1, b: 'x', c: null, d: [true] }, { a: 1, b: 'x', c: null, d: [true] }],
    ['dates and large integers', { at, big: 10n }, { at, big: 10n }],
    ['functions and symbols', { id: 1, open: () => 1, kind: Symbol('x') }, { id: 1 }],
    ['a ring', ring, { id: 1, list: [undefined] }],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { id: 1 }), { id: 1 }],
    ['a reactive proxy', new Proxy({ id: 1, inner: new Proxy({ n: 2 }, {}) }, {}), { id: 1, inner: { n: 2 } }],
    ['what says how it is written as JSON', { amount: { toJSON: () => '5.00' } }, { amount: '5.00' }],
    ['holes', Array.from({ length: 2, 1: 'x' }), [undefined, 'x']],
    ['a name that would reach a prototype', JSON.parse('{"__proto__":{"x":1}}'), JSON.parse('{"__proto__":{"x":1}}')],
  ];
  for (const [title, given, expected] of cases) {
    it(`copies ${title} to what can be cloned`, () => {
      const copy = plainValue(given);
      assert.deepEqual(copy, expected);
      assert.doesNotThrow(() => structuredClone(copy));
    });
  }

  it('leaves out what is too deep', () => {
    let deep: object = {};
    for (let i = 0; i < 100_000; i += 1) deep = { deep };
    assert.ok(JSON.stringify(plainValue(deep)).length < 500);
  });

  it('puts what a row throws in the place of that row', () => {
    const [bad, good] = plainValue([throwing(), { id: 2 }]) as readonly unknown[];
    assert.ok(bad instanceof Error);
    assert.deepEqual([bad.message, good], ['no amount today', { id: 2 }]);
  });

  it('throws what the value itself throws', () => assert.throws(() => plainValue(throwing()), /no amount today/));
});
