/** A piece of a line, and whether quotes stood around any of it. */
export interface QuotedPart {
  /** Without the quotes, trimmed outside them. */
  readonly text: string;
  readonly quoted: boolean;
}

/** Cuts a line at a separator, but not inside double quotes. The parts keep their quotes. */
export function splitOutsideQuotes(line: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === separator && !quoted) {
      parts.push(line.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, line.slice(start)];
}

/** True where a quote is opened and never closed. */
export function hasOpenQuote(line: string): boolean {
  return (line.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** Takes the quotes off a part that stands in quotes as a whole; `""` inside is one quote. Other parts are trimmed and kept as they are. */
export function unquote(part: string): QuotedPart {
  const text = part.trim();
  if (text.length >= 2 && text.startsWith('"') && text.endsWith('"')) return { text: text.slice(1, -1).replaceAll('""', '"'), quoted: true };
  return { text, quoted: false };
}

/** Puts quotes around a text that would not come back as it is without them. `special` lists the characters that mean something where it is to stand. */
export function quoteWhereNeeded(text: string, special: RegExp): string {
  const plain = text !== '' && text.trim() === text && !text.includes('"') && !special.test(text);
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
