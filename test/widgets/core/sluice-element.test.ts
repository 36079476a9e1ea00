import { expect } from 'chai';
import { html } from 'lit';
import { define } from '../../../packages/widgets/src/core/define.js';
import { usePageClock } from '../../../packages/widgets/src/core/shared-timer.js';
import { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { fakeEngine, NOW, type FakeEngine } from '../../support/fake-engine.js';
import { frame, inside, mount, once, settled, unmount } from '../../support/fixture.js';

class PlainElement extends SluiceElement {
  override render() {
    return html`<button>${this.text.total}</button>`;
  }
}
class ClosedElement extends PlainElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'closed' };
}
define('test-plain', PlainElement);
define('test-closed', ClosedElement);

describe('SluiceElement', () => {
  let engine: FakeEngine;
  beforeEach(() => (engine = fakeEngine()));
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('takes the state of its source, as attribute, property and event', async () => {
    const element = await mount<PlainElement>('<test-plain></test-plain>');
    expect(element.getAttribute('state')).to.equal('ready');
    const told = once<CustomEvent>(element, 'sluice-state');
    engine.set({ state: { state: 'error', reason: 'timeout' } });
    expect((await told).detail).to.deep.equal({ state: 'error', reason: 'timeout', refreshing: false, stale: false, partial: false });
    expect(element.state.reason).to.equal('timeout');
    expect(element.getAttribute('reason')).to.equal('timeout');
  });

  it('says that there is no source, and finds one that comes later', async () => {
    engine.dispose();
    const element = await mount<PlainElement>('<test-plain></test-plain>');
    expect(element.state).to.include({ state: 'error', reason: 'no-source' });
    engine = fakeEngine();
    await settled(element);
    expect(element.state.state).to.equal('ready');
  });

  it('follows another source when it is given one', async () => {
    const other = fakeEngine({ state: { state: 'empty' } });
    other.element.id = 'other';
    const element = await mount<PlainElement>('<test-plain source="other"></test-plain>');
    expect(element.state.state).to.equal('empty');
    element.source = engine.element;
    await settled(element);
    expect(element.state.state).to.equal('ready');
    other.dispose();
  });

  it('grows stale by the age of its data as time passes', async () => {
    let time = NOW;
    let tick = () => {};
    const before = usePageClock({ now: () => time, every: (_, run) => ((tick = run), () => {}) });
    engine.set({ state: { dataAt: NOW, staleAfterMs: 60_000 } });
    const element = await mount<PlainElement>('<test-plain></test-plain>');
    expect(element.hasAttribute('stale')).to.equal(false);
    time += 61_000;
    tick();
    await settled(element);
    expect(element.hasAttribute('stale')).to.equal(true);
    usePageClock(before);
  });

  it('knows its size class', async () => {
    const element = await mount<PlainElement>('<test-plain style="display: block"></test-plain>', { width: '260px' });
    await frame();
    await settled(element);
    expect(element.getAttribute('data-size')).to.equal('xs');
  });

  it('speaks the language it stands in, and follows the document', async () => {
    const element = await mount<PlainElement>('<test-plain></test-plain>', { lang: 'it', dir: 'rtl' });
    expect(element.language).to.deep.equal({ lang: 'it', dir: 'rtl' });
    expect(inside(element, 'button')?.textContent).to.equal('Totale');
  });

  it('reads English where it does not speak the language', async () => {
    const element = await mount<PlainElement>('<test-plain></test-plain>', { lang: 'tlh' });
    expect(inside(element, 'button')?.textContent).to.equal('Total');
  });

  it('works with a closed root', async () => {
    const element = await mount<ClosedElement>('<test-closed></test-closed>');
    expect(element.shadowRoot).to.equal(null);
    expect(element.state.state).to.equal('ready');
  });

  it('selects at its source, and lets the page prevent it', async () => {
    const element = await mount<PlainElement>('<test-plain></test-plain>');
    expect(element.select('stage', ['new'], { label: 'New' })).to.equal(true);
    expect(element.isSelected('stage', 'new')).to.equal(true);
    expect(element.hasSelection('owner')).to.equal(false);
    expect(engine.selections.at(-1)).to.deep.equal([{ field: 'stage', in: ['new'] }]);
    element.addEventListener('sluice-select', (event) => event.preventDefault());
    expect(element.select('stage', ['won'])).to.equal(false);
    expect(element.isSelected('stage', 'won')).to.equal(false);
  });

  it('prefers a picked period, then its own, then the source’s, then its default', async () => {
    const element = await mount<PlainElement>('<test-plain></test-plain>');
    expect(element.periodOr('all')).to.equal('all');
    element.period = '2026-Q3';
    expect(element.periodOr('all')).to.equal('2026-Q3');
    engine.handle.pickPeriod('this-year');
    expect(element.periodOr('all')).to.equal('this-year');
  });

  it('reads at most two dimensions, and no comparison for none', async () => {
    const element = await mount<PlainElement>('<test-plain by="owner, month(closedOn), stage" compare="none"></test-plain>');
    expect(element.byOr(['stage'])).to.deep.equal(['owner', 'month(closedOn)']);
    expect(element.compareOr('previous')).to.equal(undefined);
  });

  it('narrows the filter of its source, and tells what it cannot read', async () => {
    engine.set({ filter: [{ field: 'owner', in: ['ann'] }] });
    const element = await mount<PlainElement>('<test-plain filter="outcome=won; nonsense=1"></test-plain>');
    expect(element.mergedFilter).to.deep.equal([
      { field: 'owner', in: ['ann'] },
      { field: 'outcome', in: ['won'] },
    ]);
    expect(element.filterProblems.map(({ code }) => code)).to.deep.equal(['unknown-field']);
    expect(element.filterSentence).to.contain('outcome=won');
  });

  it('leaves nothing behind when it goes', async () => {
    const element = await mount<PlainElement>('<test-plain></test-plain>');
    const states: string[] = [];
    element.addEventListener('sluice-state', (event) => states.push(event.detail.state));
    unmount();
    engine.set({ state: { state: 'empty' } });
    await settled(element);
    expect(states).to.deep.equal([]);
  });
});
