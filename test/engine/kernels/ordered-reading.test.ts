import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderedReading } from '../../../packages/engine/src/kernels/ordered-reading.js';
import { SortedNumbers } from '../../../packages/engine/src/kernels/sorted-numbers.js';

function reading(...values: readonly number[]) {
  const numbers = new SortedNumbers();
  for (const value of values) numbers.append(value);
  return orderedReading(numbers, { missing: 1, unconverted: 2, sum: values.reduce((sum, value) => sum + value, 0) });
}

describe('orderedReading', () => {
  const cases = [
    { values: [10, 20, 30, 40], q: 0.5, expected: 25 },
    { values: [10, 20, 30, 40], q: 0.9, expected: 37 },
    { values: [10, 20, 30], q: 0.5, expected: 20 },
    { values: [10], q: 0.9, expected: 10 },
    { values: [10, 20], q: 1, expected: 20 },
    { values: [], q: 0.5, expected: null },
  ];
  for (const { values, q, expected } of cases) {
    it(`interpolates the ${q} quantile of ${JSON.stringify(values)} linearly`, () => assert.equal(reading(...values).quantile(q), expected));
  }

  it('drops the same number of values from each end', () => {
    assert.deepEqual(reading(1, 2, 2, 2, 100).trimmed(0.2), { n: 3, sum: 6 });
    assert.deepEqual(reading(1, 2).trimmed(0.05), { n: 2, sum: 3 });
    assert.deepEqual(reading().trimmed(0.05), { n: 0, sum: 0 });
  });

  it('passes on what has no value', () => {
    const { n, missing, unconverted, sum } = reading(4, 5);
    assert.deepEqual([n, missing, unconverted, sum], [2, 1, 2, 9]);
    assert.equal(reading(3, 4).sumOfSquares(), 25);
    assert.equal(reading(3, 4).countBelow(4), 1);
  });
});
