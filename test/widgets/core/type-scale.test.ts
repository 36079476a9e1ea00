import { expect } from 'chai';
import { wearScale, wideScale } from '../../../packages/widgets/src/core/type-scale.js';

describe('wideScale', () => {
  for (const [width, scale] of [
    [320, 1],
    [1920, 1],
    [2880, 1.5],
    [3840, 2],
    [9000, 2],
  ] as const)
    it(`is ${scale} at ${width}`, () => expect(wideScale(document.createElement('div'), width)).to.equal(scale));

  it('is that of the dashboard around', () => {
    const around = document.createElement('sluice-dashboard');
    around.style.cssText = 'display: block; width: 2880px';
    const inner = document.createElement('div');
    around.append(inner);
    document.body.append(around);
    expect(wideScale(inner, 900)).to.equal(1.5);
    around.remove();
  });
});

describe('wearScale', () => {
  it('sets the pixel of a root, without a trace in the markup', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    const pixel = () => getComputedStyle(host).getPropertyValue('--_px');
    const worn: string[] = [];
    for (const scale of [2, 2.004, 1.5, 1]) {
      wearScale(root, scale);
      worn.push(`${pixel()} ${root.adoptedStyleSheets.length}`);
    }
    expect(worn).to.deep.equal(['2px 1', '2px 1', '1.5px 1', ' 0']);
    expect(host.outerHTML).to.equal('<div></div>');
    host.remove();
  });
});
