/** Tells a mistake of the programmer to the page as an uncaught error, without stopping what runs. */
export function report(error: unknown): void {
  if (typeof globalThis.reportError === 'function') globalThis.reportError(error);
  else console.error(error);
}
