import type { ReactiveController } from 'lit';
import { canonicalJson } from './canonical-json.js';
import type { SluiceElement } from './sluice-element.js';
import type { ChartView } from './vega-view.js';

/** What is to be drawn. */
export interface Drawing {
  /** Vega-Lite, without rows; its data are named after the keys of `data`. A new chart is made only where this changes. */
  readonly spec: object;
  readonly data: Readonly<Record<string, readonly object[]>>;
  /** Of the plot in pixels, without paddings. */
  readonly width: number;
  readonly height: number;
}

/** What a container offers, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Says what is to be drawn, or null for nothing; a promise where the code that says it is loaded on need. */
export type Draw = (room: Room) => Drawing | Promise<Drawing> | null;

/** Turns a spec into what Vega's view part runs. */
export type CompileChart = (spec: object) => Promise<unknown>;

/** In place of a spec, where the code that says it could not be loaded. */
const NOT_LOADED = '';

/**
 * Draws one chart for a widget: Vega-Lite is compiled beside the engine, the page loads Vega's view part at the first need, keeps one view and
 * swaps its data. The widget puts `container` into its body; nothing is drawn while it is not there.
 */
export class ChartController implements ReactiveController {
  /** How charts are compiled; tests put another in its place. */
  static compile: CompileChart = async (spec) => (await import('../source/connection.js')).connection.engine().compileChart(spec);

  readonly #host: SluiceElement;
  readonly #draw: Draw;
  #container: HTMLElement | null = null;
  #observer: ResizeObserver | null = null;
  #view: ChartView | null = null;
  #key: string | null = null;
  #shown: string | null = null;
  #refused: string | null = null;
  #queue: Promise<void> = Promise.resolve();
  #failure: Error | null = null;
  #room: Room = { width: 0, height: 0 };

  constructor(host: SluiceElement, draw: Draw) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  /** Where the chart stands; made at the first call. */
  get container(): HTMLElement {
    if (this.#container) return this.#container;
    const container = this.#host.ownerDocument.createElement('div');
    container.className = 'chart';
    container.setAttribute('aria-hidden', 'true');
    return (this.#container = container);
  }

  /** Why nothing could be drawn; null while all is well. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Size of the container; 0 before it was laid out. */
  get room(): Room {
    return this.#room;
  }

  /** Resolves when what was asked up to now is drawn, or has failed. */
  get drawn(): Promise<void> {
    return this.#queue;
  }

  hostUpdated(): void {
    const container = this.#container;
    if (!container?.isConnected) return;
    this.#observe(container);
    if (this.#room.width === 0) this.#room = roomOf(container);
    const drawing = this.#room.width > 0 ? this.#draw(this.#room) : null;
    if (drawing) this.#queue = Promise.allSettled([drawing, this.#queue]).then(([asked]) => this.#show(asked));
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
    this.#queue = this.#queue.then(() => this.#end());
  }

  #observe(container: HTMLElement): void {
    if (this.#observer || typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(() => {
      const room = roomOf(container);
      if (room.width === 0 || (room.width === this.#room.width && room.height === this.#room.height)) return;
      this.#room = room;
      this.#host.requestUpdate();
    });
    this.#observer.observe(container);
  }

  async #show(asked: PromiseSettledResult<Drawing>): Promise<void> {
    const key = asked.status === 'fulfilled' ? canonicalJson(asked.value.spec) : NOT_LOADED;
    // What was refused once is not tried again at each update of the widget.
    if (!this.#host.isConnected || key === this.#refused) return;
    try {
      if (asked.status === 'rejected') throw asked.reason;
      if (key !== this.#key || !this.#view) await this.#make(asked.value.spec, key);
      await this.#fill(asked.value);
      if (this.#failure) this.#tell(null);
    } catch (cause) {
      this.#end();
      this.#refused = key;
      this.#tell(cause instanceof Error ? cause : new Error(String(cause)));
    }
  }

  async #make(spec: object, key: string): Promise<void> {
    const [compiled, { createView }] = await Promise.all([ChartController.compile(spec), import('./vega-view.js')]);
    // The old chart stays until the new one can take its place.
    this.#end();
    this.#view = createView(compiled, this.container);
    this.#key = key;
  }

  async #fill(drawing: Drawing): Promise<void> {
    const view = this.#view;
    const { data, width, height } = drawing;
    const shown = canonicalJson({ data, width, height });
    if (!view || shown === this.#shown) return;
    for (const [name, rows] of Object.entries(data)) {
      // Vega marks rows with what it knows of them: it gets its own.
      view.data(
        name,
        rows.map((row) => ({ ...row })),
      );
    }
    await view.width(width).height(height).runAsync();
    this.#shown = shown;
  }

  #tell(failure: Error | null): void {
    this.#failure = failure;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#view?.finalize();
    this.#view = null;
    this.#key = null;
    this.#shown = null;
    this.#container?.replaceChildren();
  }
}

function roomOf({ clientWidth: width, clientHeight: height }: HTMLElement): Room {
  return { width, height };
}
