import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOfDate, filterKey, formatFilter, parseFilter, type Clause } from '@sluice/model';
import fc from 'fast-check';
import { runs } from '../support/runs.js';

fc.configureGlobal({ seed: 7 });

const texts = fc.string({ unit: fc.constantFrom('A', 'b', ' ', ';', ',', '"', '=', '<', '!', '~', '%', 'é', "'"), minLength: 1 });
const customs = texts.map((name) => `custom.${name}`);
const bound = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value || 0);
const days = fc.integer({ min: dayOfDate('0001-01-01'), max: dayOfDate('9999-01-01') });
const open = fc.constantFrom({}, { openFrom: true } as const);
const clauses: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({
    field: fc.oneof(fc.constantFrom('owner', 'stage', 'name'), customs),
    in: fc.uniqueArray(fc.oneof(texts, fc.constant('')), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    field: fc.constantFrom('owner', 'stage'),
    in: fc.uniqueArray(fc.option(texts), { minLength: 2, maxLength: 3 }),
    not: fc.constant(true as const),
  }),
  fc.record({ field: fc.constantFrom('owner', 'amount', 'closedOn'), missing: fc.boolean() }),
  fc.record({ field: fc.oneof(fc.constant('name'), customs), contains: texts }),
  fc.tuple(fc.oneof(fc.constantFrom('amount', 'probability'), customs), bound, open).map(([field, from, more]): Clause => ({ field, from, ...more })),
  fc.record({ field: fc.constant('amount'), to: bound }),
  days.map((day): Clause => ({ field: 'closedOn', from: day, to: day })),
  days.map((day): Clause => ({ field: 'createdOn', to: day })),
);

describe('parseFilter', () => {
  it('reads conditions that must all hold', () => {
    assert.deepEqual(parseFilter('owner=Ann,Ben; amount>=10000; stage!="A; B"'), {
      filter: [
        { field: 'owner', in: ['Ann', 'Ben'] },
        { field: 'amount', from: 10_000 },
        { field: 'stage', in: ['A; B'], not: true },
      ],
      problems: [],
    });
  });

  for (const text of ['', ' ', ';', ' ; ; ']) it(`asks for nothing in "${text}"`, () => assert.deepEqual(parseFilter(text), { filter: [], problems: [] }));

  it('keeps the conditions it can read and tells each it cannot', () => {
    const { filter, problems } = parseFilter('ownr=Ann; stage=A; amount>x');
    assert.deepEqual(filter, [{ field: 'stage', in: ['A'] }]);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-field', 'bad-filter'],
    );
  });

  it('refuses a quote that is never closed', () => {
    const { filter, problems } = parseFilter('owner="Ann; stage=A');
    assert.deepEqual(filter, []);
    assert.match(problems[0]?.message ?? '', /closing quote/);
  });

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'owner', 'amount', '=', '<', '"', ';', ',', ' ', '1', '~', '!') }), (text) => {
        const { filter, problems } = parseFilter(text);
        assert.ok(filter.length + problems.length <= text.split(';').length);
      }),
    );
  });
});

describe('formatFilter', () => {
  it('is undone by parseFilter', () => {
    fc.assert(
      fc.property(fc.array(clauses, { maxLength: 4 }), (filter) => {
        const read = parseFilter(formatFilter(filter));
        assert.deepEqual(read.problems, []);
        assert.equal(filterKey(read.filter), filterKey(filter));
      }),
      { numRuns: runs(500) },
    );
  });

  it('writes what a person would', () => {
    assert.equal(formatFilter(parseFilter(' owner = Ann,Ben ;amount>=10000;stage!="A; B" ').filter), 'owner=Ann,Ben; amount>=10000; stage!="A; B"');
  });
});
