/** What a drag tells; coordinates are the viewport's. */
export interface DragListener {
  /** False: not to be dragged. */
  start(x: number, y: number): boolean;
  move(x: number, y: number): void;
  drop(): void;
  cancel(): void;
}

/** Pixels a mouse moves before it drags: less is a click. */
const SLACK = 5;
/** Milliseconds a finger rests before it drags: less is a scroll or a tap. */
const HOLD = 280;

/** One press that may become a drag. Pointer events, so that mouse, pen and touch are the same. */
export class Drag {
  readonly #pointer: number;
  readonly #from: readonly [x: number, y: number];
  readonly #listener: DragListener;
  readonly #ends = new AbortController();
  #timer = 0;
  #dragging = false;

  constructor({ pointerId, pointerType, clientX, clientY }: PointerEvent, listener: DragListener) {
    this.#pointer = pointerId;
    this.#from = [clientX, clientY];
    this.#listener = listener;
    const { signal } = this.#ends;
    const touch = pointerType === 'touch';
    if (touch) this.#timer = window.setTimeout(() => this.#start(clientX, clientY), HOLD);
    addEventListener('pointermove', (event) => this.#mine(event) && this.#move(event, touch), { signal });
    addEventListener('pointerup', (event) => this.#mine(event) && this.#release(), { signal });
    addEventListener('pointercancel', (event) => this.#mine(event) && this.cancel(), { signal });
    addEventListener('keydown', (event) => this.#escape(event), { signal, capture: true });
    // A finger at rest opens a menu on links; a blurred window never tells where the pointer went.
    addEventListener('contextmenu', (event) => touch && event.preventDefault(), { signal, capture: true });
    addEventListener('blur', () => this.cancel(), { signal });
  }

  get dragging(): boolean {
    return this.#dragging;
  }

  cancel(): void {
    const { dragging } = this;
    this.#end();
    if (dragging) this.#listener.cancel();
  }

  #mine({ pointerId }: PointerEvent): boolean {
    return pointerId === this.#pointer;
  }

  #start(x: number, y: number): void {
    if (this.#listener.start(x, y)) this.#dragging = true;
    else this.#end();
  }

  #move({ clientX, clientY }: PointerEvent, touch: boolean): void {
    const [x, y] = this.#from;
    const far = Math.hypot(clientX - x, clientY - y) > SLACK;
    if (this.#dragging) return this.#listener.move(clientX, clientY);
    if (!far) return;
    if (touch) return this.#end();
    this.#start(x, y);
    if (this.#dragging) this.#listener.move(clientX, clientY);
  }

  #release(): void {
    const { dragging } = this;
    this.#end();
    if (!dragging) return;
    swallowClick();
    this.#listener.drop();
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#dragging) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    this.cancel();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#dragging = false;
    this.#ends.abort();
  }
}

// The release of a drag is followed by a click on whatever lies there; it is none.
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  addEventListener('pointerdown', () => removeEventListener('click', swallow, { capture: true }), { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }), 50);
}
