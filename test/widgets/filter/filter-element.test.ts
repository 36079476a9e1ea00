import { expect } from 'chai';
import '../../../packages/widgets/src/filter/define.js';
import type { FilterElement } from '../../../packages/widgets/src/filter/filter-element.js';
import { expectAccessible } from '../../support/axe.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { allInside, inside, mount, settled, textOf, unmount } from '../../support/fixture.js';

const owners = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `o${i}`, label: `Owner ${i}` }));
const pipelines = ['p', 'q'].map((id) => ({ id, label: `Pipeline ${id}`, openDeals: 5 }));

describe('sluice-filter', () => {
  let engine: FakeEngine;
  beforeEach(() => (engine = fakeEngine({ state: { owners: owners(10), pipelines } })));
  afterEach(() => {
    unmount();
    engine.dispose();
  });
  const filter = () => mount<FilterElement>('<sluice-filter></sluice-filter>');
  const choose = async (element: HTMLElement, index: number, value: string) => {
    const select = allInside(element, 'select')[index] as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settled(element);
  };

  it('offers pipelines, owners and periods', async () => {
    const element = await filter();
    expect(allInside(element, '.picker > span').map(textOf)).to.deep.equal(['Pipeline', 'Owner', 'Period']);
    await expectAccessible(element);
  });

  it('keeps quiet about a single pipeline and a single owner', async () => {
    engine.set({ state: { owners: owners(1), pipelines: pipelines.slice(0, 1) } });
    expect(allInside(await filter(), '.picker').length).to.equal(1);
  });

  it('picks a pipeline and a period', async () => {
    const element = await filter();
    await choose(element, 0, 'q');
    await choose(element, 1, 'last-quarter');
    expect(engine.handle.picked('pipeline')).to.deep.equal(['q']);
    expect(engine.handle.period).to.equal('last-quarter');
  });

  it('picks several owners, found by name', async () => {
    const element = await filter();
    inside(element, '.opener')?.click();
    await settled(element);
    await expectAccessible(element);
    const search = inside(element, 'input[type=search]') as HTMLInputElement;
    search.value = 'owner 3';
    search.dispatchEvent(new Event('input'));
    await settled(element);
    expect(allInside(element, '.owners label').map(textOf)).to.deep.equal(['Owner 3']);
    inside(element, '.owners input')?.click();
    engine.handle.pick('owner', [...engine.handle.picked('owner'), 'o5']);
    await settled(element);
    expect(engine.handle.picked('owner')).to.deep.equal(['o3', 'o5']);
    expect(textOf(inside(element, '.opener'))).to.equal('2 owners');
  });

  it('closes the list on Escape, and when the focus leaves', async () => {
    const element = await filter();
    for (const event of [new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }), new FocusEvent('focusout', { bubbles: true, relatedTarget: null })]) {
      inside(element, '.opener')?.click();
      await settled(element);
      inside(element, '.list')?.dispatchEvent(event);
      await settled(element);
      expect(inside(element, '.list')).to.equal(null);
    }
  });

  it('clears everything at once', async () => {
    engine.handle.pick('owner', ['o1']);
    engine.handle.pickPeriod('2026');
    const element = await filter();
    inside(element, '.quiet')?.click();
    await settled(element);
    expect([engine.handle.filter, engine.handle.period]).to.deep.equal([[], null]);
    expect(inside(element, '.quiet')).to.equal(null);
  });

  it('waits quietly for its source', async () => {
    engine.dispose();
    const element = await filter();
    expect(allInside(element, '.picker').length).to.equal(0);
  });
});
