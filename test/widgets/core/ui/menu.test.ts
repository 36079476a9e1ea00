import { expect } from 'chai';
import { html } from 'lit';
import { define } from '../../../../packages/widgets/src/core/define.js';
import { SluiceElement } from '../../../../packages/widgets/src/core/sluice-element.js';
import { focusMenu, renderMenu } from '../../../../packages/widgets/src/core/ui/menu.js';
import { fakeEngine, type FakeEngine } from '../../../support/fake-engine.js';
import { allInside, inside, mount, settled, textOf, unmount } from '../../../support/fixture.js';

class MenuElement extends SluiceElement {
  override render() {
    const model = {
      heading: 'x',
      body: '',
      explain: [{ query: { metric: 'winRate' as const }, answer: null, update: null }],
      table: () => ({ caption: 'x', columns: [], rows: [] }),
      deals: () => ({ title: 'Won deals' }),
    };
    return html`<button data-menu>…</button>${this.menuOpen ? renderMenu(this, model) : ''}`;
  }
}
define('test-menu', MenuElement);

describe('renderMenu', () => {
  let engine: FakeEngine;
  let element: MenuElement;
  beforeEach(async () => {
    engine = fakeEngine();
    element = await mount<MenuElement>('<test-menu></test-menu>');
    element.menuOpen = true;
    await settled(element);
    focusMenu(element);
  });
  afterEach(() => {
    unmount();
    engine.dispose();
  });
  const focused = () => textOf((element.shadowRoot as ShadowRoot).activeElement);
  const press = (key: string) =>
    (element.shadowRoot as ShadowRoot).activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  it('offers table, CSV, deals and how it was computed', () => {
    expect(allInside(element, '[role=menuitem]').map(textOf)).to.deep.equal(['Show as table', 'Download CSV', 'Deals behind this', 'How computed']);
  });

  it('walks with arrows, Home and End, round and round', () => {
    press('ArrowDown');
    expect(focused()).to.equal('Download CSV');
    press('End');
    expect(focused()).to.equal('How computed');
    press('ArrowDown');
    expect(focused()).to.equal('Show as table');
    press('ArrowUp');
    expect(focused()).to.equal('How computed');
    press('Home');
    expect(focused()).to.equal('Show as table');
  });

  it('closes on Escape, and gives the focus back', async () => {
    press('Escape');
    await settled(element);
    expect(inside(element, '[role=menu]')).to.equal(null);
    expect(focused()).to.equal('…');
  });

  it('closes when the focus leaves', async () => {
    inside(element, '[role=menu]')?.dispatchEvent(new FocusEvent('focusout', { relatedTarget: null }));
    await settled(element);
    expect(element.menuOpen).to.equal(false);
  });

  it('does what was chosen', async () => {
    allInside(element, '[role=menuitem]')[2]?.click();
    await settled(element);
    expect(element.panel).to.deep.equal({ kind: 'deals', target: { title: 'Won deals' } });
  });
});
