import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePath, pathOfText, readParsedPath, readPath } from '../../packages/sources/src/path.js';

fc.configureGlobal({ seed: 7 });

const pathOf = (text: string): readonly string[] | string => {
  const parsed = parsePath(text);
  return 'path' in parsed ? parsed.path : parsed.problem.code;
};

describe('parsePath', () => {
  for (const [text, path] of [
    ['name', ['name']],
    ['a.b[0].c', ['a', 'b', '0', 'c']],
    ['a["b.c"].d', ['a', 'b.c', 'd']],
    ["['Deal Name']", ['Deal Name']],
    ['Deal - Title', ['Deal - Title']],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(pathOf(text), path));
  }

  for (const text of ['', '.a', 'a..b', 'a[', 'a[]', 'a[b]', '__proto__.x', 'a.constructor', 'a["prototype"]', 'a.'.repeat(20) + 'b', 'a'.repeat(257)]) {
    it(`refuses ${text.slice(0, 24) || 'nothing'}`, () => assert.equal(pathOf(text), 'unsafe-path'));
  }

  it('never lets a refused name through, however it is written', () => {
    const name = fc.constantFrom('__proto__', 'prototype', 'constructor', 'a', '0');
    const segment = name.chain((text) => fc.constantFrom(`.${text}`, `["${text}"]`, `['${text}']`));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        const path = pathOf(`x${segments.join('')}`);
        assert.ok(typeof path === 'string' || !path.some((one) => ['__proto__', 'prototype', 'constructor'].includes(one)));
      }),
    );
  });
});

describe('readPath', () => {
  it('follows own properties and positions', () => assert.equal(readPath({ a: [{ b: 5 }] }, ['a', '0', 'b']), 5));

  it('ends where the value ends', () => assert.equal(readPath({ a: null }, ['a', 'b']), undefined));

  it('does not look at prototypes', () => {
    for (const read of [readPath, readParsedPath]) {
      assert.equal(read({}, ['toString']), undefined);
      assert.equal(read(Object.create({ a: 1 }), ['a']), undefined);
    }
  });

  it('does not call getters', () => {
    let called = false;
    const trap = Object.defineProperty({}, 'a', { get: () => (called = true), enumerable: true });
    assert.equal(readPath(trap, ['a']), undefined);
    assert.equal(called, false);
  });

  it('reads parsed JSON the same in both ways', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string(), { maxLength: 4 }), (value, path) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        assert.deepEqual(readParsedPath(plain, path), readPath(plain, path));
      }),
    );
  });
});

describe('pathOfText', () => {
  it('throws where a preset names no path', () => assert.throws(() => pathOfText('a..b'), /not well formed/));
});
