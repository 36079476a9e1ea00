/** How a CSV file is written: what parts its cells, and where its rows begin. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Characters before the first row: a `sep=;` line, as Excel reads and writes it. */
  readonly skip: number;
}

const CANDIDATES = [',', ';', '\t', '|'];
const SAMPLE_ROWS = 20;

/** Finds the delimiter from the first rows: a `sep=` line, else the character outside quotes that parts every row into as many cells as the first. */
export function findDialect(head: string): CsvDialect {
  const declared = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i.exec(head);
  if (declared) return { delimiter: declared[1]!, skip: declared[0].length };
  const rows = countOutsideQuotes(head);
  let best = ',';
  let bestScore = 0;
  CANDIDATES.forEach((delimiter, index) => {
    const counts = rows.map((row) => row[index]!);
    const usual = counts.find((count) => count > 0) ?? 0;
    // Rows that agree weigh more than many hits: prose in a cell has commas too, but never equally many per row.
    const agreeing = counts.filter((count) => count === usual).length;
    const score = usual === 0 ? 0 : agreeing * 1000 + Math.min(usual, 999);
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  });
  return { delimiter: best, skip: 0 };
}

/** True where the head holds enough rows to decide. */
export function isDialectHead(head: string): boolean {
  return countOutsideQuotes(head).length > SAMPLE_ROWS;
}

/** Per row with text, how often each candidate stands outside quotes. */
function countOutsideQuotes(head: string): number[][] {
  const rows: number[][] = [];
  let row = CANDIDATES.map(() => 0);
  let empty = true;
  let quoted = false;
  for (let i = 0; i < head.length && rows.length <= SAMPLE_ROWS; i += 1) {
    const char = head[i]!;
    if (char === '"') quoted = !quoted;
    if (quoted) continue;
    if (char === '\n' || char === '\r') {
      if (!empty) rows.push(row);
      row = CANDIDATES.map(() => 0);
      empty = true;
      continue;
    }
    empty = false;
    const index = CANDIDATES.indexOf(char);
    if (index >= 0) row[index]! += 1;
  }
  if (!empty) rows.push(row);
  return rows;
}
