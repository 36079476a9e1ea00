import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProbabilityForm, type Scale } from '../../../packages/sources/src/reading/probability-form.js';

function column(values: readonly unknown[], scale: Scale = 'open') {
  const form = new ProbabilityForm(scale);
  values.forEach((value) => form.observe(value));
  form.settle({ decimal: null, dayFirst: null });
  return values.map((value) => form.read(value));
}

describe('ProbabilityForm', () => {
  for (const [what, values, expected, scale] of [
    ['percent signs', ['75%', '75 %', '7,5 %'], [0.75, 0.75, 0.075], 'open'],
    ['percents', ['75', '1', '0', '0.5'], [0.75, 0.01, 0, 0.005], 'open'],
    ['fractions', ['0.75', '1', '0'], [0.75, 1, 0], 'open'],
    ['numbers', [75, 0], [0.75, 0], 'open'],
    ['a percent sign beside fractions', ['75%', '0.5'], [0.75, 0.5], 'open'],
    ['what is known to be percent', [1, '100'], [0.01, 1], 'percent'],
    ['what is known to be a fraction', ['0.4', '40'], [0.4, undefined], 'fraction'],
    ['values out of range', ['140', '-5', 'abc', '50'], [undefined, undefined, undefined, 0.5], 'open'],
  ] as const) {
    it(`reads ${what}`, () => assert.deepEqual(column(values, scale), expected));
  }

  it('does not read anew what it has settled', () => {
    const form = new ProbabilityForm('open');
    form.observe('0.5');
    form.settle({ decimal: null, dayFirst: null });
    form.observe('75');
    assert.equal(form.read('0.5'), 0.5);
    assert.equal(form.read('75'), undefined);
  });

  it('says by which value it knew', () => {
    const form = new ProbabilityForm('open');
    form.observe('75');
    assert.deepEqual(form.about(), { reading: 'percent', evidence: '"75" is above 1' });
  });
});
