// Read while the file loads: in the classic build this becomes `document.currentScript`, which is gone later.
const scriptUrl: string | undefined = import.meta.url;

/**
 * Address of the folder this build was loaded from, with a slash at its end: the worker and lazy parts lie there.
 * Null where a bundler left no address.
 */
export function scriptBase(): string | null {
  return scriptUrl ? new URL('./', scriptUrl).href : null;
}
