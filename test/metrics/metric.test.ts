import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { defineComputedMetric, defineMetric, type Measured } from '@sluice/metrics';
import { contextOf, finished } from '../support/run-metric.js';

const described = { definition: '', formula: '', source: '', example: '', unit: 'count', money: false, needs: [], params: z.strictObject({}) } as const;
const one: Measured<number> = { value: 1, unit: 'count', n: 1, excluded: {} };
const running = contextOf([], { elapsedFraction: 0.5 });

describe('defineMetric', () => {
  it('says the elapsed share of a running period of flows, not of stocks', () => {
    const define = (basis: 'stock' | 'flow') => defineMetric({ ...described, basis, reductions: () => ({}), measure: () => one });
    assert.deepEqual(define('flow').measure({}, {}, running).partial, { elapsedFraction: 0.5 });
    assert.equal(define('stock').measure({}, {}, running).partial, undefined);
    assert.equal(define('flow').measure({}, {}, contextOf([])).partial, undefined);
    assert.equal(define('flow').kind, 'counted');
  });
});

describe('defineComputedMetric', () => {
  it('does so too, and passes progress on', () => {
    const metric = defineComputedMetric({
      ...described,
      basis: 'flow',
      *compute() {
        yield 0.5;
        return one;
      },
    });
    const selected = undefined as never;
    assert.equal(metric.compute(selected, {}, running).next().value, 0.5);
    assert.deepEqual(finished(metric.compute(selected, {}, running)).partial, { elapsedFraction: 0.5 });
  });
});
