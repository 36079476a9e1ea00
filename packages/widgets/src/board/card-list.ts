import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { BoardColumn } from './board-column.js';
import { CardNode } from './card-node.js';
import type { CardContext } from './card-text.js';
import { listHeight } from './card-window.js';

/** What the cards of a column are drawn from. */
export interface CardsScene {
  readonly column: BoardColumn;
  /** With the gap below; pixels. */
  readonly cardHeight: number;
  /** Index before which a moved card would land; null: none. */
  readonly gap: number | null;
  /** Id of the deal that is being moved. */
  readonly held: string | null;
}

/** How long nothing scrolls before cards are put in order; milliseconds. */
const REST = 150;

/** The cards of a list: html`<ul ${cardList(scene, context)}></ul>`. Drawn with the widget, and by the column itself while it is scrolled. */
class CardList extends Directive {
  readonly #nodes: CardNode[] = [];
  #list: HTMLElement | null = null;
  #drawn: readonly [scene: CardsScene, context: CardContext] | null = null;
  #timer = 0;

  override update({ element }: ElementPart, [scene, context]: [CardsScene, CardContext]) {
    this.#list = element as HTMLElement;
    this.#drawn = [scene, context];
    scene.column.drawnBy(this);
    this.#order(this.#draw());
    return noChange;
  }

  render(_scene: CardsScene, _context: CardContext) {
    return noChange;
  }

  /** Draws what has come into view. Nodes are moved to where they are read only once the list rests: moving one costs ten times what writing it costs. */
  redraw(): void {
    this.#draw();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#order(this.#draw()), REST);
  }

  /** Elements of the cards in their order. */
  #draw(): readonly HTMLElement[] {
    if (!this.#list || !this.#drawn) return [];
    const [{ column, cardHeight, gap, held }, context] = this.#drawn;
    const { total, active } = column;
    const height = `${listHeight(total + (gap === null ? 0 : 1), cardHeight)}px`;
    if (this.#list.style.blockSize !== height) this.#list.style.blockSize = height;
    const cards = column.cards().map(([index, slot]) => {
      const node = (this.#nodes[slot] ??= new CardNode());
      const row = column.rowAt(index);
      const top = (index + (gap !== null && index >= gap ? 1 : 0)) * cardHeight;
      node.show(row, { index, total, top, stop: index === active, held: held !== null && row?.id === held }, context);
      return node.element;
    });
    for (const { element } of this.#nodes) if (!cards.includes(element)) element.remove();
    this.#list.append(...cards.filter(({ parentNode }) => parentNode !== this.#list));
    return cards;
  }

  // The focused card is not moved: it would lose the focus.
  #order(cards: readonly HTMLElement[]): void {
    const focused = cards.find((card) => card.matches(':focus-within'));
    let next: HTMLElement | null = null;
    for (const card of [...cards].reverse()) {
      if (card.nextSibling !== next && card !== focused) this.#list?.insertBefore(card, next);
      next = card;
    }
  }
}

export const cardList = directive(CardList);
