import { expect } from 'chai';
import { Refusal } from '../../../packages/widgets/src/chart/refusal.js';
import { safeExpression } from '../../../packages/widgets/src/chart/safe-expression.js';

const scope = { alias: (name: string) => `f_${name.length}`, names: new Set(['top']) };

describe('safeExpression', () => {
  for (const [given, made] of [
    ['datum.amount > 10 && !datum["a b"]', '((datum["f_6"] > 10) && (! datum["f_3"]))'],
    ["datum.owner === 'Ann' ? round(1.5) : -top", '((datum["f_5"] === "Ann") ? round(1.5) : (- top))'],
    ["indexof(['a', 'b'], datum.x) + PI", '(indexof(["a","b"],datum["f_1"]) + PI)'],
    ['datum.constructor', 'datum["f_11"]'],
  ] as const) {
    it(`writes ${given} anew`, () => expect(safeExpression(given, 'p', scope)).to.equal(made));
  }

  for (const given of [
    'event.view.alert(1)',
    'event',
    'item.mark',
    'datum.a.constructor',
    "datum['a']['constructor']",
    "datum['con' + 'structor']",
    'datum[top]',
    '[].constructor',
    "'a'.length",
    "''['sub']['constructor']('alert(1)')()",
    '({toString: datum.x})',
    "{'a': 1}",
    'scale(event.view.setTimeout, 1)',
    "data('rows')",
    "modify('rows', 1)",
    "open('https://example.org')",
    "setdata('rows', [])",
    'warn(1)',
    'sequence(1e9)',
    "pad('a', 1e9, 'b')",
    "replace('a', /a/, 'b')",
    'window',
    'this',
    'a = 1',
    '(',
    'x'.repeat(1_001),
  ]) {
    it(`refuses ${given.slice(0, 40)}`, () => expect(() => safeExpression(given, 'p', scope)).to.throw(Refusal));
  }

  it('knows of a label only what it shows', () => {
    expect(safeExpression('datum.value + datum.label', 'p', { ...scope, alias: null })).to.equal('(datum["value"] + datum["label"])');
    expect(() => safeExpression('datum.owner', 'p', { ...scope, alias: null })).to.throw(Refusal);
  });
});
