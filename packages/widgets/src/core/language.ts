/** Language and direction as an element inherits them, shadow hosts included. */
export interface Language {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The next ancestor of a node in the tree as it is drawn: slot, parent or shadow host (also of a closed root). */
export function composedParent(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

export function languageOf(element: Element): Language {
  const lang = inherited(element, 'lang') ?? (typeof navigator === 'undefined' ? 'en' : navigator.language);
  const dir = inherited(element, 'dir');
  return { lang: usable(lang), dir: dir === 'rtl' ? 'rtl' : 'ltr' };
}

function inherited(element: Element, name: 'lang' | 'dir'): string | null {
  for (let node: Node | null = element; node; node = composedParent(node)) {
    const value = (node as Partial<Element>).getAttribute?.(name);
    if (value) return value;
  }
  return null;
}

// A page may say lang="en_US" or lang="x"; Intl throws on what is no tag.
function usable(lang: string): string {
  const tag = lang.replaceAll('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const listeners = new Set<() => void>();
let observer: MutationObserver | null = null;

/** Tells when the document's own `lang` or `dir` changes. Returns its own undo. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => [...listeners].forEach((each) => each()));
    observer.observe(document.documentElement, { attributeFilter: ['lang', 'dir'] });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = null;
  };
}
