import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NumberForm } from '../../../packages/sources/src/reading/number-form.js';

const NO_HINTS = { decimal: null, dayFirst: null } as const;

function column(values: readonly unknown[], hints: Parameters<NumberForm['settle']>[0] = NO_HINTS) {
  const form = new NumberForm();
  values.forEach((value) => form.observe(value));
  const pending = form.pending;
  const told = form.settle(hints);
  return { form, pending, told, read: values.map((value) => form.read(value)?.text) };
}

describe('NumberForm', () => {
  it('reads what can be read both ways as its neighbours prove', () => {
    const { read, told, form } = column(['1.234', '12,50']);
    assert.deepEqual(read, ['1234', '12.50']);
    assert.equal(told, null);
    assert.deepEqual(form.about(), { reading: '1.234,56', evidence: '"12,50" can only be read so' });
  });

  it('waits while nothing proves the mark', () => {
    assert.equal(column(['1.234', '5']).pending, true);
    assert.equal(column(['1.234', '5,5']).pending, false);
    assert.equal(column(['1234', '5']).pending, false);
  });

  it('takes marks for groups where nothing says more, and tells', () => {
    const { read, told } = column(['1.234', '5']);
    assert.deepEqual(read, ['1234', '5']);
    assert.equal(told, 'warning');
  });

  it('follows a hint', () => {
    const { read, told } = column(['1.234'], { ...NO_HINTS, decimal: { mark: '.', because: 'so', tell: null } });
    assert.deepEqual(read, ['1.234']);
    assert.equal(told, null);
  });

  it('does not bend a value that contradicts the rest', () => {
    const { read, form } = column(['1,5', '2,5', '3.5']);
    assert.deepEqual(read, ['1.5', '2.5', undefined]);
    assert.equal(form.contradicted, true);
  });

  it('takes numbers as they are, if finite', () => assert.deepEqual(column([1.5, NaN, true, {}]).read, ['1.5', undefined, undefined, undefined]));

  it('reads points only in a payload of a machine', () => {
    const form = new NumberForm(true);
    form.observe('1,5');
    assert.equal(form.read('1.234')?.text, '1.234');
    assert.equal(form.read('1,5'), undefined);
    assert.deepEqual(form.about(), {});
  });
});
