import type { DealRow } from '@sluice/engine';
import { ageOf, cardLabel, closeOf, nextOf, type CardContext } from './card-text.js';
import { ownerInitials } from './owner-initials.js';

/** Where a card stands and how it is seen there. */
export interface CardSpot {
  /** Its place in the column, from 0, and how many there are. */
  readonly index: number;
  readonly total: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  /** The keyboard stops here. */
  readonly stop: boolean;
  /** Its deal is being moved. */
  readonly held: boolean;
}

/** A card in the document. It is made once and written anew for each deal that comes to stand there: past any template, since that is done while scrolling. */
export class CardNode {
  readonly element = newCard();
  readonly #parts = [...this.element.children] as HTMLElement[];
  #row: DealRow | null = null;
  #context: CardContext | null = null;
  #top = NaN;

  /** Without a row: a place for one that is still to come. */
  show(row: DealRow | null, { index, total, top, stop, held }: CardSpot, context: CardContext): void {
    const { element } = this;
    if (top !== this.#top) element.style.transform = `translateY(${top}px)`;
    this.#top = top;
    mark(element, row ? `card${row.staleDays === null ? '' : ' stale'}${row.moving ? ' saving' : ''}${held ? ' held' : ''}` : 'card coming');
    set(element, 'data-index', `${index}`);
    set(element, 'tabindex', stop ? '0' : '-1');
    set(element, 'aria-setsize', `${total}`);
    set(element, 'aria-posinset', `${index + 1}`);
    if (row === this.#row && context === this.#context) return;
    this.#row = row;
    this.#context = context;
    if (row) this.#write(row, context);
    else this.#clear(context);
  }

  #write(row: DealRow, context: CardContext): void {
    const { host } = context;
    const [name, account, amount, who, age, close, next] = this.#parts as [HTMLElement, ...HTMLElement[]] & { readonly length: 7 };
    set(this.element, 'aria-label', cardLabel(row, context));
    // Where pages run to the left, a clipped name must lose its own end; elsewhere finding that out costs more than it gives.
    const direction = host.language.dir === 'rtl' ? 'auto' : null;
    for (const each of [name, account, next]) set(each!, 'dir', direction);
    say(name, row.name ?? row.id);
    set(name, 'href', row.url);
    say(account!, row.account ?? '');
    say(amount!, row.amountMinor === null ? '' : host.format.money(row.amountMinor, row.currency, { compact: host.density === 'tv' }));
    say(who!, row.owner ? ownerInitials(row.owner.label) : '');
    set(who!, 'aria-label', row.owner?.label ?? null);
    writeAge(age!, row, context);
    say(close!, closeOf(row, context)?.short ?? '');
    mark(close!, row.overdue ? 'close overdue' : 'close');
    say(next!, nextOf(row, context));
  }

  #clear({ host }: CardContext): void {
    set(this.element, 'aria-label', host.text.loading);
    set(this.#parts[0]!, 'href', null);
    for (const part of this.#parts) say(part, '');
    for (const part of this.#parts.slice(3, 5)) set(part, 'aria-label', null);
    mark(this.#parts[4]!, 'age');
  }
}

function writeAge(element: HTMLElement, row: DealRow, context: CardContext): void {
  const age = ageOf(row, context);
  say(element, age?.short ?? '');
  set(element, 'aria-label', age?.said ?? null);
  mark(element, `age${age?.fill == null ? '' : ' meter'}${age?.long ? ' long' : ''}`);
  // The tick of the usual time stands in the middle of the meter.
  if (age?.fill != null) (element.firstElementChild as HTMLElement).style.backgroundSize = `1px 100%, ${(age.fill * 100).toFixed(1)}% 100%`;
}

let pattern: HTMLElement | null = null;

function newCard(): HTMLElement {
  pattern ??= newPattern();
  return pattern.cloneNode(true) as HTMLElement;
}

// Few nodes: they count a hundred times. A card is one stop for the keyboard, so its link is none of its own.
function newPattern(): HTMLElement {
  const name = part('a', 'deal-name clip', { target: '_blank', rel: 'noopener noreferrer', tabindex: '-1', draggable: 'false' });
  const who = part('span', 'who', { role: 'img' });
  const age = part('span', 'age', { role: 'img' });
  age.prepend(part('i', '', {}));
  const card = part('li', 'card', { part: 'card' });
  card.replaceChildren(name, part('span', 'account clip', {}), part('span', 'amount', {}), who, age, part('span', 'close', {}), part('span', 'next clip', {}));
  return card;
}

function part(tag: string, className: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append('');
  return element;
}

// What stands there already is left alone: writing it again would have the page laid out again.
function say({ lastChild }: HTMLElement, text: string): void {
  if ((lastChild as Text).data !== text) (lastChild as Text).data = text;
}

function mark(element: HTMLElement, className: string): void {
  if (element.className !== className) element.className = className;
}

function set(element: HTMLElement, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
