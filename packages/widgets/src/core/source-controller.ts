import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SourceHandle } from './source-handle.js';
import { findSource, onSourcesChange, type Found } from './source-registry.js';

export interface SourceSeeker extends ReactiveControllerHost, Element {
  /** Id or element; absent: the nearest, else the only one. */
  source: string | HTMLElement | null | undefined;
}

/** Keeps a widget bound to its source, also when that comes later, goes, or another takes its name. */
export class SourceController implements ReactiveController {
  readonly #host: SourceSeeker;
  #found: Found = { missing: 'waiting' };
  #unobserve: (() => void) | null = null;
  #forget: (() => void) | null = null;

  constructor(host: SourceSeeker) {
    this.#host = host;
    host.addController(this);
  }

  get handle(): SourceHandle | null {
    return 'handle' in this.#found ? this.#found.handle : null;
  }

  /** Why there is no source; null where there is one. */
  get missing(): 'none' | 'several' | 'waiting' | null {
    return 'missing' in this.#found ? this.#found.missing : null;
  }

  hostConnected(): void {
    this.#forget = onSourcesChange(() => this.#look());
    this.#look();
  }

  hostDisconnected(): void {
    this.#forget?.();
    this.#bind({ missing: 'waiting' });
  }

  hostUpdate(): void {
    this.#look();
  }

  #look(): void {
    const found = findSource(this.#host, this.#host.source);
    if ('handle' in found && found.handle === this.handle) return;
    if ('missing' in found && found.missing === this.missing) return;
    this.#bind(found);
    this.#host.requestUpdate();
  }

  #bind(found: Found): void {
    this.#unobserve?.();
    this.#found = found;
    this.#unobserve = 'handle' in found ? found.handle.observe(() => this.#host.requestUpdate()) : null;
  }
}
