import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { heightsAbove, observeSize, sizeClassOf, type SizeClass } from './size-class.js';
import type { tvScale } from './tv-scale.js';
import { wearScale, wideScale } from './type-scale.js';

const WALL = ['viewing-distance', 'screen-diagonal'];
/** Of the longer side of a 16:9 screen: what `tvScale` gives for a wall that names no distance. */
const USUAL_WALL = 0.00221;
/** Reads what a wall says of itself; loaded where there is one. */
let ofWall: typeof tvScale | null = null;

type Host = ReactiveControllerHost & Element & { readonly density: string; readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Follows the size of an element: its size class as `data-size`, what its height stays below as `data-below`, and how many pixels a `--_px` is.
 * Classes go by the room that type has: a tile of a wall, with its large type, is smaller than its pixels say.
 */
export class SizeController implements ReactiveController {
  readonly #host: Host;
  #stop: () => void = () => {};
  #width = 0;
  #height = 0;
  #judged = '';
  #scale = 1;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get size(): SizeClass {
    return this.#width === 0 ? 'm' : sizeClassOf(this.#width / this.#scale);
  }

  hostConnected(): void {
    const { clientWidth, clientHeight } = this.#host;
    // Known before the first paint, so that nothing moves after it. An element that is still empty has no height that says anything.
    this.#take(clientWidth, clientHeight);
    this.#stop = observeSize(this.#host, (width, height) => this.#take(width, height));
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    this.#judge();
  }

  #judge(): void {
    const now = this.#facts;
    if (this.#width === 0 || now === this.#judged) return;
    this.#judged = now;
    this.#scale = this.#newScale();
    wearScale(this.#host.renderRoot as ShadowRoot, this.#scale);
  }

  hostUpdated(): void {
    const [size, below] = this.#marks;
    this.#mark('data-size', size);
    this.#mark('data-below', below);
    // What was set as a property stands as an attribute only now.
    if (this.#facts !== this.#judged && this.#width > 0) this.#host.requestUpdate();
  }

  #take(width: number, height: number): void {
    if (width === 0) return;
    const before = this.#marks;
    this.#width = width;
    this.#height = height;
    this.#judge();
    if (before.some((mark, i) => mark !== this.#marks[i])) this.#host.requestUpdate();
  }

  get #marks(): readonly [size: SizeClass, below: string, scale: number] {
    return [this.size, this.#height === 0 ? '' : heightsAbove(this.#height / this.#scale), this.#scale];
  }

  /** What the scale hangs on: looking outward costs, so it is only done where one of these changed. */
  get #facts(): string {
    const { density } = this.#host;
    const wall = density === 'tv' ? [innerWidth, innerHeight, ...WALL.map((name) => this.#host.getAttribute(name))] : [];
    return [density, this.#width, ...wall].join();
  }

  #newScale(): number {
    if (this.#host.density !== 'tv') return wideScale(this.#host, this.#width);
    if (!ofWall) void this.#loadWall();
    return ofWall?.(this.#host) ?? Math.max(innerWidth, innerHeight) * USUAL_WALL;
  }

  async #loadWall(): Promise<void> {
    ofWall = (await import('./tv-scale.js')).tvScale;
    this.#judged = '';
    this.#host.requestUpdate();
  }

  #mark(name: string, value: string): void {
    if ((this.#host.getAttribute(name) ?? '') === value) return;
    if (value) this.#host.setAttribute(name, value);
    else this.#host.removeAttribute(name);
  }
}
