import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileChart } from '../../packages/engine/src/chart-compiler.js';

const bars = { data: { name: 'rows' }, mark: 'bar', encoding: { x: { field: 'f0', type: 'nominal' }, y: { field: 'f1', type: 'quantitative' } } };

describe('compileChart', () => {
  it('gives a data flow that crosses from a worker as it is', () => {
    const compiled = compileChart(bars);
    assert.equal(JSON.stringify(structuredClone(compiled)), JSON.stringify(compiled));
  });

  it('keeps expressions as trees, never as text to be run', () => {
    const text = JSON.stringify(compileChart({ ...bars, transform: [{ calculate: 'datum.f1 * 2', as: 'f2' }] }));
    assert.match(text, /"ast":/);
    assert.match(text, /BinaryExpression/);
  });

  it('throws where the spec is no Vega-Lite', () => {
    assert.throws(() => compileChart({}));
  });
});
