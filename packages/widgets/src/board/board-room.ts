import type { ReactiveController } from 'lit';
import type { SluiceElement } from '../core/sluice-element.js';

/** Height of the body until it is measured; pixels. */
const FIRST_HEIGHT = 560;
/** What stands above the cards, in `--_px`: the bar and the head of a column. */
const ABOVE = 150;
/** A card on a wall, in `--_px`. */
const ONE_CARD = 92;

/** Follows the room a board has for its cards. */
export class BoardRoom implements ReactiveController {
  readonly #host: SluiceElement;
  readonly #changed: () => void;
  #observer: ResizeObserver | null = null;
  #observed: readonly (Element | null)[] = [];
  #height = FIRST_HEIGHT;
  #scale = '';
  #px = 1;

  /** `changed` is called between layout and painting. */
  constructor(host: SluiceElement, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  /** Pixels of a `--_px`. */
  get px(): number {
    return this.#px;
  }

  /** How high a column of cards will be, before it can be measured; pixels. */
  get viewport(): number {
    return Math.max(0, this.#height - ABOVE * this.#px);
  }

  /** A wall, on which nobody scrolls, has no room for a whole card. */
  get isBare(): boolean {
    return this.#host.density === 'tv' && this.viewport < ONE_CARD * this.#px;
  }

  hostConnected(): void {
    this.#read();
  }

  hostUpdated(): void {
    const { renderRoot, density, sizeClass } = this.#host;
    const scale = `${density} ${sizeClass}`;
    if (scale !== this.#scale) this.#read();
    this.#scale = scale;
    const parts = [renderRoot.querySelector('.body'), renderRoot.querySelector('.columns')];
    if (parts.every((part, i) => part === this.#observed[i])) return;
    this.#observed = parts;
    this.#observer?.disconnect();
    this.#observer ??= new ResizeObserver(() => this.#measure());
    for (const part of parts) if (part) this.#observer.observe(part);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = [];
  }

  #measure(): void {
    const bare = this.isBare;
    this.#height = this.#observed[0]?.clientHeight || this.#height;
    if (bare !== this.isBare) this.#host.requestUpdate();
    this.#read();
    this.#changed();
  }

  #read(): void {
    const px = Number.parseFloat(getComputedStyle(this.#host).getPropertyValue('--_px')) || 1;
    if (px === this.#px) return;
    this.#px = px;
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }
}
