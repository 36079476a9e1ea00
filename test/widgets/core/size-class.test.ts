import { expect } from 'chai';
import { heightsAbove, observeSize, sizeClassOf, type SizeClass } from '../../../packages/widgets/src/core/size-class.js';

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

describe('heightsAbove', () => {
  for (const [height, expected] of [
    [120, '200 300 400 500 600'],
    [200, '300 400 500 600'],
    [599, '600'],
    [600, ''],
  ] as const)
    it(`of ${height} is "${expected}"`, () => expect(heightsAbove(height)).to.equal(expected));
});

describe('observeSize', () => {
  it('tells the size of an element, until it is undone', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'width: 300px; height: 120px';
    document.body.append(box);
    let stop = () => {};
    const first = await new Promise<readonly number[]>((resolve) => (stop = observeSize(box, (...size) => resolve(size))));
    stop();
    box.remove();
    expect(first).to.deep.equal([300, 120]);
  });
});
