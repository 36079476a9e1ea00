import { expect } from 'chai';
import { isObject } from '../../../packages/widgets/src/chart/plain-object.js';

describe('isObject', () => {
  for (const [name, value, expected] of [
    ['an object', { a: 1 }, true],
    ['an object without prototype', Object.create(null), true],
    ['a list', [], false],
    ['null', null, false],
    ['a date', new Date(0), false],
    ['a map', new Map(), false],
    ['an element', document.createElement('i'), false],
    ['a text', 'a', false],
  ] as const) {
    it(`is ${expected} for ${name}`, () => expect(isObject(value)).to.equal(expected));
  }
});
