/** Ends that the page names; null where it names none. */
export interface Ends {
  readonly min: number | null;
  readonly max: number | null;
}

/** A gauge's payload with the ends it lacks, as the page names them. Anything else stays as it is: whoever reads it says what is wrong. */
export function completedPayload(text: string, type: string | null, { min, max }: Ends): string {
  if ((min === null && max === null) || (type !== null && !/gauge|meter/i.test(type))) return text;
  const payload = parsed(text);
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) return text;
  const lacks = (end: string) => !Object.hasOwn(payload, end);
  const ends = { ...(min !== null && lacks('min') ? { min: { value: min } } : {}), ...(max !== null && lacks('max') ? { max: { value: max } } : {}) };
  return JSON.stringify({ ...payload, ...ends });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
