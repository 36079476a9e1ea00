import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textOrder } from '../../../packages/engine/src/kernels/text-order.js';

describe('textOrder', () => {
  it('gives places by character codes, equal texts as they stand', () => {
    assert.deepEqual([...textOrder(['b', 'ä', 'B', 'b', 'a'])], [2, 4, 0, 3, 1]);
  });

  it('sorts once, and again when there are more texts', () => {
    const texts = ['b', 'a'];
    const before = textOrder(texts);
    assert.equal(textOrder(texts), before);
    texts.push('Z');
    assert.deepEqual([...textOrder(texts)], [2, 1, 0]);
  });
});
