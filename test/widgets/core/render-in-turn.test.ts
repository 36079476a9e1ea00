import { expect } from 'chai';
import { renderInTurn } from '../../../packages/widgets/src/core/render-in-turn.js';

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Keeps the page busy for longer than one turn. */
function slow(): void {
  const begun = performance.now();
  while (performance.now() - begun < 12);
}

describe('renderInTurn', () => {
  beforeEach(nextTask);

  it('renders at once what is quick', () => {
    let rendered = 0;
    for (let i = 0; i < 3; i++) void renderInTurn(() => rendered++);
    expect(rendered).to.equal(3);
  });

  it('lets the page have a turn after what is slow, and keeps the order', async () => {
    const order: string[] = [];
    void renderInTurn(() => (slow(), order.push('first')));
    const second = renderInTurn(() => (slow(), order.push('second')));
    const third = renderInTurn(() => order.push('third'));
    expect(order).to.deep.equal(['first']);
    await second;
    expect(order).to.deep.equal(['first', 'second']);
    await third;
    expect(order).to.deep.equal(['first', 'second', 'third']);
  });

  it('renders at once again in a later task', async () => {
    void renderInTurn(slow);
    await renderInTurn(slow);
    await nextTask();
    let rendered = false;
    void renderInTurn(() => (rendered = true));
    expect(rendered).to.equal(true);
  });

  it('tells what a late rendering throws, and goes on', async () => {
    void renderInTurn(slow);
    const failing = renderInTurn(() => {
      throw new Error('It cannot be drawn.');
    });
    const after = renderInTurn(() => undefined);
    expect(
      await failing?.then(
        () => null,
        (error: unknown) => (error as Error).message,
      ),
    ).to.equal('It cannot be drawn.');
    await after;
  });
});
