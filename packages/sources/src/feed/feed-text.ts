import { decodeEntities } from './decode-entities.js';

/** Longer texts are not read at all. */
export const LONGEST_TEXT = 10_000;
const SHOWN = 500;

/**
 * A label, text or prefix as it may be shown: entities decoded, control characters and half surrogate pairs gone, at most 500 characters and then an ellipsis.
 * Null where nothing was sent; false where it is no text, or one of more than 10,000 characters.
 */
export function readFeedText(raw: unknown): string | null | false {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'number' || typeof raw === 'boolean') return String(raw);
  if (typeof raw !== 'string' || raw.length > LONGEST_TEXT) return false;
  const text = shortened(
    decodeEntities(raw)
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/\p{Cs}/gu, '\uFFFD')
      .trim(),
  );
  return text === '' ? null : text;
}

function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  const characters = [...text];
  return characters.length <= SHOWN ? text : `${characters.slice(0, SHOWN - 1).join('')}…`;
}
