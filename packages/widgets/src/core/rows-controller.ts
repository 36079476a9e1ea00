import type { ReactiveController } from 'lit';
import type { RowsUpdate, RowsWatch, RowWindow, SourceClient } from '@sluice/engine';
import { canonicalJson } from './canonical-json.js';
import type { SluiceElement } from './sluice-element.js';

/**
 * Keeps a window of deals for a widget. Moving the window keeps the watch, and what was there until the new rows arrive.
 * The filter of source and widget is merged in where the window does not stand for a reading (`of` carries its own).
 */
export class RowsController implements ReactiveController {
  readonly #host: SluiceElement;
  readonly #ask: () => RowWindow | null;
  readonly #heard: () => void;
  #client: SourceClient | null = null;
  #key: string | null = null;
  #watch: RowsWatch | null = null;
  #update: RowsUpdate | null = null;

  /** `heard`: what new rows bring about; the widget's own update where it is absent. */
  constructor(host: SluiceElement, ask: () => RowWindow | null, heard = () => host.requestUpdate()) {
    this.#host = host;
    this.#ask = ask;
    this.#heard = heard;
    host.addController(this);
  }

  get update(): RowsUpdate | null {
    return this.#update;
  }

  hostUpdate(): void {
    const client = this.#host.isConnected ? (this.#host.handle?.client ?? null) : null;
    const asked = client && this.#ask();
    const window = asked && this.#merged(asked);
    if (!client || !window) return this.#stop();
    const key = canonicalJson(window);
    if (client !== this.#client) this.#stop();
    else if (key === this.#key) return;
    this.#client = client;
    this.#key = key;
    if (this.#watch) this.#watch.update(window);
    else this.#watch = client.watchRows(window, (update) => this.#arrived(update));
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #arrived(update: RowsUpdate): void {
    this.#update = update;
    this.#heard();
  }

  #stop(): void {
    this.#watch?.stop();
    this.#watch = null;
    this.#update = null;
    this.#client = null;
    this.#key = null;
  }

  #merged(window: RowWindow): RowWindow {
    if (window.of) return window;
    const filter = [...this.#host.mergedFilter, ...(window.filter ?? [])];
    return filter.length > 0 ? { ...window, filter } : window;
  }
}
