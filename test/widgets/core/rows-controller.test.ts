import { expect } from 'chai';
import { property } from 'lit/decorators.js';
import { define } from '../../../packages/widgets/src/core/define.js';
import { RowsController } from '../../../packages/widgets/src/core/rows-controller.js';
import { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { dealRow, fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { mount, settled, unmount } from '../../support/fixture.js';

class ListElement extends SluiceElement {
  @property({ type: Number }) from = 0;
  @property({ type: Boolean }) off = false;
  readonly rows = new RowsController(this, () => (this.off ? null : { sort: { field: 'amount' }, from: this.from, to: this.from + 2 }));
}
define('test-list', ListElement);

describe('RowsController', () => {
  let engine: FakeEngine;
  beforeEach(() => (engine = fakeEngine({ rows: ['a', 'b', 'c'].map((id) => dealRow({ id })) })));
  afterEach(() => {
    unmount();
    engine.dispose();
  });
  const ids = (element: ListElement) => element.rows.update?.rows.map(({ id }) => id);

  it('shows a window, and moves it without losing its watch', async () => {
    const element = await mount<ListElement>('<test-list></test-list>');
    expect(ids(element)).to.deep.equal(['a', 'b']);
    element.from = 2;
    await settled(element);
    expect(ids(element)).to.deep.equal(['c']);
    expect([engine.watching, engine.windows.length]).to.deep.equal([1, 2]);
  });

  it('merges the filter of the widget in', async () => {
    await mount('<test-list filter="owner=ann"></test-list>');
    expect(engine.windows[0]?.filter).to.deep.equal([{ field: 'owner', in: ['ann'] }]);
  });

  it('stops where nothing is wanted', async () => {
    const element = await mount<ListElement>('<test-list></test-list>');
    element.off = true;
    await settled(element);
    expect([engine.watching, element.rows.update]).to.deep.equal([0, null]);
  });
});
