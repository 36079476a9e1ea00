import { expect } from 'chai';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../../packages/widgets/src/core/define.js';
import { MetricController } from '../../../packages/widgets/src/core/metric-controller.js';
import { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { fakeEngine, measured, type FakeEngine } from '../../support/fake-engine.js';
import { mount, settled, textOf, unmount } from '../../support/fixture.js';

class WatchingElement extends SluiceElement {
  @property({ type: Boolean }) off = false;
  readonly rate: MetricController<'winRate'> = new MetricController(this, () =>
    this.off
      ? null
      : { metric: 'winRate', period: this.periodOr('all'), compare: this.compareOr('none'), top: undefined, filter: [{ field: 'outcome', in: ['won'] }] },
  );
  override render() {
    return html`${this.rate.render({ ready: ({ total }) => html`<b>${total.value}</b>` })}`;
  }
}
define('test-watching', WatchingElement);

const rate = (value: number) => ({ winRate: { total: measured(value) } });

describe('MetricController', () => {
  let engine: FakeEngine;
  beforeEach(() => (engine = fakeEngine({ answers: rate(0.5), compared: rate(0.25) })));
  afterEach(() => {
    unmount();
    engine.dispose();
  });
  const watching = (attributes = '') => mount<WatchingElement>(`<test-watching ${attributes}></test-watching>`);

  it('asks with the filters of source, widget and question together, undefined left out', async () => {
    engine.set({ filter: [{ field: 'owner', in: ['ann'] }] });
    await watching('filter="stage=new"');
    expect(engine.queries).to.deep.equal([
      {
        metric: 'winRate',
        period: 'all',
        filter: [
          { field: 'owner', in: ['ann'] },
          { field: 'stage', in: ['new'] },
          { field: 'outcome', in: ['won'] },
        ],
      },
    ]);
  });

  it('asks anew only when the question changes', async () => {
    const element = await watching();
    element.heading = 'Other';
    await settled(element);
    expect(engine.queries.length).to.equal(1);
    element.period = '2026';
    await settled(element);
    expect(engine.queries.map(({ period }) => period)).to.deep.equal(['all', '2026']);
    expect(engine.watching).to.equal(1);
  });

  it('keeps an answer only for the identical question', async () => {
    engine.set({ answers: { winRate: (query: { period?: string }) => (query.period === '2026' ? null : { total: measured(0.5) }) } });
    const element = await watching();
    element.period = '2026';
    await settled(element);
    expect(element.rate.answer).to.equal(null);
    expect(element.rate.status).to.equal('loading');
  });

  it('shows each new answer', async () => {
    const element = await watching();
    engine.set({ answers: rate(0.75) });
    await settled(element);
    expect(textOf(element.renderRoot)).to.equal('0.75');
  });

  it('brings the comparison along where it was asked', async () => {
    const element = await watching('compare="previous"');
    expect(element.rate.compared?.total.value).to.equal(0.25);
  });

  it('keeps a good answer while the source fails', async () => {
    const element = await watching();
    engine.set({ state: { state: 'ready', reason: 'timeout' } });
    await settled(element);
    expect(element.state).to.include({ state: 'ready', reason: 'timeout' });
  });

  for (const [what, setup, expected] of [
    ['a source that failed', { answers: {}, state: { state: 'error', reason: 'server' } }, 'error'],
    ['an empty source', { answers: {}, state: { state: 'empty' } }, 'empty'],
    ['an idle source', { answers: {}, state: { state: 'idle' } }, 'idle'],
    ['no answer yet', { answers: {} }, 'loading'],
    ['no deal that matches', { answers: { winRate: { total: measured(null, { reason: 'no-deals' }) } } }, 'empty'],
    ['a question that cannot be answered', { answers: {}, problems: [{ code: 'unknown-field', severity: 'error', message: 'No.' }] }, 'error'],
  ] as const) {
    it(`is ${expected} with ${what}`, async () => {
      engine.set(setup);
      const element = await watching();
      expect(element.state.state).to.equal(expected);
    });
  }

  it('says that a filter cannot be read rather than showing everything', async () => {
    const element = await watching('filter="nonsense=1"');
    expect(element.state.state).to.equal('error');
    expect(element.rate.problems[0]?.code).to.equal('unknown-field');
  });

  it('watches nothing where nothing is asked', async () => {
    const element = await watching('off');
    expect(engine.watching).to.equal(0);
    expect(element.rate.deals('x', 'won')).to.equal(null);
  });

  it('hands over the deals behind a reading', async () => {
    const element = await watching();
    expect(element.rate.deals('Won', 'won', ['ann'])).to.deep.equal({
      title: 'Won',
      of: { query: { metric: 'winRate', period: 'all', filter: [{ field: 'outcome', in: ['won'] }] }, reading: 'won', group: ['ann'] },
    });
  });

  it('stops watching when its widget goes, and starts again when it is put back', async () => {
    const element = await watching();
    const parent = element.parentElement as HTMLElement;
    element.remove();
    expect(engine.watching).to.equal(0);
    parent.append(element);
    await settled(element);
    expect(engine.watching).to.equal(1);
  });
});
