import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { badValue, textOf, valueOf } from '../../../packages/sources/src/mapping/row-context.js';
import { rowContext } from './row.js';

describe('badValue', () => {
  it('says what stands where, and what would be right', () => {
    const problem = badValue('bad-amount', 'abc', 'a number', rowContext({ where: 'records[3]', pathOf: () => 'Amount' }), 'amount');
    assert.equal(problem.message, 'The amount "abc" at records[3].Amount cannot be read; expected a number. It is left out, the row stays.');
    assert.equal(problem.path, 'records[3].Amount');
  });

  it('shortens long values', () => assert.equal(badValue('x', 'a'.repeat(500), '', rowContext(), 'name').values?.['value'], `${'a'.repeat(40)}…`));
});

describe('textOf and valueOf', () => {
  it('are null where there is nothing', () => assert.deepEqual([textOf({}, 'a'), valueOf({}, 'a'), valueOf({ a: 0 }, 'a')], [null, null, 0]));
});
