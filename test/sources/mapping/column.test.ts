import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import { valueIn } from '../../../packages/sources/src/mapping/column.js';
import { createReader } from '../../../packages/sources/src/reading/reader.js';

const reader = createReader('text', { zone: createZone('UTC'), machine: true });
const column = { field: 'ownerId', path: 'a|b', reader, gets: ['a', 'b'].map((name) => (row: unknown) => (row as Record<string, unknown>)[name]) };

describe('valueIn', () => {
  for (const [row, value] of [
    [{ a: 1, b: 2 }, 1],
    [{ a: null, b: 2 }, 2],
    [{ a: '', b: 2 }, 2],
    [{ a: { value: 1 }, b: 2 }, 2],
    [{ a: null }, undefined],
    [{ a: 0, b: 2 }, 0],
  ] as const) {
    it(`of ${JSON.stringify(row)} is ${String(value)}`, () => assert.equal(valueIn(column, row), value));
  }
});
