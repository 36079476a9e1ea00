import { expect } from 'chai';
import { LitElement } from 'lit';
import { SourceController } from '../../../packages/widgets/src/core/source-controller.js';
import { fakeEngine } from '../../support/fake-engine.js';
import { mount, settled, unmount } from '../../support/fixture.js';

class SeekingElement extends LitElement {
  source: string | null = null;
  updates = 0;
  readonly seeker = new SourceController(this);
  override render() {
    this.updates += 1;
  }
}
customElements.define('test-seeking', SeekingElement);

describe('SourceController', () => {
  afterEach(unmount);

  it('binds to a source that comes, lets go of one that leaves, and hears its changes', async () => {
    const element = await mount<SeekingElement>('<test-seeking></test-seeking>');
    expect([element.seeker.handle, element.seeker.missing]).to.deep.equal([null, 'none']);
    const engine = fakeEngine();
    await settled(element);
    expect(element.seeker.handle).to.equal(engine.handle);
    const { updates } = element;
    engine.handle.pickPeriod('2026');
    await settled(element);
    expect(element.updates).to.equal(updates + 1);
    engine.dispose();
    await settled(element);
    expect(element.seeker.missing).to.equal('none');
  });

  it('lets go when its widget is taken out', async () => {
    const engine = fakeEngine();
    const element = await mount<SeekingElement>('<test-seeking></test-seeking>');
    unmount();
    expect(element.seeker.handle).to.equal(null);
    engine.dispose();
  });
});
