import type { LitElement } from 'lit';

const mounted: HTMLElement[] = [];

/** Puts markup of the test itself into the page, lets elements finish, and gives the first back. Without Lit's template the browser parses it. */
export async function mount<E extends HTMLElement = HTMLElement>(markup: string, { lang = 'en', dir = 'ltr', width = '' } = {}): Promise<E> {
  const box = document.createElement('div');
  box.lang = lang;
  box.dir = dir;
  box.style.width = width;
  box.append(...new DOMParser().parseFromString(`<body>${markup}`, 'text/html').body.childNodes);
  document.body.append(box);
  mounted.push(box);
  const element = box.firstElementChild as E;
  await settled(element);
  return element;
}

/** Puts an element that a test made into the page. */
export async function mountElement<E extends HTMLElement>(element: E, { lang = 'en', dir = 'ltr' } = {}): Promise<E> {
  const box = document.createElement('div');
  box.lang = lang;
  box.dir = dir;
  box.append(element);
  document.body.append(box);
  mounted.push(box);
  await settled(element);
  return element;
}

/** Waits until an element has no update left to do. */
export async function settled(element: Element): Promise<void> {
  const lit = element as unknown as Partial<LitElement>;
  if (!lit.updateComplete) return;
  while (!(await lit.updateComplete));
  await frame();
  while (!(await lit.updateComplete));
}

/** The next painted frame, and the tasks that were waiting for it. */
export function frame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** Takes away what `mount` put in; call it in `afterEach`. */
export function unmount(): void {
  mounted.splice(0).forEach((box) => box.remove());
}

/** What stands in an element's own root, also where that is closed. */
export function inside(element: HTMLElement, selector: string): HTMLElement | null {
  return (element as LitElement).renderRoot.querySelector<HTMLElement>(selector);
}

export function allInside(element: HTMLElement, selector: string): HTMLElement[] {
  return [...(element as LitElement).renderRoot.querySelectorAll<HTMLElement>(selector)];
}

/** Text as a reader sees it: white space collapsed. */
export function textOf(node: Node | null): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits for one event of a target. */
export function once<E extends Event = CustomEvent>(target: EventTarget, name: string): Promise<E> {
  return new Promise((resolve) => target.addEventListener(name, (event) => resolve(event as E), { once: true }));
}

/** Waits, frame by frame, until something holds; the test's own time-out ends it where it never does. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await frame();
}
