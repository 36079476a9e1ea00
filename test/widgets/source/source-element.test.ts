import { expect } from 'chai';
import '../../../packages/widgets/src/source/define.js';
import '../../../packages/widgets/src/table/define.js';
import { SOURCE } from '../../../packages/widgets/src/core/source-handle.js';
import { SourceElement } from '../../../packages/widgets/src/source/source-element.js';
import { expectAccessible } from '../../support/axe.js';
import { fakeEngine, measured, type FakeEngine } from '../../support/fake-engine.js';
import { inside, mount, once, settled, textOf, unmount, until } from '../../support/fixture.js';

describe('sluice-source', () => {
  let engine: FakeEngine;
  let warnings: string[];
  const { warn } = console;
  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
    engine = fakeEngine({ announced: false, answers: { winRate: { total: measured(0.5) } } });
    SourceElement.engine = () => engine.page;
  });
  afterEach(() => {
    unmount();
    SourceElement.engine = null;
    console.warn = warn;
  });
  const source = async (markup: string) => {
    const element = await mount<SourceElement>(markup);
    await until(() => engine.setups.length > 0);
    return element;
  };

  it('tells the engine its address, absolute, with what its attributes say', async () => {
    await source('<sluice-source src="deals.csv" preset="hubspot" currency="EUR" refresh="60s" stages="New 10%; Won=won"></sluice-source>');
    expect(engine.setups[0]?.tables).to.deep.equal([{ kind: 'deals', preset: 'hubspot', url: new URL('deals.csv', document.baseURI).href }]);
    expect(engine.setups[0]).to.include({ currency: 'EUR', refreshMs: 60_000 });
    expect(engine.setups[0]?.stages?.length).to.equal(2);
  });

  it('hands inline data in, of its own and of its tables', async () => {
    await source(
      '<sluice-source><script type="text/csv">name\nRoof</script><sluice-table kind="quotas"><script type="application/json">[]</script></sluice-table></sluice-source>',
    );
    expect(engine.setups[0]?.tables.map(({ kind }) => kind)).to.deep.equal(['deals', 'quotas']);
    expect(engine.payloads.map(({ table, content }) => [table, content])).to.deep.equal([
      [0, { text: 'name\nRoof' }],
      [1, { text: '[]' }],
    ]);
  });

  it('takes rows by property, and new rows again', async () => {
    const element = await mount<SourceElement>('<sluice-source></sluice-source>');
    expect(engine.setups.length).to.equal(0);
    element.data = [{ id: 1 }];
    await until(() => engine.payloads.length === 1);
    element.data = [{ id: 2 }];
    await until(() => engine.payloads.length === 2);
    expect(engine.payloads[1]?.content).to.deep.equal({ rows: [{ id: 2 }] });
  });

  it('follows a table that is added or changed', async () => {
    const element = await source('<sluice-source src="a.csv"></sluice-source>');
    const table = document.createElement('sluice-table');
    table.kind = 'stages';
    table.data = [{ id: 'new' }];
    element.append(table);
    await until(() => engine.payloads.length > 0);
    expect(engine.setups.at(-1)?.tables.map(({ kind }) => kind)).to.deep.equal(['deals', 'stages']);
  });

  it('takes a dropped file in place of its address', async () => {
    const element = await source('<sluice-source src="a.csv"></sluice-source>');
    element.loadFile(new File(['name\nRoof'], 'mine.csv'));
    await until(() => engine.payloads.length > 0);
    expect(engine.setups.at(-1)?.tables).to.deep.equal([{ kind: 'deals' }]);
    expect(engine.payloads[0]?.name).to.equal('mine.csv');
  });

  it('does not connect again when nothing changed', async () => {
    const element = await source('<sluice-source src="a.csv"></sluice-source>');
    element.period = '2026';
    await settled(element);
    expect(engine.setups.length).to.equal(1);
    expect(element[SOURCE]?.period).to.equal('2026');
  });

  it('keeps the default for a bad attribute and says so once', async () => {
    const element = await source('<sluice-source src="a.csv" refresh="often"></sluice-source>');
    element.currency = 'EUR';
    await settled(element);
    expect(warnings.filter((each) => each.includes('refresh="often"')).length).to.equal(1);
    expect(element.problems.map(({ code }) => code)).to.deep.equal(['bad-attribute']);
  });

  it('shows which rung of the ladder runs', async () => {
    const element = await source('<sluice-source src="a.csv"></sluice-source>');
    await until(() => element.hasAttribute('data-engine'));
    expect(element.getAttribute('data-engine')).to.equal('page');
  });

  it('reflects state and reason, and tells loads and problems', async () => {
    const element = await source('<sluice-source src="a.csv"></sluice-source>');
    const problem = once<CustomEvent<{ problems: readonly { code: string }[] }>>(element, 'sluice-problem');
    engine.set({ state: { state: 'error', reason: 'not-found', problems: [{ code: 'http-status', severity: 'error', message: '404.' }] } });
    expect((await problem).detail.problems[0]?.code).to.equal('http-status');
    expect([element.getAttribute('state'), element.getAttribute('reason')]).to.deep.equal(['error', 'not-found']);
    const load = once<CustomEvent<{ counts: object }>>(element, 'sluice-load');
    engine.set({ state: { state: 'ready', counts: { deals: 3 }, problems: [] } });
    expect((await load).detail.counts).to.deep.equal({ deals: 3 });
  });

  it('answers queries narrowed by its filter, also when asked before it is connected', async () => {
    const element = await mount<SourceElement>('<sluice-source src="a.csv" filter="owner=ann"></sluice-source>');
    const update = await element.query({ metric: 'winRate' });
    expect(update.answer?.total.value).to.equal(0.5);
    const values: unknown[] = [];
    const stop = element.watch({ metric: 'winRate' }, ({ answer }) => values.push(answer?.total.value));
    stop();
    engine.set({});
    expect(values).to.deep.equal([0.5]);
    expect(engine.queries[0]?.filter).to.deep.equal([{ field: 'owner', in: ['ann'] }]);
  });

  it('refuses a query where it was given no data', async () => {
    const element = await mount<SourceElement>('<sluice-source></sluice-source>');
    const message = await element.query({ metric: 'winRate' }).catch(({ message }: Error) => message);
    expect(message).to.contain('without data');
  });

  it('refreshes when it is told, also where a framework assigns the interval', async () => {
    const element = await source('<sluice-source src="a.csv"></sluice-source>');
    element.refresh();
    expect(engine.refreshes).to.equal(1);
    element.refresh = '5m';
    await settled(element);
    expect(engine.setups.at(-1)?.refreshMs).to.equal(300_000);
    element.refresh();
    expect(engine.refreshes).to.equal(2);
  });

  it('tells a picked filter', async () => {
    const element = await source('<sluice-source src="a.csv"></sluice-source>');
    const told = once<CustomEvent>(element, 'sluice-filter-change');
    element[SOURCE]?.pick('owner', ['ann']);
    expect((await told).detail).to.deep.equal({ filter: [{ field: 'owner', in: ['ann'] }], period: null });
  });

  it('keeps its data when it is moved, and lets go when it is removed', async () => {
    const element = await source('<sluice-source src="a.csv"></sluice-source>');
    const parent = element.parentElement as HTMLElement;
    parent.append(element);
    await settled(element);
    expect([engine.disconnected, engine.setups.length]).to.deep.equal([false, 1]);
    element.remove();
    await until(() => engine.disconnected);
  });

  it('draws what was recognised when asked', async () => {
    const fields = [{ field: 'amount', path: 'Montant', reading: '48.000,00' }];
    const table = {
      kind: 'deals' as const,
      name: 'a.csv',
      preset: 'csv',
      presetChosenBy: 'detected' as const,
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      rows: 3,
      refused: 1,
      fields,
      unused: ['Note'],
    };
    engine.set({ state: { tables: [table] } });
    const element = await source('<sluice-source src="a.csv" show-report></sluice-source>');
    await until(() => inside(element, '[part=report]') !== null);
    expect(textOf(inside(element, '[part=report]')))
      .to.contain('3 rows')
      .and.to.contain('1 left out')
      .and.to.contain('Montant');
    await expectAccessible(element);
  });
});
