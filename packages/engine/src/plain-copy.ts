/**
 * A copy that can cross to a worker and that the host cannot change afterwards.
 * What cannot be cloned (a reactive proxy of a framework, an object with functions) is copied as JSON, without what JSON has no word for.
 * Throws where JSON cannot write it either.
 */
export function plainCopy<T>(value: T): T {
  try {
    return structuredClone(value);
  } catch (error) {
    if (!isCloneRefusal(error)) throw error;
    return jsonCopy(value);
  }
}

/** A copy by way of JSON. */
export const jsonCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Whether `error` says that a value cannot be cloned; a `DOMException` of that name in all browsers and in Node. */
export const isCloneRefusal = (error: unknown): boolean => error instanceof Error && error.name === 'DataCloneError';
