import type { Problem } from '@sluice/model';

/** A payload handed in as an object or as text, as text; a problem where JSON cannot write it. Large integers are written as text. */
export function handedPayload(data: object | string): string | Problem {
  if (typeof data === 'string') return data;
  try {
    return JSON.stringify(data, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? '';
  } catch (cause) {
    const detail = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    return { code: 'unreadable-rows', severity: 'error', message: `The data handed in cannot be read: ${detail}`, values: { detail } };
  }
}
