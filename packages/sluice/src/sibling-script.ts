/** Loads a script that lies beside the classic file, and gives what it exports; of a script of parts, as `sluice-fr.js#core/messages`, the part. */
export type LoadSibling = (file: string) => Promise<unknown>;

/** Where a sibling leaves its exports: the build writes the same symbol into it. */
export const siblingSymbol = (file: string): symbol => Symbol.for(`sluice.${file}`);

/**
 * A loader for scripts in the folder `base`, each loaded once; a classic script cannot import. `sign` makes an address what Trusted Types demand.
 * Rejects where the script cannot be loaded, and tries it again when it is asked for again.
 */
export function siblingLoader(base: string, sign: (url: string) => string): LoadSibling {
  const loading = new Map<string, Promise<unknown>>();
  return async (name) => {
    const [file = '', part] = name.split('#');
    const exported = await loadFile(file);
    return part === undefined ? exported : (exported as { readonly parts: Readonly<Record<string, unknown>> }).parts[part];
  };

  function loadFile(file: string): Promise<unknown> {
    const known = loading.get(file);
    if (known) return known;
    const load = scriptOf(file, base, sign).then(
      () => Reflect.get(globalThis, siblingSymbol(file)) as unknown,
      (error: unknown) => {
        loading.delete(file);
        throw error;
      },
    );
    loading.set(file, load);
    return load;
  }
}

/** A page that holds the sibling itself, as one offline file does, has nothing to load. */
function scriptOf(file: string, base: string, sign: (url: string) => string): Promise<void> {
  return Reflect.has(globalThis, siblingSymbol(file)) ? Promise.resolve() : loadScript(sign, new URL(file, base).href);
}

function loadScript(sign: (url: string) => string, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = sign(url);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} could not be loaded; it belongs beside sluice.js.`));
    document.head.append(script);
    script.remove();
  });
}
