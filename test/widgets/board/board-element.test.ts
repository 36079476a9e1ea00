import '../../../packages/widgets/src/board/define.js';
import { expect } from 'chai';
import type { BoardElement } from '../../../packages/widgets/src/board/board-element.js';
import { loadUi } from '../../../packages/widgets/src/core/ui-loader.js';
import { expectAccessible } from '../../support/axe.js';
import { dealRow, fakeEngine, STAGES, TODAY, type FakeEngine } from '../../support/fake-engine.js';
import { allInside, frame, inside, mount, once, settled, textOf, unmount, until } from '../../support/fixture.js';
import { boardSource } from './board-source.js';

const BOARD = '<sluice-board></sluice-board>';
const inColumn = (board: HTMLElement, place: number, selector: string) => allInside(board, `[data-column='${place}'] ${selector}`);

describe('sluice-board', () => {
  let engine: FakeEngine;
  const show = async (setup: Parameters<typeof fakeEngine>[0] = {}, markup = BOARD, options: Parameters<typeof mount>[1] = { width: '1000px' }) => {
    engine = fakeEngine({ ...boardSource(), ...setup });
    const board = await mount<BoardElement>(markup, options);
    await settled(board);
    return board;
  };
  beforeEach(() => loadUi());
  afterEach(() => {
    unmount();
    engine.dispose();
  });

  it('has a column for every open stage, with count, value and weighted value', async () => {
    const board = await show();
    expect(allInside(board, '.column').map((column) => column.getAttribute('aria-label'))).to.deep.equal(['New', 'Proposal', 'Negotiation']);
    expect(textOf(inColumn(board, 0, '.head')[0]!)).to.equal('New 2 €30K €3K weighted');
  });

  it('says of a stage without deals that it has none', async () => {
    const board = await show();
    expect(textOf(inColumn(board, 2, '.none.note')[0]!)).to.equal('No deals');
  });

  it('draws a card with account, amount, owner, age, close and next step', async () => {
    const board = await show();
    const [card] = inColumn(board, 1, '.card');
    const texts = ['Roof for the town hall', 'Town hall', '€12,000', 'AN', '12d', 'Dec 12', 'Send the offer'];
    expect([...card!.children].map(textOf)).to.deep.equal(texts);
    expect(card?.querySelector('.who')?.getAttribute('aria-label')).to.equal('Ann');
    expect(card?.querySelector('.age')?.getAttribute('aria-label')).to.equal('12 days in this stage, usually 8 days');
  });

  it('marks what is stale and overdue, in words', async () => {
    const late = dealRow({ staleDays: 5, lastTouchOn: TODAY - 35, overdue: true, expectedCloseOn: TODAY - 3 });
    const board = await show({ rows: [late] });
    const card = inside(board, '.card');
    expect(card?.classList.contains('stale')).to.equal(true);
    expect(textOf(card?.querySelector('.next') ?? null)).to.equal('No activity for 35d');
    expect(textOf(card?.querySelector('.close.overdue') ?? null)).to.equal('Late Nov 19');
    expect(card?.getAttribute('aria-label')).to.contain('Overdue Nov 19');
  });

  it('says where each card stands', async () => {
    const board = await show();
    const card = inColumn(board, 0, '.card')[1];
    expect([card?.getAttribute('aria-setsize'), card?.getAttribute('aria-posinset')]).to.deep.equal(['2', '2']);
  });

  it('leaves hostile names text', async () => {
    const name = '<img src=x onerror="window.hit=1">\u202E';
    const board = await show({ rows: [dealRow({ name, account: '<b>x</b>', nextStep: '"><script>', url: 'https://x.example/' })] });
    expect(inside(board, '.deal-name')?.textContent).to.equal(name);
    expect(allInside(board, '.card :is(img, b, script)')).to.have.length(0);
  });

  it('links a deal that has an address, and asks the page before it opens', async () => {
    const board = await show({ rows: [dealRow({ url: 'https://crm.example/1' })] });
    const link = inside(board, '.card a') as HTMLAnchorElement;
    board.addEventListener('sluice-open', (event) => event.preventDefault());
    const opened = once(board, 'sluice-open');
    link.closest<HTMLElement>('.card')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect((await opened).detail).to.deep.equal({ deal: { id: 'd1', name: 'Roof for the town hall' }, url: 'https://crm.example/1' });
    expect(link.href).to.equal('https://crm.example/1');
  });

  it('asks each column for the open deals of its stage, in order, whatever stage is selected', async () => {
    await show();
    expect(engine.windows[0]).to.deep.equal({
      sort: { field: 'amount', descending: true },
      filter: [
        { field: 'stage', in: ['new'] },
        { field: 'outcome', in: ['open'] },
      ],
      ignore: ['stage'],
      from: 0,
      to: 20,
    });
  });

  it('sorts and searches', async () => {
    const board = await show();
    const select = inside(board, '.tools select') as HTMLSelectElement;
    select.value = 'close';
    select.dispatchEvent(new Event('change'));
    const search = inside(board, '.search') as HTMLInputElement;
    search.value = 'roof';
    search.dispatchEvent(new Event('input'));
    await settled(board);
    expect(engine.windows.at(-1)).to.deep.include({ sort: { field: 'expectedCloseOn' }, search: 'roof' });
  });

  it('keeps to a period of expected close where one is asked for', async () => {
    await show({}, '<sluice-board period="this-quarter"></sluice-board>');
    expect(engine.queries.find(({ metric }) => metric === 'openPipeline')).to.deep.include({ period: 'this-quarter', params: { window: 'closing' } });
    expect(engine.windows[0]?.of).to.deep.include({ reading: 'open', group: ['new'] });
  });

  it('has columns of another field', async () => {
    const board = await show({ answers: boardSource('owner').answers }, '<sluice-board by="owner" movable></sluice-board>');
    expect(allInside(board, '.column').map((column) => column.getAttribute('aria-label'))).to.deep.equal(['Ann', '(none)']);
    expect(engine.windows[0]?.of?.group).to.deep.equal(['ann']);
  });

  it('selects a stage by its name and dims the others', async () => {
    const board = await show();
    const selected = once(board, 'sluice-select');
    (inColumn(board, 1, '.name')[0] as HTMLElement).click();
    expect((await selected).detail).to.deep.equal({ field: 'stage', values: ['proposal'] });
    await settled(board);
    expect(allInside(board, '.column').map((column) => column.classList.contains('dimmed'))).to.deep.equal([true, false, true]);
    expect(inColumn(board, 1, '.name')[0]?.getAttribute('aria-pressed')).to.equal('true');
    await expectAccessible(board);
  });

  it('opens the deals behind a count', async () => {
    const board = await show();
    (inColumn(board, 0, '.count')[0] as HTMLElement).click();
    await settled(board);
    expect(board.panel).to.deep.include({ kind: 'deals' });
    expect(engine.windows.at(-1)?.of).to.deep.include({ reading: 'open', group: ['new'] });
  });

  it('is a table on demand', async () => {
    const board = await show({}, '<sluice-board view="table"></sluice-board>');
    await until(() => allInside(board, 'tbody th').length === 3);
    expect(allInside(board, 'tbody th').map(textOf)).to.deep.equal(['Alpha', 'Beta', 'Roof for the town hall']);
    await expectAccessible(board);
  });

  it('shows several currencies side by side', async () => {
    const board = await show({ answers: boardSource('mixed').answers, state: { currency: null } });
    expect(textOf(inColumn(board, 0, '.value')[0]!)).to.equal('$20K + €10K');
  });

  describe('by keyboard', () => {
    const press = (board: HTMLElement, key: string) => {
      const root = (board as BoardElement).renderRoot as ShadowRoot;
      root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      return settled(board);
    };
    const focused = (board: HTMLElement) => {
      const card = ((board as BoardElement).renderRoot as ShadowRoot).activeElement as HTMLElement;
      return `${card.closest<HTMLElement>('[data-column]')?.dataset['column']}:${card.dataset['index']}`;
    };

    it('has one stop per column', async () => {
      const board = await show();
      expect(allInside(board, '.card[tabindex="0"]')).to.have.length(2);
    });

    it('goes from card to card and over columns', async () => {
      const board = await show();
      inColumn(board, 0, '.card')[0]!.focus();
      await press(board, 'ArrowDown');
      expect(focused(board)).to.equal('0:1');
      await press(board, 'ArrowRight');
      expect(focused(board)).to.equal('1:0');
    });

    it('reaches the last of ten thousand', async () => {
      const board = await show(boardSource('many'));
      inColumn(board, 0, '.card')[0]!.focus();
      await press(board, 'End');
      expect(focused(board)).to.equal('0:9999');
    });
  });

  describe('with 10,000 deals per stage', () => {
    const stages = Array.from({ length: 7 }, (_, order) => ({ ...STAGES[0]!, id: `s${order}`, label: `Stage ${order}`, order, code: order }));

    it('draws at most 1,500 nodes, scrolled or not', async () => {
      const board = await show({ ...boardSource('many'), state: { stages } }, '<sluice-board></sluice-board>', { width: '1600px' });
      board.style.setProperty('--sluice-board-height', '880px');
      await frame();
      await settled(board);
      expect(allInside(board, '*').length).to.be.within(400, 1500);
      for (const list of allInside(board, '[data-list]')) list.scrollTop = 400_000;
      await frame();
      await settled(board);
      expect(allInside(board, '*').length).to.be.within(400, 1500);
    });

    it('draws what is scrolled to, at its place', async () => {
      const board = await show(boardSource('many'));
      const list = inColumn(board, 0, '[data-list]')[0]!;
      list.scrollTop = 5000 * board.cardHeight;
      await frame();
      await settled(board);
      const seen = inColumn(board, 0, '.card').find(({ dataset }) => dataset['index'] === '5001');
      expect(textOf(seen?.querySelector('.deal-name') ?? null)).to.equal('Deal 5001');
      expect(Math.abs(seen!.getBoundingClientRect().top - list.getBoundingClientRect().top - board.cardHeight)).to.be.lessThan(2);
    });

    it('keeps the focused card while it is scrolled away', async () => {
      const board = await show(boardSource('many'));
      const card = inColumn(board, 0, '.card')[0]!;
      card.focus();
      inColumn(board, 0, '[data-list]')[0]!.scrollTop = 300_000;
      await frame();
      await settled(board);
      expect((board.renderRoot as ShadowRoot).activeElement).to.equal(card);
      expect(textOf(card.querySelector('.deal-name'))).to.equal('Deal 0');
    });
  });

  describe('in each state', () => {
    const cases: readonly (readonly [name: string, setup: Parameters<typeof fakeEngine>[0]])[] = [
      ['ready', {}],
      ['loading', { answers: {}, state: { state: 'loading' } }],
      ['empty', { answers: {}, state: { state: 'empty' } }],
      ['error', { answers: {}, state: { state: 'error', reason: 'cors' } }],
    ];
    for (const [name, setup] of cases) {
      it(`is accessible and as high as ever: ${name}`, async () => {
        const board = await show(setup);
        expect(board.getAttribute('state')).to.equal(name);
        expect(inside(board, '.body')?.getBoundingClientRect().height).to.equal(560);
        await expectAccessible(board);
      });
    }

    it('marks stale and partial data', async () => {
      const board = await show({ state: { staleAfterMs: 1000, partial: true } });
      expect(board.hasAttribute('stale') && board.hasAttribute('partial')).to.equal(true);
      await expectAccessible(board);
    });
  });

  for (const [width, columns] of [
    ['300px', 1],
    ['700px', 3],
    ['1300px', 3],
  ] as const) {
    it(`fits ${width}`, async () => {
      const board = await show({}, BOARD, { width });
      await frame();
      await settled(board);
      const area = inside(board, '.columns')!.getBoundingClientRect();
      const seen = allInside(board, '.column').filter((column) => column.getBoundingClientRect().left < area.right - 1);
      expect(seen).to.have.length(columns);
      await expectAccessible(board);
    });
  }

  it('has a picker of stages where only one is seen', async () => {
    const board = await show({}, BOARD, { width: '300px' });
    const picker = inside(board, '.picker') as HTMLSelectElement;
    picker.value = '1';
    picker.dispatchEvent(new Event('change'));
    await settled(board);
    const area = inside(board, '.columns')!;
    expect(Math.abs(allInside(board, '.column')[1]!.getBoundingClientRect().left - area.getBoundingClientRect().left)).to.be.lessThan(2);
  });

  it('speaks French and Italian', async () => {
    const board = await show({}, BOARD, { lang: 'fr', width: '900px' });
    expect(textOf(inside(board, '#heading'))).to.equal('Affaires ouvertes');
    unmount();
    const italian = await mount(BOARD, { lang: 'it', width: '900px' });
    expect(textOf(inside(italian, '#heading'))).to.equal('Trattative aperte');
  });
});
