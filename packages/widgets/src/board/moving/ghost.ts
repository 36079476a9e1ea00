/** A copy of a card that follows the pointer. Pixels, from the corner of what it moves over. */
export interface Ghost {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly card: HTMLElement;
}

/** A copy that only eyes meet: neither keys nor readers of the page find it. */
export function copyOf(card: HTMLElement): HTMLElement {
  const copy = card.cloneNode(true) as HTMLElement;
  copy.classList.add('ghost');
  for (const { name } of [...copy.attributes]) if (/^(aria-|data-|tabindex|part|title)/.test(name)) copy.removeAttribute(name);
  copy.setAttribute('aria-hidden', 'true');
  return copy;
}

/** Puts it to where it is. Past any template: a drag is a hundred moves a second. */
export function moveGhost({ card, x, y, width }: Ghost): void {
  card.style.inlineSize = `${width}px`;
  card.style.transform = `translate(${x}px, ${y}px) rotate(1.5deg)`;
}
