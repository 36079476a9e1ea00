import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate } from '@sluice/model';
import { readClause } from '../../packages/model/src/filter-clause.js';

const day = dayOfDate('2026-01-31');

describe('readClause', () => {
  for (const [text, clause] of [
    ['owner=Ann', { field: 'owner', in: ['Ann'] }],
    [' owner = Ann , Ben ', { field: 'owner', in: ['Ann', 'Ben'] }],
    ['OWNER=Ann,Ann', { field: 'owner', in: ['Ann'] }],
    ['owner="Lee, Ann"', { field: 'owner', in: ['Lee, Ann'] }],
    ['stage!="A; B"', { field: 'stage', in: ['A; B'], not: true }],
    ['stage!=A,B', { field: 'stage', in: ['A', 'B'], not: true }],
    ['owner=', { field: 'owner', missing: true }],
    ['owner!=', { field: 'owner', missing: false }],
    ['owner=Ann,', { field: 'owner', in: ['Ann', null] }],
    ['owner=""', { field: 'owner', in: [''] }],
    ['name~pilot', { field: 'name', contains: 'pilot' }],
    ['name~"a, b"', { field: 'name', contains: 'a, b' }],
    ['name=a=b', { field: 'name', in: ['a=b'] }],
    ['amount>=10000', { field: 'amount', from: 10_000 }],
    ['amount>10000', { field: 'amount', from: 10_000, openFrom: true }],
    ['amount<=1e3', { field: 'amount', to: 1000 }],
    ['amount<-0.5', { field: 'amount', to: -0.5, openTo: true }],
    ['amount=10', { field: 'amount', from: 10, to: 10 }],
    ['amount=-0', { field: 'amount', from: 0, to: 0 }],
    ['amount!=10', { field: 'amount', in: ['10'], not: true }],
    ['amount=10.0,20', { field: 'amount', in: ['10', '20'] }],
    ['amount=', { field: 'amount', missing: true }],
    ['probability>=40%', { field: 'probability', from: 0.4 }],
    ['probability<0.4', { field: 'probability', to: 0.4, openTo: true }],
    ['closedOn>=2026-01-31', { field: 'closedOn', from: day }],
    ['closedOn>2026-01-31', { field: 'closedOn', from: day + 1 }],
    ['closedOn<2026-01-31', { field: 'closedOn', to: day - 1 }],
    ['closedOn=2026-01-31', { field: 'closedOn', from: day, to: day }],
    ['closedOn!=2026-01-31', { field: 'closedOn', in: ['2026-01-31'], not: true }],
    ['expectedCloseOn=', { field: 'expectedCloseOn', missing: true }],
    ['custom.region=Nord', { field: 'custom.region', in: ['Nord'] }],
    ['custom.Score>3', { field: 'custom.Score', from: 3, openFrom: true }],
    ['custom.score=3', { field: 'custom.score', in: ['3'] }],
    ['"custom.a=b"=c', { field: 'custom.a=b', in: ['c'] }],
  ] as const) {
    it(`reads ${text}`, () => assert.deepEqual(readClause(text), { clause }));
  }

  for (const [text, code, sentence] of [
    ['ownr=Ann', 'unknown-field', /Did you mean "owner"/],
    ['custom.=x', 'unknown-field', /"custom\."/],
    ['deal.stage=A', 'unknown-field', /"deal\.stage"/],
    ['__proto__=x', 'unknown-field', /"__proto__"/],
    ['owner', 'bad-filter', /expected a field, one of/],
    ['=Ann', 'bad-filter', /expected a field, one of/],
    ['amount>=10 000', 'bad-filter', /"amount>=10 000" .* decimal point and no grouping/],
    ['amount>=10,5', 'bad-filter', /decimal point/],
    ['amount>=', 'bad-filter', /decimal point/],
    ['amount=lots', 'bad-filter', /decimal point/],
    ['amount=1e999', 'bad-filter', /decimal point/],
    ['probability>=high', 'bad-filter', /percentage/],
    ['closedOn>=31/01/2026', 'bad-filter', /YYYY-MM-DD/],
    ['closedOn>=2026-02-30', 'bad-filter', /YYYY-MM-DD/],
    ['owner>Ann', 'bad-filter', /= or != or ~, because owner holds text/],
    ['custom.score>high', 'bad-filter', /decimal point/],
    ['name~', 'bad-filter', /one text after ~/],
    ['name~a,b', 'bad-filter', /one text after ~/],
  ] as const) {
    it(`refuses ${text}`, () => {
      const read = readClause(text);
      assert.ok('problem' in read);
      assert.equal(read.problem.code, code);
      assert.match(read.problem.message, sentence);
    });
  }
});
