import { html, LitElement } from 'lit';
import { expect } from 'chai';
import { getEngineClient } from '@sluice/engine';
import { ChartController, type Drawing } from '../../../packages/widgets/src/core/chart-controller.js';
import type { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { compileChart } from '../../../packages/engine/src/chart-compiler.js';
import { frame, settled } from '../../support/fixture.js';

const { compile } = ChartController;
let compiled = 0;

class Host extends LitElement {
  drawing: Omit<Drawing, 'width' | 'height'> | null = null;
  readonly chart = new ChartController(this as unknown as SluiceElement, ({ width }) => this.drawing && { ...this.drawing, width: width - 20, height: 60 });

  override createRenderRoot() {
    return this;
  }

  override render() {
    return html`${this.chart.container}`;
  }
}
customElements.define('test-chart-host', Host);

const spec = (field = 'f0', extra = {}) => ({
  width: 10,
  height: 10,
  autosize: 'none',
  data: { name: 'rows' },
  mark: 'bar',
  encoding: { x: { field, type: 'nominal', axis: null }, y: { field: 'f1', type: 'quantitative', axis: null } },
  ...extra,
});
const rows = (n: number) => ({ rows: Array.from({ length: n }, (_, i) => ({ f0: `a${i}`, f1: i + 1 })) });

async function draw(host: Host, drawing: Omit<Drawing, 'width' | 'height'>): Promise<void> {
  host.drawing = drawing;
  host.requestUpdate();
  await settled(host);
  await host.chart.drawn;
  await settled(host);
}

describe('ChartController', () => {
  let host: Host;
  beforeEach(() => {
    compiled = 0;
    ChartController.compile = async (given) => {
      compiled += 1;
      return compileChart(given);
    };
    host = new Host();
    host.style.cssText = 'display:block;width:300px';
    document.body.append(host);
  });
  afterEach(() => {
    host.remove();
    ChartController.compile = compile;
  });
  const bars = () => host.querySelectorAll('.mark-rect path').length;
  const width = () => Number(host.querySelector('svg')?.getAttribute('width'));

  it('draws a chart, and compiles once for the same spec', async () => {
    await draw(host, { spec: spec(), data: rows(2) });
    const svg = host.querySelector('svg');
    await draw(host, { spec: spec(), data: rows(3) });
    expect([bars(), compiled]).to.deep.equal([3, 1]);
    expect(host.querySelector('svg')).to.equal(svg);
  });

  it('makes a new chart for another spec, never two at once', async () => {
    await draw(host, { spec: spec(), data: rows(2) });
    await draw(host, { spec: spec('f0', { background: 'red' }), data: rows(2) });
    expect(compiled).to.equal(2);
    expect(host.querySelectorAll('svg')).to.have.lengthOf(1);
  });

  it('follows the width of its host without a new chart', async () => {
    await draw(host, { spec: spec(), data: rows(2) });
    const before = width();
    host.style.width = '500px';
    while (width() === before) await frame();
    expect([width() - before, compiled]).to.deep.equal([200, 1]);
  });

  it('tells why it cannot draw, asks no second time, and draws what comes next', async () => {
    await draw(host, { spec: {}, data: {} });
    expect(host.chart.failure).to.be.an('error');
    await draw(host, { spec: {}, data: {} });
    expect(compiled).to.equal(1);
    await draw(host, { spec: spec(), data: rows(1) });
    expect(host.chart.failure).to.equal(null);
    expect(bars()).to.equal(1);
  });

  it('ends its chart when the host leaves, and draws again when it comes back', async () => {
    await draw(host, { spec: spec(), data: rows(1) });
    host.remove();
    await host.chart.drawn;
    expect(host.querySelector('svg')).to.equal(null);
    document.body.append(host);
    await draw(host, { spec: spec(), data: rows(1) });
    expect(bars()).to.equal(1);
  });

  it('compiles in the worker: the page does not load the compiler', async () => {
    ChartController.compile = compile;
    expect(await getEngineClient().rung).to.equal('module');
    const asked: string[] = [];
    const watcher = new PerformanceObserver((list) => asked.push(...list.getEntries().map(({ name }) => name)));
    watcher.observe({ type: 'resource' });
    await draw(host, { spec: spec(), data: rows(2) });
    watcher.disconnect();
    expect(bars()).to.equal(2);
    expect(host.chart.failure).to.equal(null);
    expect(asked.filter((address) => /vega-lite|chart-compiler/.test(address))).to.deep.equal([]);
  });
});
