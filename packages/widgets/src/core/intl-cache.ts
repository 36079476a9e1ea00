const made = new Map<string, unknown>();

/** Making a formatter costs some hundred times what using it costs; equal ones are made once. */
export function cached<T>(kind: string, lang: string, options: object, make: () => T): T {
  const key = `${kind} ${lang} ${JSON.stringify(options)}`;
  let formatter = made.get(key) as T | undefined;
  if (formatter === undefined) {
    formatter = make();
    made.set(key, formatter);
  }
  return formatter;
}
