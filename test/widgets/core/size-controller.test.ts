import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../../packages/widgets/src/core/define.js';
import { SizeController } from '../../../packages/widgets/src/core/size-controller.js';
import { tvScale } from '../../../packages/widgets/src/core/tv-scale.js';
import { mount, settled, unmount, until } from '../../support/fixture.js';

class SizedElement extends LitElement {
  @property() density = 'comfortable';
  @property({ attribute: 'viewing-distance', reflect: true }) viewingDistance: string | null = null;
  readonly sizes = new SizeController(this);

  override render() {
    return html`<p>As it is.</p>`;
  }
}
define('test-sized', SizedElement);

const pixel = (element: Element) => getComputedStyle(element).getPropertyValue('--_px');

describe('SizeController', () => {
  afterEach(() => unmount());

  it('knows the class before the first paint', async () => {
    const box = document.createElement('div');
    box.style.width = '300px';
    const element = document.createElement('test-sized') as SizedElement;
    element.style.display = 'block';
    box.append(element);
    document.body.append(box);
    expect(element.sizes.size).to.equal('s');
    await element.updateComplete;
    expect(element.getAttribute('data-size')).to.equal('s');
    box.remove();
  });

  it('follows width and height', async () => {
    const element = await mount<SizedElement>('<test-sized style="display: block; height: 350px"></test-sized>', { width: '900px' });
    expect([element.getAttribute('data-size'), element.getAttribute('data-below')]).to.deep.equal(['l', '400 500 600']);
    element.style.cssText = 'display: block; height: 700px; width: 200px';
    await until(() => element.getAttribute('data-size') === 'xs');
    expect(element.hasAttribute('data-below')).to.equal(false);
  });

  it('draws what is wider than a screen larger', async () => {
    const element = await mount<SizedElement>('<test-sized style="display: block"></test-sized>', { width: '3840px' });
    expect([pixel(element), element.getAttribute('data-size')]).to.deep.equal(['2px', 'xl']);
  });

  it('measures a tile of a wall by its type', async () => {
    const element = await mount<SizedElement>('<test-sized density="tv" style="display: block"></test-sized>', { width: '900px' });
    const expected = () => `${Math.round(tvScale(element) * 100) / 100}px`;
    await until(() => pixel(element) === expected());
    element.viewingDistance = '20';
    await settled(element);
    await until(() => pixel(element) === expected());
    expect(element.getAttribute('data-size')).to.equal('xs');
  });
});
