import { expect } from 'chai';
import { define } from '../../../../packages/widgets/src/core/define.js';
import { SluiceElement } from '../../../../packages/widgets/src/core/sluice-element.js';
import { DealList } from '../../../../packages/widgets/src/core/ui/deal-list.js';
import { expectAccessible } from '../../../support/axe.js';
import { dealRow, fakeEngine, type FakeEngine } from '../../../support/fake-engine.js';
import { allInside, inside, mount, settled, textOf, unmount } from '../../../support/fixture.js';

class DealsElement extends SluiceElement {
  readonly list: DealList = new DealList(this);
  override render() {
    return this.panel?.kind === 'deals' ? this.list.render(this.panel.target) : null;
  }
}
define('test-deals', DealsElement);

describe('DealList', () => {
  let engine: FakeEngine;
  let element: DealsElement;
  const open = async (title: string, width = '600px') => {
    element = await mount<DealsElement>('<test-deals style="display: block"></test-deals>', { width });
    element.panel = { kind: 'deals', target: { title, filter: [{ field: 'stage', in: ['new'] }] } };
    await settled(element);
  };
  beforeEach(() => {
    engine = fakeEngine({ rows: ({ search }) => Array.from({ length: search ? 3 : 120 }, (_, i) => dealRow({ id: `d${i}`, name: `Deal ${i}` })) });
  });
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('shows fifty deals of all, largest first', async () => {
    await open('New');
    expect(engine.windows.at(-1)).to.deep.equal({ filter: [{ field: 'stage', in: ['new'] }], sort: { field: 'amount', descending: true }, from: 0, to: 50 });
    expect(allInside(element, 'tbody tr').length).to.equal(50);
    expect(textOf(inside(element, '.deals-bar'))).to.equal('120 deals');
    await expectAccessible(element);
  });

  it('turns its pages to the end and no further', async () => {
    await open('New');
    for (let i = 0; i < 2; i++) {
      allInside(element, '.pager button')[1]?.click();
      await settled(element);
    }
    expect(textOf(inside(element, '.pager'))).to.equal('101–120 of 120');
    expect((allInside(element, '.pager button')[1] as HTMLButtonElement).disabled).to.equal(true);
  });

  it('searches from the first page', async () => {
    await open('New');
    const search = inside(element, 'input') as HTMLInputElement;
    search.value = ' roof ';
    search.dispatchEvent(new Event('input'));
    await settled(element);
    expect(engine.windows.at(-1)).to.include({ search: 'roof', from: 0 });
    expect(allInside(element, 'tbody tr').length).to.equal(3);
  });

  it('keeps to name and amount where it is narrow', async () => {
    await open('New', '300px');
    expect(allInside(element, 'thead th').map(textOf)).to.deep.equal(['Deal', 'Amount']);
  });

  it('rests while it is closed', async () => {
    await open('New');
    element.panel = null;
    await settled(element);
    expect(engine.watching).to.equal(0);
  });

  it('says that there are none', async () => {
    engine.set({ rows: [] });
    await open('New');
    expect(textOf(element.renderRoot)).to.contain('No deals.');
  });
});
