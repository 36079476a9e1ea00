import type { SourceState } from '@sluice/engine';
import type { Problem } from '@sluice/model';
import { emitLifeCycle } from '../core/events.js';
import { isStale } from '../core/staleness.js';
import { internalsOf, reflectState, sameState, type WidgetState } from '../core/widget-state.js';

/** Tells the page what becomes of a source: attributes, custom states, and events, each thing once. */
export class SourceTeller {
  readonly #element: HTMLElement;
  readonly #internals: ElementInternals | null;
  readonly #said = new Set<string>();
  #told: WidgetState | null = null;
  #version = -1;
  #problems: readonly Problem[] = [];

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#internals = internalsOf(element);
  }

  /** Mistakes of the page's author: also on the console. */
  warn(problems: readonly Problem[]): void {
    for (const { message } of this.#emit(problems)) console.warn(`<${this.#element.localName}>: ${message}`);
  }

  follow(source: SourceState | null): void {
    const next: WidgetState = {
      state: source?.state ?? 'idle',
      reason: source?.reason ?? null,
      refreshing: source?.refreshing ?? false,
      stale: source !== null && isStale(source),
      partial: source?.partial ?? false,
    };
    if (!this.#told || !sameState(next, this.#told)) {
      this.#told = next;
      reflectState(this.#element, this.#internals, next);
      emitLifeCycle(this.#element, 'sluice-state', next);
    }
    if (source) this.#tellOf(source);
  }

  #tellOf({ state, version, counts, problems }: SourceState): void {
    // A source that starts anew counts its versions anew.
    if (state === 'loading' || state === 'idle') this.#version = -1;
    if (version !== this.#version && (state === 'ready' || state === 'empty')) {
      this.#version = version;
      emitLifeCycle(this.#element, 'sluice-load', { counts, version });
    }
    if (problems === this.#problems) return;
    this.#problems = problems;
    this.#emit(problems);
  }

  #emit(problems: readonly Problem[]): readonly Problem[] {
    const fresh = problems.filter(({ code, message }) => !this.#said.has(`${code} ${message}`));
    for (const { code, message } of fresh) this.#said.add(`${code} ${message}`);
    if (fresh.length > 0) emitLifeCycle(this.#element, 'sluice-problem', { problems: fresh });
    return fresh;
  }
}
