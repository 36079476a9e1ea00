import { expect } from 'chai';
import { SourceHold } from '../../../packages/widgets/src/source/source-hold.js';
import { fakeEngine } from '../../support/fake-engine.js';

const make = () => {
  let changes = 0;
  const engine = fakeEngine({ announced: false });
  const hold = new SourceHold(document.createElement('div'), { filterChanged: () => (changes += 1) });
  return { engine, hold, changes: () => changes };
};

describe('SourceHold', () => {
  it('lets a pick stand in place of what the attribute says of its field', () => {
    const { hold, changes } = make();
    hold.own(
      [
        { field: 'owner', in: ['ann'] },
        { field: 'type', in: ['new'] },
      ],
      'this-year',
    );
    hold.pick('owner', ['ben']);
    expect(hold.filter).to.deep.equal([
      { field: 'type', in: ['new'] },
      { field: 'owner', in: ['ben'] },
    ]);
    hold.pick('owner', []);
    expect(hold.filter[0]).to.deep.equal({ field: 'owner', in: ['ann'] });
    expect(changes()).to.equal(2);
  });

  it('knows a picked period from its own', () => {
    const { hold } = make();
    hold.own([], 'this-year');
    expect([hold.period, hold.periodPicked]).to.deep.equal(['this-year', false]);
    hold.pickPeriod('2026');
    expect([hold.period, hold.periodPicked]).to.deep.equal(['2026', true]);
    hold.pickPeriod(null);
    expect(hold.period).to.equal('this-year');
  });

  it('hands a selection made before it was bound to the engine', () => {
    const { hold, engine } = make();
    hold.setSelection([{ clause: { field: 'stage', in: ['new'] }, label: 'New' }]);
    hold.bind(engine.client);
    expect(engine.selections).to.deep.equal([[{ field: 'stage', in: ['new'] }]]);
  });

  it('tells of every state, until it is let go', () => {
    const { hold, engine } = make();
    let told = 0;
    hold.bind(engine.client);
    hold.observe(() => (told += 1));
    engine.set({ state: { refreshing: true } });
    expect(told).to.equal(1);
    hold.bind(null);
    engine.set({ state: { refreshing: false } });
    expect([told, hold.client, hold.grammar]).to.deep.equal([2, null, null]);
  });

  it('lays a move over the data and settles it', () => {
    const { hold, engine } = make();
    hold.bind(engine.client);
    hold.move('d1', 'won').settle(false);
    hold.move('d2', 'won').settle(true);
    expect(engine.changes).to.deep.equal([
      { move: 1, deal: 'd1', toStage: 'won' },
      { settle: 1, accepted: false },
      { move: 2, deal: 'd2', toStage: 'won' },
      { settle: 2, accepted: true },
    ]);
  });
});
