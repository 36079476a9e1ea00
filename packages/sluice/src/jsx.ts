/**
 * JSX types of every element for React 19: `import 'sluice/jsx'` once, or name it in `types` of tsconfig.json.
 * React 19 sets what an element has as a property, so objects and functions pass; events are `onsluice-select={…}`.
 */
import type { HTMLAttributes, RefAttributes } from 'react';

/** Members that belong to the machinery of an element, not to its interface. */
type Machinery = 'renderOptions' | 'renderRoot' | 'isUpdatePending' | 'hasUpdated' | 'updateComplete';

type PropertyName<E> = { [K in keyof E]: K extends keyof HTMLElement | Machinery ? never : E[K] extends (...args: never[]) => unknown ? never : K }[keyof E];

/** What a JSX element of the class `E` takes: its own properties, the events of Sluice, and what every HTML element takes. */
export type SluiceProps<E extends HTMLElement> = { readonly [K in PropertyName<E>]?: E[K] | undefined } & {
  readonly [K in keyof HTMLElementEventMap as K extends `sluice-${string}` ? `on${K}` : never]?: (event: HTMLElementEventMap[K]) => void;
} & HTMLAttributes<E> &
  RefAttributes<E>;

/** Every tag that starts with `sluice-`, from the global map of tag names. */
export type SluiceIntrinsicElements = {
  [T in keyof HTMLElementTagNameMap as T extends `sluice-${string}` ? T : never]: SluiceProps<HTMLElementTagNameMap[T]>;
};

declare module 'react' {
  // React reads tag names from this namespace; there is no other way to add to it.
  namespace JSX {
    interface IntrinsicElements extends SluiceIntrinsicElements {}
  }
}
