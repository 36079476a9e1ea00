import type { Problem } from '@sluice/model';

/** Parses JSON text; text that is not JSON is a problem that says where it breaks. One JSON value per line is a list of them. */
export function parseJsonText(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return parseLines(text) ?? { problem: faultOf(text) };
  }
}

/** Newline-delimited JSON, as log exports and streams write it. */
function parseLines(text: string): { value: unknown } | null {
  const end = text.indexOf('\n');
  if (end < 0) return null;
  try {
    JSON.parse(text.slice(0, end));
    return {
      value: text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as unknown),
    };
  } catch {
    return null;
  }
}

function faultOf(text: string): Problem {
  const at = jsonFaultAt(text);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  const values = { line, column, position: at };
  if (at >= text.length) {
    return {
      code: 'truncated-json',
      severity: 'error',
      message: `The JSON breaks off after ${at} characters, in line ${line}; the rest of it did not arrive.`,
      values,
    };
  }
  const found = JSON.stringify(text.slice(at, at + 20));
  return { code: 'bad-json', severity: 'error', message: `The JSON cannot be read from line ${line}, column ${column} on, where ${found} stands.`, values };
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const UNFINISHED =
  /(?:"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*(?:\\(?:u[0-9a-fA-F]{0,3})?)?|-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][+-]?\d*)?|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/y;

/**
 * Position of the first character that JSON does not allow; the length of the text where it only breaks off.
 * Engines word their own errors differently, and some leave the position out.
 */
export function jsonFaultAt(text: string): number {
  const open: string[] = [];
  let at = 0;
  let want: 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'more' = 'value';
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    match(SPACE);
    const char = text[at];
    if (char === undefined || (want !== 'colon' && want !== 'more' && match(UNFINISHED))) return text.length;
    if (want === 'colon') {
      if (char !== ':') return at;
      at += 1;
      want = 'value';
    } else if (want === 'more') {
      const inside = open.at(-1);
      if (inside === undefined || (char !== ',' && char !== inside)) return at;
      at += 1;
      if (char === ',') want = inside === '}' ? 'key' : 'value';
      else open.pop();
    } else if ((char === ']' && want === 'value or ]') || (char === '}' && want === 'key or }')) {
      at += 1;
      open.pop();
      want = 'more';
    } else if (want === 'key' || want === 'key or }') {
      if (!match(STRING)) return at;
      want = 'colon';
    } else if (char === '{' || char === '[') {
      at += 1;
      open.push(char === '{' ? '}' : ']');
      want = char === '{' ? 'key or }' : 'value or ]';
    } else {
      if (!match(STRING) && !match(SCALAR)) return at;
      want = 'more';
    }
  }
}
