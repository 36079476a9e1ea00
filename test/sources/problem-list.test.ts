import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProblemList } from '../../packages/sources/src/problem-list.js';

const problem = (code: string, message = code) => ({ code, severity: 'warning', message }) as const;

describe('ProblemList', () => {
  it('tells the first of a code and counts the rest', () => {
    const list = new ProblemList();
    list.add(problem('bad-row', 'first'));
    list.add(problem('bad-row', 'second'));
    list.add(problem('other'));
    assert.deepEqual(list.list(), [{ ...problem('bad-row', 'first'), count: 2 }, problem('other')]);
  });

  it('counts without a message only what was told before', () => {
    const list = new ProblemList();
    assert.equal(list.count('bad-row'), false);
    list.add(problem('bad-row'));
    assert.equal(list.count('bad-row'), true);
    assert.equal(list.list()[0]?.count, 2);
  });

  it('keeps problems apart that name different columns', () => {
    const list = new ProblemList();
    list.add(problem('ambiguous-date', 'a'), 'a');
    list.add(problem('ambiguous-date', 'b'), 'b');
    assert.equal(list.list().length, 2);
  });
});
