import { expect } from 'chai';
import { BoardColumn } from '../../../packages/widgets/src/board/board-column.js';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import '../../../packages/widgets/src/board/define.js';
import { dealRow, fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { mountElement, settled, unmount } from '../../support/fixture.js';

describe('BoardColumn', () => {
  let engine: FakeEngine;
  let host: BoardElement;
  const column = async (count: number) => {
    engine = fakeEngine({ rows: Array.from({ length: count }, (_, i) => dealRow({ id: `d${i}` })) });
    host = await mountElement(new BoardElement());
    const made = new BoardColumn(host, 'x', () => ({ sort: { field: 'name' } }));
    made.measure(100, 7, 480);
    await settled(host);
    return made;
  };
  const seen = () => engine.windows.filter(({ sort }) => sort.field === 'name');
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('has as many cards as rows match', async () => expect((await column(500)).total).to.equal(500));

  it('asks for other rows only when other cards come near', async () => {
    const made = await column(500);
    expect(seen().at(-1)).to.deep.include({ from: 0, to: 20 });
    made.look(120, 480);
    const before = seen().length;
    expect(seen().at(-1)).to.deep.include({ from: 0, to: 40 });
    made.look(220, 480);
    expect(seen()).to.have.length(before);
    made.look(5000, 480);
    expect(seen().at(-1)).to.deep.include({ from: 0, to: 120 });
    expect(made.rowAt(52)?.id).to.equal('d52');
  });

  it('keeps the card with the tab stop', async () => {
    const made = await column(500);
    made.activate(3);
    made.look(30_000, 480);
    await settled(host);
    expect(made.cards()[0]?.[0]).to.equal(3);
    expect(made.rowAt(3)?.id).to.equal('d3');
  });

  it('starts anew after another order', async () => {
    const made = await column(500);
    made.activate(30);
    made.rewind();
    expect([made.active, made.view.scrollTop]).to.deep.equal([0, 0]);
  });

  it('watches nothing once it is gone', async () => {
    const made = await column(5);
    const before = engine.watching;
    made.leave();
    await settled(host);
    expect(engine.watching).to.equal(before - 1);
  });
});
