import { composedParent } from './language.js';
import { SOURCE, type SourceElementLike, type SourceHandle } from './source-handle.js';

/** Where a widget's source is: found, or why not. */
export type Found = { readonly handle: SourceHandle } | { readonly missing: 'none' | 'several' | 'waiting' };

const sources = new Set<SourceHandle>();
const listeners = new Set<() => void>();

/** A source element was connected. Widgets that wait look again. Returns the undo, for when it is disconnected. */
export function announceSource(handle: SourceHandle): () => void {
  sources.add(handle);
  tell();
  return () => {
    sources.delete(handle);
    tell();
  };
}

/** Called whenever a source came, went or was renamed. Returns its own undo. */
export function onSourcesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** A source got another id. */
export function sourceRenamed(): void {
  tell();
}

/**
 * The source of a widget: the element given; else the one of that id in the widget's own root, then outward through the shadow hosts; without a name
 * the nearest enclosing one, else the only one of the document.
 */
export function findSource(from: Element, wanted: string | HTMLElement | null | undefined): Found {
  if (wanted && typeof wanted !== 'string') return handleOf(wanted) ?? { missing: 'waiting' };
  if (wanted) return byId(from, wanted);
  for (let node = composedParent(from); node; node = composedParent(node)) {
    const found = handleOf(node);
    if (found) return found;
  }
  const [only, ...more] = [...sources].filter(({ element }) => element.isConnected && handleOf(element) !== null);
  if (more.length > 0) return { missing: 'several' };
  return only ? { handle: only } : { missing: 'none' };
}

function byId(from: Element, id: string): Found {
  for (let root: Node | null = from.getRootNode(); root; root = outerRoot(root)) {
    const element = (root as Partial<Document>).getElementById?.(id);
    if (element) return handleOf(element) ?? { missing: 'waiting' };
  }
  return { missing: 'none' };
}

function outerRoot(root: Node): Node | null {
  return (root as Partial<ShadowRoot>).host?.getRootNode() ?? null;
}

function handleOf(node: Node): { readonly handle: SourceHandle } | null {
  const handle = (node as Partial<SourceElementLike>)[SOURCE];
  return handle ? { handle } : null;
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
