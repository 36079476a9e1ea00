import { expect } from 'chai';
import { createView } from '../../../packages/widgets/src/core/vega-view.js';
import { compileChart } from '../../../packages/engine/src/chart-compiler.js';

const spec = {
  width: 100,
  height: 50,
  data: { name: 'rows' },
  mark: 'bar',
  encoding: { x: { field: 'f0', type: 'nominal' }, y: { field: 'f1', type: 'quantitative' } },
};

describe('createView', () => {
  it('draws the rows it is given, and those it is given next', async () => {
    const container = document.createElement('div');
    const view = createView(structuredClone(compileChart(spec)), container);
    await view.data('rows', [{ f0: 'a', f1: 1 }]).runAsync();
    expect(container.querySelectorAll('.mark-rect path')).to.have.lengthOf(1);
    await view
      .data('rows', [
        { f0: 'a', f1: 1 },
        { f0: 'b', f1: 2 },
      ])
      .width(200)
      .height(80)
      .runAsync();
    expect(container.querySelectorAll('.mark-rect path')).to.have.lengthOf(2);
    view.finalize();
  });

  it('cannot be told to run code', () => {
    expect(() => createView({ operators: [{ id: 1, type: 'operator', update: { code: '1' } }] }, document.createElement('div'))).to.throw();
  });
});
