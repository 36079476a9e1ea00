import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFieldMap } from '@sluice/sources';

describe('parseFieldMap', () => {
  it('reads pairs between semicolons', () => {
    const { fields, problems } = parseFieldMap('name=Opportunité; stage = Étape ;custom.region=Région;');
    assert.deepEqual(fields, { name: 'Opportunité', stage: 'Étape', 'custom.region': 'Région' });
    assert.deepEqual(problems, []);
  });

  it('keeps further equals signs in the column', () => assert.deepEqual(parseFieldMap('name=a=b').fields, { name: 'a=b' }));

  it('tells of parts that are no pair and keeps the rest', () => {
    const { fields, problems } = parseFieldMap('name; =x; stage=; amount=Valore');
    assert.deepEqual(fields, { amount: 'Valore' });
    assert.deepEqual(
      problems.map(({ values }) => values?.['part']),
      ['name', '=x', 'stage='],
    );
  });

  it('keeps a field of a dangerous name a plain own property', () => {
    const { fields } = parseFieldMap('__proto__=x');
    assert.ok(Object.hasOwn(fields, '__proto__'));
    assert.equal(({} as { x?: unknown }).x, undefined);
  });
});
