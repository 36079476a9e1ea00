import { guessKind } from './guess-kind.js';
import { refusal } from './refusal.js';

const HEAD_BYTES = 4_000;
let taken = 0;

/**
 * Files as tables, each with its guessed kind; what cannot be a table is told in sentences.
 * @param {readonly File[]} files
 */
export async function takeFiles(files) {
  const tables = [];
  const refused = [];
  for (const file of files) {
    const head = await headOf(file);
    const why = head === null ? `“${file.name}” cannot be read; a folder perhaps? Bring the files in it.` : refusal(file.name, file.size, head);
    if (why) refused.push(why);
    else tables.push({ id: `table-${++taken}`, name: file.name, file, kind: guessKind(file.name, head), fields: {} });
  }
  return { tables, refused };
}

/** The first bytes, each as one sign; zero bytes of UTF-16 left out. Null where the file cannot be read. */
async function headOf(file) {
  try {
    const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
    return [...bytes].map((byte) => (byte === 0 ? '' : String.fromCharCode(byte))).join('');
  } catch {
    return null;
  }
}

/** Pasted text as a file, so that all goes one way. */
export function fileOfText(text) {
  return new File([text], /^\s*[[{]/.test(text) ? 'pasted.json' : 'pasted.csv', { type: 'text/plain' });
}
