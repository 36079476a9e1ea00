import { parseJsonText } from './format/json.js';
import { sniff } from './format/sniff.js';
import { readPieces, type TextPieces } from './format/text-pieces.js';
import { readParsedPath, readPath } from './path.js';
import { readCsvTable } from './read-csv-table.js';
import { readJsonTable } from './read-json-table.js';
import type { TableResult, TableStep } from './table-reading.js';
import { TableRun } from './table-run.js';
import type { Content, TableRequest } from './table-request.js';

/** So much more of a text is worth a word, in bytes. */
const STEP_BYTES = 1 << 20;

/**
 * Reads one table of a source: finds out encoding, format, preset and columns, and yields entities in steps of about 2,000 rows; before the first rows steps may be empty.
 * Counts in the steps are running totals. What is wrong with the payload is told as problems; `failed` where no row could be read.
 * Only a stream that breaks throws.
 */
export async function* readTable(content: Content, request: TableRequest): AsyncGenerator<TableStep, TableResult> {
  const run = new TableRun(request);
  if ('json' in content) return yield* readHandedIn(content.json, run);
  const source = readPieces(content, run.request.encoding, run.maxBytes);
  let first = '';
  for (;;) {
    const piece = await source.pieces.next();
    if (piece.done) break;
    first += piece.value;
    if (first.trim() !== '') break;
  }
  run.bytes = source.state.bytes;
  const result = yield* readText(first, source, run);
  if (source.state.replaced) {
    run.problem('bad-encoding', 'warning', `Some bytes are no ${source.state.encoding ?? 'text'}; they show as "\ufffd". Another encoding can be set.`, {
      encoding: source.state.encoding ?? '',
    });
    return { ...result, problems: run.problems.list() };
  }
  return result;
}

/** Objects of a page may be anything: what refuses to be looked into is a problem, as any other fault of a payload. */
async function* readHandedIn(json: unknown, run: TableRun): AsyncGenerator<TableStep, TableResult> {
  let fault: unknown = json;
  try {
    if (!(json instanceof Error)) return yield* readJsonTable(json, readPath, run);
  } catch (cause) {
    fault = cause;
  }
  const detail = (fault instanceof Error ? fault.message : String(fault)).slice(0, 200);
  run.problem('unreadable-rows', 'error', `The rows handed in cannot be read: ${detail}`, { detail });
  return run.result(true);
}

async function* readText(first: string, source: TextPieces, run: TableRun): AsyncGenerator<TableStep, TableResult> {
  const { name, mime } = run.request;
  const format = sniff(first.slice(0, 4096), name, mime);
  if (format === 'csv' || format === 'empty') return yield* readCsvTable(first, source, run);
  if (format !== 'json') return refuse(format, run);
  const text = yield* wholeText(first, source, run);
  if (source.state.cut) {
    run.problem('too-large', 'error', `The payload is larger than ${run.maxBytes} bytes and cannot be read in part.`, { maxBytes: run.maxBytes });
    return run.result(true);
  }
  run.report = { ...run.report, format: 'json', encoding: source.state.encoding };
  const parsed = parseJsonText(text);
  if ('value' in parsed) return yield* readJsonTable(parsed.value, readParsedPath, run);
  run.problems.add({ ...parsed.problem, table: run.request.kind });
  return run.result(true);
}

/** JSON is parsed in one go, about 15 ms per MB: how much has arrived is told on the way, and a last time before that. */
async function* wholeText(first: string, source: TextPieces, run: TableRun): AsyncGenerator<TableStep, string> {
  const pieces = [first];
  let told = run.bytes;
  for await (const piece of source.pieces) {
    pieces.push(piece);
    run.bytes = source.state.bytes;
    if (run.bytes - told < STEP_BYTES) continue;
    told = run.bytes;
    yield { entities: {}, bytes: told, rows: 0 };
  }
  if (run.bytes > told && run.bytes >= STEP_BYTES) yield { entities: {}, bytes: run.bytes, rows: 0 };
  return pieces.join('');
}

const REFUSALS = {
  html: ['html-page', 'The source answered with a web page instead of data, most likely a login page; sign in, or name the address of the data itself.'],
  xml: ['wrong-type', 'The source answered with XML; expected JSON or CSV.'],
  binary: ['binary-file', 'This is a workbook, an archive or another binary file; expected JSON or CSV. Spreadsheets can save as CSV.'],
} as const;

function refuse(format: keyof typeof REFUSALS, run: TableRun): TableResult {
  const [code, message] = REFUSALS[format];
  run.problem(code, 'error', message, format === 'xml' ? { found: 'XML' } : {});
  return run.result(true);
}
