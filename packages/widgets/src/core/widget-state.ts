import type { StateReason } from '@sluice/engine';

export type WidgetStateName = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** What a widget tells of itself, as attributes, custom states and in `sluice-state`. */
export interface WidgetState {
  readonly state: WidgetStateName;
  readonly reason: StateReason | null;
  readonly refreshing: boolean;
  readonly stale: boolean;
  readonly partial: boolean;
}

const FLAGS = ['refreshing', 'stale', 'partial'] as const;
const NAMES = ['idle', 'loading', 'ready', 'empty', 'error'] as const;

/** Writes a state to the element's attributes and, where the browser has them, custom states. */
export function reflectState(element: HTMLElement, internals: ElementInternals | null, state: WidgetState): void {
  element.setAttribute('state', state.state);
  if (state.reason) element.setAttribute('reason', state.reason);
  else element.removeAttribute('reason');
  for (const flag of FLAGS) {
    element.toggleAttribute(flag, state[flag]);
    setCustomState(internals, flag, state[flag]);
  }
  for (const name of NAMES) setCustomState(internals, name, name === state.state);
}

export function sameState(a: WidgetState, b: WidgetState): boolean {
  return a.state === b.state && a.reason === b.reason && FLAGS.every((flag) => a[flag] === b[flag]);
}

/** Null where the browser has no internals, or a host's membrane refuses them. */
export function internalsOf(element: HTMLElement): ElementInternals | null {
  try {
    return element.attachInternals();
  } catch {
    return null;
  }
}

function setCustomState(internals: ElementInternals | null, name: string, on: boolean): void {
  const states = internals?.states;
  if (!states) return;
  try {
    if (on) states.add(name);
    else states.delete(name);
  } catch {
    // Before Chromium 125 a state name must start with two dashes; the attribute says the same.
    if (on) states.add(`--${name}`);
  }
}
