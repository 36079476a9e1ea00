import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { distinct, filterKey, ordered, reductionKey, tally, type Clause, type Filter } from '@sluice/model';
import fc from 'fast-check';

fc.configureGlobal({ seed: 7 });

const clauses: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({ field: fc.constantFrom('a', 'b'), in: fc.array(fc.option(fc.constantFrom('x', 'y', 'null', '')), { maxLength: 4 }) }),
  fc.record({ field: fc.constantFrom('a', 'b'), from: fc.integer(), to: fc.integer() }),
  fc.record({ field: fc.constantFrom('a', 'b'), missing: fc.boolean() }),
);
const backwards = (clause: Clause): Clause => {
  const turned = Object.fromEntries(Object.entries(clause).reverse()) as unknown as Clause;
  return 'in' in turned ? { ...turned, in: [...turned.in].reverse() } : turned;
};

describe('reductionKey', () => {
  it('does not look at the order of clauses, keys and values', () => {
    fc.assert(
      fc.property(fc.array(clauses, { maxLength: 4 }), (where) => {
        const turned: Filter = [...where].reverse().map(backwards);
        assert.equal(reductionKey(tally({ over: 'deals', where: turned })), reductionKey(tally({ over: 'deals', where })));
      }),
    );
  });

  it('does not look at repeats', () => {
    const where: Filter = [{ field: 'owner', in: ['a', 'a'] }];
    assert.equal(filterKey([...where, { field: 'owner', in: ['a'] }]), filterKey(where));
  });

  it('takes an edge that is undefined for none', () => {
    assert.equal(filterKey([{ field: 'amount', from: 1, to: undefined } as unknown as Clause]), filterKey([{ field: 'amount', from: 1 }]));
  });

  const where: Filter = [{ field: 'owner', in: ['a'] }];
  const others = {
    'what is reduced': ordered({ over: 'deals', where, column: 'amount' }),
    'the table': tally({ over: 'visits', where, column: 'amount' }),
    'the column': tally({ over: 'deals', where, column: 'cycleDays' }),
    'having no column': tally({ over: 'deals', where }),
    'a grouping': tally({ over: 'deals', where, column: 'amount', by: ['stage'] }),
    'the field': tally({ over: 'deals', where: [{ field: 'team', in: ['a'] }], column: 'amount' }),
    not: tally({ over: 'deals', where: [{ field: 'owner', in: ['a'], not: true }], column: 'amount' }),
    'one value more': tally({ over: 'deals', where: [{ field: 'owner', in: ['a', null] }], column: 'amount' }),
    'no filter': tally({ over: 'deals', where: [], column: 'amount' }),
    'counting deals': distinct({ over: 'visits', where }),
  };
  for (const [what, other] of Object.entries(others)) {
    it(`tells ${what} apart`, () => assert.notEqual(reductionKey(other), reductionKey(tally({ over: 'deals', where, column: 'amount' }))));
  }

  it('tells the order of groups apart', () => {
    const by = (...fields: string[]): string => reductionKey(tally({ over: 'deals', where, by: fields }));
    assert.notEqual(by('stage', 'owner'), by('owner', 'stage'));
  });

  it('tells null from the text "null", and an open edge from a closed one', () => {
    assert.notEqual(filterKey([{ field: 'a', in: [null] }]), filterKey([{ field: 'a', in: ['null'] }]));
    assert.notEqual(filterKey([{ field: 'a', from: 1 }]), filterKey([{ field: 'a', from: 1, openFrom: true }]));
  });
});
