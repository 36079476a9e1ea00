import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate, type Clause } from '@sluice/model';
import { clauseText } from '../../packages/model/src/clause-text.js';

const day = dayOfDate('2026-01-31');

describe('clauseText', () => {
  for (const [clause, conditions] of [
    [{ field: 'owner', in: ['Ann', 'Lee, Ben', null] }, ['owner=Ann,"Lee, Ben",']],
    [{ field: 'stage', in: ['A; B'], not: true }, ['stage!="A; B"']],
    [{ field: 'owner', in: [null] }, ['owner=']],
    [{ field: 'owner', in: [] }, ['owner=', 'owner!=']],
    [{ field: 'owner', in: [], not: true }, []],
    [{ field: 'owner', missing: true }, ['owner=']],
    [{ field: 'owner', missing: false }, ['owner!=']],
    [{ field: 'name', contains: 'say "hi"' }, ['name~"say ""hi"""']],
    [{ field: 'amount', from: 1, to: 2, openTo: true }, ['amount>=1', 'amount<2']],
    [{ field: 'amount', from: 1, to: 1 }, ['amount=1']],
    [{ field: 'amount', from: 1, to: 1, openTo: true }, ['amount>=1', 'amount<1']],
    [{ field: 'closedOn', from: day }, ['closedOn>=2026-01-31']],
    [{ field: 'custom.x', from: 1, to: 1 }, ['custom.x>=1', 'custom.x<=1']],
    [{ field: 'custom.a=b', in: ['c'] }, ['"custom.a=b"=c']],
    [{ field: 'amount' }, []],
  ] as readonly (readonly [Clause, readonly string[]])[]) {
    it(`writes ${JSON.stringify(clause)}`, () => assert.deepEqual(clauseText(clause), conditions));
  }
});
