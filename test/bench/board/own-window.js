/** A card and the gap below it, in pixels. */
const PITCH = 100;
/** Cards of a column: what fits, and some beyond. */
const POOL = 13;

const node = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

/** One column of the anchor: a fixed set of cards that are written anew as they come into view. No drag, no keyboard, no names for hearing. */
class WindowColumn {
  #rows;
  #cards = [];
  #spacer = node('div', 'spacer');

  constructor(rows) {
    this.#rows = rows;
    this.element = node('div', 'column', this.#spacer);
    for (let i = 0; i < POOL; i++) this.#cards.push(newCard());
    this.element.append(...this.#cards.map(({ element }) => element));
    this.element.addEventListener('scroll', () => this.draw(), { passive: true });
    this.draw();
  }

  draw() {
    this.#spacer.style.height = `${this.#rows.length * PITCH}px`;
    const first = Math.max(0, Math.floor(this.element.scrollTop / PITCH) - 1);
    for (let index = first; index < first + POOL; index++) write(this.#cards[index % POOL], index, this.#rows[index]);
  }

  /** Whether every card in view says what it is. */
  isWhole() {
    const first = Math.floor(this.element.scrollTop / PITCH);
    const last = Math.min(this.#rows.length, first + Math.floor(this.element.clientHeight / PITCH));
    for (let index = first; index < last; index++) if (this.#cards[index % POOL].row !== this.#rows[index]) return false;
    return true;
  }
}

function newCard() {
  const texts = Array.from({ length: 5 }, () => document.createTextNode(''));
  const spans = texts.slice(1).map((text) => node('span', '', text));
  const bar = node('i', '');
  const lines = [node('div', 'line', spans[0], spans[1]), node('div', 'line', spans[2], spans[3])];
  const element = node('div', 'card', node('div', 'title', texts[0]), ...lines, node('div', 'bar', bar));
  return { element, texts, bar, index: -1, row: null };
}

function write(card, index, row) {
  if (card.index !== index) card.element.style.transform = `translateY(${row ? index * PITCH : -9999}px)`;
  card.index = index;
  if (card.row === row) return;
  card.row = row;
  if (!row) return;
  const { name, amount, owner, account, probability } = row;
  const chance = `${Math.round(probability * 100)}%`;
  [name, `$${amount.toFixed(0)}`, owner, account, chance].forEach((text, i) => (card.texts[i].data = text));
  card.bar.style.width = chance;
}

/** The board of the anchor: as little as it takes to show cards by stage. */
export class OwnWindow {
  #lists;
  columns;

  constructor(rows, stages) {
    this.#lists = stages.map((stage) => rows.filter((row) => row.stage === stage));
    this.columns = this.#lists.map((list) => new WindowColumn(list));
    this.element = node('div', 'board', ...this.columns.map(({ element }) => element));
  }

  /** Puts the first card of one column on top of another. */
  move(from, to) {
    this.#lists[to].unshift(this.#lists[from].shift());
    this.columns[from].draw();
    this.columns[to].draw();
  }

  top(column) {
    return this.#lists[column][0];
  }
}
