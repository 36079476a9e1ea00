import { elements, type LoadElement } from './elements.js';

/** A running watch for elements that are not defined yet. */
export interface Autoloader {
  /** Ends the watch; what is being loaded still arrives. */
  stop(): void;
}

/**
 * Loads the definition of every `sluice-` element that stands in `root` or comes into it later, each when it is first seen.
 * Shadow roots are worlds of their own: call it once for each that holds such elements. A tag that cannot be loaded is told once on the console and
 * tried again when another element of that tag comes.
 */
export function autoload(root: Document | DocumentFragment | Element = document, load: Readonly<Partial<Record<string, LoadElement>>> = elements): Autoloader {
  const seen = new Set<string>();
  const want = (tag: string): void => {
    const loadElement = Object.hasOwn(load, tag) ? load[tag] : undefined;
    if (!loadElement || seen.has(tag)) return;
    seen.add(tag);
    loadElement().catch((cause: unknown) => {
      seen.delete(tag);
      console.error(`The definition of <${tag}> could not be loaded; expected its module beside the autoloader.`, cause);
    });
  };
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) wantAll(node, want);
  });
  observer.observe(root, { childList: true, subtree: true });
  wantAll(root, want);
  return { stop: () => observer.disconnect() };
}

function wantAll(root: Document | DocumentFragment | Element, want: (tag: string) => void): void {
  if (root instanceof Element && root.matches(':not(:defined)')) want(root.localName);
  for (const element of root.querySelectorAll(':not(:defined)')) want(element.localName);
}
