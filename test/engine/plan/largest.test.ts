import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Measured } from '@sluice/metrics';
import { sizeOf } from '../../../packages/engine/src/plan/largest.js';

const measured = (given: Partial<Measured<unknown>>): Measured<unknown> => ({ value: null, unit: 'count', n: 4, excluded: {}, ...given });

describe('sizeOf', () => {
  const cases: readonly [string, Partial<Measured<unknown>>, number][] = [
    ['is the amount of a sum of money', { value: 900, unit: 'money' }, 900],
    ['is the deals behind a rate', { value: 0.9, unit: 'rate' }, 4],
    ['is the deals behind a duration', { value: 90, unit: 'days' }, 4],
    ['is the amount within a value', { value: { count: 2, amountMinor: 700 } }, 700],
    ['is the count where currencies mix', { value: { count: 2, amountMinor: null } }, 2],
    ['is what was won', { value: { wonMinor: 50 } }, 50],
    ['is the deals where there is no value', { value: null }, 4],
  ];
  for (const [title, given, expected] of cases) it(title, () => assert.equal(sizeOf(measured(given)), expected));
});
