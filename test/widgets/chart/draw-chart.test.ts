import { expect } from 'chai';
import { drawChart, type ChartPlace } from '../../../packages/widgets/src/chart/draw-chart.js';

const data = {
  columns: ['owner', 'n'],
  rows: [
    new Map<string, string | number>([
      ['owner', 'Ann'],
      ['n', 3],
    ]),
  ],
};
const bars = { mark: 'bar', encoding: { x: { field: 'owner', type: 'nominal' }, y: { field: 'n', type: 'quantitative' } } };

function place(part: Partial<ChartPlace> = {}): ChartPlace {
  const container = document.createElement('div');
  container.dataset['place'] = '';
  document.body.append(container);
  return { container, width: 300, height: 200, config: {}, tip: () => undefined, ...part };
}

describe('drawChart', () => {
  afterEach(() => document.querySelectorAll('[data-place]').forEach((each) => each.remove()));

  it('fills its place, and nothing outside', async () => {
    const at = place();
    const [head, body] = [document.head.childElementCount, document.body.childElementCount];
    await drawChart(bars, data, at);
    const svg = at.container.querySelector('svg')!;
    expect([svg.getAttribute('width'), svg.getAttribute('height')]).to.deep.equal(['300', '200']);
    expect(document.head.childElementCount).to.equal(head);
    expect(document.body.childElementCount).to.equal(body);
  });

  it('keeps a size that the spec gives', async () => {
    const at = place();
    await drawChart({ ...bars, width: 120, height: 80, autosize: { type: 'fit', contains: 'padding' }, padding: 0 }, data, at);
    expect(at.container.querySelector('svg')?.getAttribute('width')).to.equal('120');
  });

  it('takes the place of the chart before, and is taken away', async () => {
    const at = place();
    await drawChart(bars, data, at);
    const drawn = await drawChart(bars, data, at);
    expect(at.container.querySelectorAll('svg')).to.have.lengthOf(1);
    if ('end' in drawn) drawn.end();
    expect(at.container.childElementCount).to.equal(0);
  });

  it('gives the problems of a spec that is refused, and leaves what is drawn', async () => {
    const at = place();
    await drawChart(bars, data, at);
    expect(await drawChart({ ...bars, datasets: {} }, data, at)).to.have.nested.property('problems[0].path', 'spec.datasets');
    expect(at.container.querySelectorAll('svg')).to.have.lengthOf(1);
  });

  it('rejects what Vega-Lite cannot compile, and leaves nothing', async () => {
    const at = place();
    const failure = await drawChart({}, data, at).then(
      () => null,
      (error: unknown) => error,
    );
    expect(failure).to.be.an('error');
    expect(at.container.childElementCount).to.equal(0);
  });
});
