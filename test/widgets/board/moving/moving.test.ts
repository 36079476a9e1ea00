import '../../../../packages/widgets/src/board/define.js';
import { expect } from 'chai';
import type { BoardElement } from '../../../../packages/widgets/src/board/board-element.js';
import type { MoveEvent } from '../../../../packages/widgets/src/board/move-event.js';
import '../../../../packages/widgets/src/board/moving/moving.js';
import { expectAccessible } from '../../../support/axe.js';
import { dealRow, fakeEngine, type FakeEngine, type FakeSetup } from '../../../support/fake-engine.js';
import { allInside, frame, inside, mount, once, settled, textOf, unmount } from '../../../support/fixture.js';
import { boardSource } from '../board-source.js';

describe('moving a deal', () => {
  let engine: FakeEngine;
  let board: BoardElement;
  const show = async (setup: FakeSetup = {}, options: Parameters<typeof mount>[1] = { width: '1000px' }) => {
    engine = fakeEngine({ ...boardSource(), ...setup });
    board = await mount<BoardElement>('<sluice-board movable></sluice-board>', options);
    while (!board.moving) await frame();
    await settled(board);
  };
  const card = (place: number, index = 0) => inside(board, `[data-column='${place}'] [data-index='${index}']`)!;
  const column = (place: number) => inside(board, `[data-column='${place}']`)!;
  const press = async (key: string) => {
    (board.renderRoot as ShadowRoot).activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled(board);
  };
  const said = () => textOf(inside(board, '[role="status"]'));
  const notice = () => textOf(inside(board, '.notice p'));
  /** The page's promise, and how to keep or break it. */
  const saving = () => {
    let settle: { keep(): void; fail(error: Error): void } = { keep: () => undefined, fail: () => undefined };
    const saved = new Promise<void>((keep, fail) => (settle = { keep, fail }));
    const details: unknown[] = [];
    board.addEventListener('sluice-move', (event) => {
      details.push(event.detail);
      event.waitUntil(saved);
    });
    return { details, settled: saved.catch(() => undefined), ...settle };
  };
  const byKeyboard = async (...keys: readonly string[]) => {
    card(0).focus();
    for (const key of keys) await press(key);
  };

  afterEach(() => {
    unmount();
    engine.dispose();
  });

  describe('by keyboard', () => {
    it('is announced at each step', async () => {
      await show();
      await byKeyboard(' ');
      expect(said()).to.contain('Alpha picked up from New.');
      await press('ArrowRight');
      expect(said()).to.equal('Proposal, 2 of 5');
      await press('Escape');
      expect(said()).to.equal('Move cancelled. Alpha stays in New.');
      expect(engine.changes).to.deep.equal([]);
    });

    it('moves at once and settles when the page has saved it', async () => {
      await show();
      const page = saving();
      await byKeyboard(' ', 'ArrowRight', ' ');
      expect(page.details).to.deep.equal([{ deal: { id: 'a', name: 'Alpha' }, from: { id: 'new', label: 'New' }, to: { id: 'proposal', label: 'Proposal' } }]);
      expect(engine.changes).to.deep.equal([{ move: 1, deal: 'a', toStage: 'proposal' }]);
      expect(said()).to.equal('Alpha moved to Proposal.');
      page.keep();
      await page.settled;
      await settled(board);
      expect(engine.changes.at(-1)).to.deep.equal({ settle: 1, accepted: true });
    });

    it('reaches the stages that close a deal', async () => {
      await show();
      const page = saving();
      await byKeyboard(' ', 'ArrowRight', 'ArrowRight', 'ArrowRight', ' ');
      expect(page.details).to.have.nested.property('[0].to.id', 'won');
    });

    it('is mirrored in right-to-left pages', async () => {
      await show({}, { dir: 'rtl', width: '1000px' });
      await byKeyboard(' ', 'ArrowLeft');
      expect(said()).to.equal('Proposal, 2 of 5');
    });

    it('leaves the deal where it is when it is dropped there', async () => {
      await show();
      await byKeyboard(' ', ' ');
      expect(said()).to.contain('Move cancelled.');
    });

    it('is accessible while a deal is held', async () => {
      await show();
      await byKeyboard(' ', 'ArrowRight');
      await expectAccessible(board);
    });
  });

  describe('that the page does not accept', () => {
    it('comes back with the message of the page', async () => {
      await show();
      const page = saving();
      await byKeyboard(' ', 'ArrowRight', ' ');
      page.fail(new Error('The CRM says no.'));
      await page.settled;
      await frame();
      await settled(board);
      expect(engine.changes.at(-1)).to.deep.equal({ settle: 1, accepted: false });
      expect(notice()).to.equal('Alpha could not be moved and is back in New. The CRM says no.');
      await expectAccessible(board);
    });

    it('is refused where nobody saves it', async () => {
      await show();
      await byKeyboard(' ', 'ArrowRight', ' ');
      expect(engine.changes).to.deep.equal([]);
      expect(notice()).to.contain('Nothing on this page saves moves');
    });

    it('is left to a page that prevents it', async () => {
      await show();
      board.addEventListener('sluice-move', (event) => event.preventDefault());
      await byKeyboard(' ', 'ArrowRight', ' ');
      expect(engine.changes).to.deep.equal([]);
      expect(inside(board, '.notice')).to.equal(null);
    });

    it('is not begun for a deal without an id', async () => {
      await show({ rows: [dealRow({ idGiven: false })] });
      await byKeyboard(' ');
      expect(notice()).to.contain('no id');
    });
  });

  it('can be undone by the reverse move', async () => {
    await show();
    const page = saving();
    await byKeyboard(' ', 'ArrowRight', ' ');
    const again = once<MoveEvent>(board, 'sluice-move');
    (inside(board, '.notice .button') as HTMLElement).click();
    expect((await again).detail).to.deep.include({ from: { id: 'proposal', label: 'Proposal' }, to: { id: 'new', label: 'New' } });
    page.keep();
    await page.settled;
  });

  describe('by pointer', () => {
    const middle = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { clientX: left + width / 2, clientY: top + Math.min(height / 2, 200) };
    };
    const point = async (target: EventTarget, type: string, at: { clientX: number; clientY: number }) => {
      target.dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, bubbles: true, composed: true }));
      await settled(board);
    };
    const dragOver = async (target: Element) => {
      await point(card(0), 'pointerdown', middle(card(0)));
      await point(window, 'pointermove', middle(target));
    };

    it('shows the card, a gap where it would land, and the closing stages', async () => {
      await show();
      await dragOver(column(1));
      expect(textOf(inside(board, '.ghost .deal-name'))).to.equal('Alpha');
      expect(inside(board, "[data-column='1'] .gap")).to.not.equal(null);
      expect(allInside(board, '.drop').map(textOf)).to.deep.equal(['Won', 'Lost']);
      expect(inside(board, '.gap')!.style.getPropertyValue('--i')).to.equal('0');
      expect(card(1).style.transform).to.equal(`translateY(${board.cardHeight}px)`);
      await point(window, 'pointercancel', middle(column(1)));
      expect(inside(board, '.ghost')).to.equal(null);
    });

    it('moves where it is dropped', async () => {
      await show();
      const page = saving();
      await dragOver(column(2));
      await point(window, 'pointerup', middle(column(2)));
      expect(engine.changes).to.deep.equal([{ move: 1, deal: 'a', toStage: 'negotiation' }]);
      page.keep();
      await page.settled;
    });

    it('closes a deal that is dropped on won', async () => {
      await show();
      const page = saving();
      await dragOver(column(1));
      const won = inside(board, '.drop')!;
      await point(window, 'pointermove', middle(won));
      await point(window, 'pointerup', middle(won));
      expect(engine.changes).to.deep.equal([{ move: 1, deal: 'a', toStage: 'won' }]);
      page.keep();
      await page.settled;
    });

    it('is cancelled by escape', async () => {
      await show();
      await dragOver(column(1));
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      await settled(board);
      expect(board.renderRoot.querySelector('.ghost')).to.equal(null);
      expect(engine.changes).to.deep.equal([]);
    });

    it('does not begin with a click', async () => {
      await show();
      await point(card(0), 'pointerdown', middle(card(0)));
      await point(window, 'pointerup', middle(card(0)));
      expect(inside(board, '.ghost')).to.equal(null);
    });
  });
});
