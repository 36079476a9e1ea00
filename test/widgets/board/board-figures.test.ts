import { expect } from 'chai';
import { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { BoardFigures } from '../../../packages/widgets/src/board/board-figures.js';
import '../../../packages/widgets/src/board/define.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { mountElement, settled, unmount } from '../../support/fixture.js';
import { boardSource } from './board-source.js';

describe('BoardFigures', () => {
  let engine: FakeEngine;
  const show = async (field: string, period: BoardElement['period'] = null) => {
    engine = fakeEngine(boardSource());
    const host = new BoardElement();
    host.period = period;
    const figures = new BoardFigures(host, () => field);
    await mountElement(host);
    await settled(host);
    return figures;
  };
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('knows the open deals of a stage before any answer', async () => {
    expect((await show('stage')).deals('new')).to.deep.equal({
      filter: [
        { field: 'stage', in: ['new'] },
        { field: 'outcome', in: ['open'] },
      ],
      ignore: ['stage'],
    });
  });

  it('takes those the totals counted where columns are no stages', async () =>
    expect((await show('owner')).deals('ann')?.of).to.deep.include({ reading: 'open', group: ['ann'] }));

  it('takes those the totals counted where a period narrows them', async () => {
    expect((await show('stage', 'this-quarter')).deals('new')?.of?.query).to.deep.include({ params: { window: 'closing' } });
  });

  it('means all columns where none is named', async () => expect((await show('stage')).deals()?.of).to.not.have.property('group'));
});
