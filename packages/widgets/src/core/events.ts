import type { Filter, Problem, StateReason, TableKind } from './source-handle.js';
import type { WidgetStateName } from './widget-state.js';

/** A deal as events name it. */
export interface DealRef {
  readonly id: string;
  readonly name: string | null;
}

export interface StateDetail {
  readonly state: WidgetStateName;
  readonly reason: StateReason | null;
  readonly refreshing: boolean;
  readonly stale: boolean;
  readonly partial: boolean;
}

/** Acts of the user: they bubble, are composed and cancelable. */
export interface SluiceActs {
  'sluice-select': { readonly field: string; readonly values: readonly (string | null)[] };
  'sluice-open': { readonly deal: DealRef; readonly url: string | null };
}

/** What the event of an act carries beside its detail: methods a listener may call. Widgets add theirs. */
export interface SluiceEventExtras {
  'sluice-select': object;
}

/** Life-cycle events: they do not bubble. */
export interface SluiceLifeCycle {
  'sluice-state': StateDetail;
  'sluice-load': { readonly counts: Readonly<Partial<Record<TableKind, number>>>; readonly version: number };
  'sluice-problem': { readonly problems: readonly Problem[] };
  'sluice-filter-change': { readonly filter: Filter; readonly period: string | null };
}

type Events = SluiceActs & SluiceLifeCycle;

declare global {
  // Spelled out: an interface may not be empty, and widgets add their acts to `SluiceActs`.
  interface HTMLElementEventMap extends SluiceEventMap {
    'sluice-select': SluiceEventMap['sluice-select'];
  }
}
export type SluiceEventMap = { [N in keyof Events]: CustomEvent<Events[N]> & (N extends keyof SluiceEventExtras ? SluiceEventExtras[N] : unknown) };

/** Sends an act of the user. False where a listener prevented it. */
export function emitAct<N extends keyof SluiceActs>(target: EventTarget, name: N, detail: SluiceActs[N]): boolean {
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
}

export function emitLifeCycle<N extends keyof SluiceLifeCycle>(target: EventTarget, name: N, detail: SluiceLifeCycle[N]): void {
  target.dispatchEvent(new CustomEvent(name, { detail }));
}
