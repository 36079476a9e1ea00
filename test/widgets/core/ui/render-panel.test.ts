import { expect } from 'chai';
import { html } from 'lit';
import { define } from '../../../../packages/widgets/src/core/define.js';
import { SluiceElement } from '../../../../packages/widgets/src/core/sluice-element.js';
import { renderPanel } from '../../../../packages/widgets/src/core/ui/render-panel.js';
import { fakeEngine, type FakeEngine } from '../../../support/fake-engine.js';
import { inside, mount, settled, textOf, unmount } from '../../../support/fixture.js';

class PanelElement extends SluiceElement {
  override render() {
    return renderPanel(this, { heading: 'x', body: html`<p>the body</p>`, explain: [], table: () => null });
  }
}
define('test-panel', PanelElement);

describe('renderPanel', () => {
  let engine: FakeEngine;
  beforeEach(() => (engine = fakeEngine()));
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('keeps the body where there is no table yet', async () => {
    const element = await mount<PanelElement>('<test-panel view="table"></test-panel>');
    expect(textOf(element.renderRoot)).to.equal('the body');
  });

  it('puts a crumb with one step back over deals, and goes back on Escape', async () => {
    const element = await mount<PanelElement>('<test-panel></test-panel>');
    element.openPanel({ kind: 'deals', target: { title: 'Won deals' } });
    await settled(element);
    expect(textOf(inside(element, '.crumb'))).to.equal('Back Won deals');
    expect(element.shadowRoot?.activeElement?.hasAttribute('data-back')).to.equal(true);
    inside(element, '.panel')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settled(element);
    expect(element.panel).to.equal(null);
  });
});
