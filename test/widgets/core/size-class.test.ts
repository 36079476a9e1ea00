import { expect } from 'chai';
import { observeSize, sizeClassOf, type SizeClass } from '../../../packages/widgets/src/core/size-class.js';

describe('sizeClassOf', () => {
  const cases: [number, SizeClass][] = [
    [279, 'xs'],
    [280, 's'],
    [479, 's'],
    [480, 'm'],
    [799, 'm'],
    [800, 'l'],
    [1399, 'l'],
    [1400, 'xl'],
  ];
  for (const [width, expected] of cases) it(`is ${expected} at ${width}`, () => expect(sizeClassOf(width)).to.equal(expected));
});

describe('observeSize', () => {
  it('tells the class of an element, until it is undone', async () => {
    const box = document.createElement('div');
    box.style.width = '300px';
    document.body.append(box);
    let stop = () => {};
    const first = await new Promise<SizeClass>((resolve) => (stop = observeSize(box, resolve)));
    stop();
    box.remove();
    expect(first).to.equal('s');
  });
});
