import type { Problem, TableKind } from '@sluice/model';
import { parsePath, type ReadPath } from '../path.js';
import { HEADER_WORDS } from './header-words.js';
import { idMark } from './id-mark.js';
import { createReader, type ReaderContext, type ReaderName } from '../reading/reader.js';
import { plainWords, readCurrency } from '../reading/words.js';
import type { Candidate, Column, Getter } from './column.js';
import { fieldNamed, FIELDS, readerOf } from './fields.js';

/** What is known about where fields come from. */
export interface Sourcing {
  readonly kind: TableKind;
  readonly candidates: readonly Candidate[];
  /** Field to path or header from the user; wins field by field. */
  readonly given: Readonly<Record<string, string>>;
  /** Field to paths or headers from a preset. */
  readonly preset: Readonly<Record<string, string>>;
  /** True where known words are looked for in what is left. */
  readonly guess: boolean;
  /** Makes a getter for what is no candidate, as a path of a payload; null where only candidates count. */
  readonly getter: ((path: string) => Getter | { readonly problem: Problem }) | null;
  readonly context: ReaderContext;
}

export interface Resolved {
  readonly columns: readonly Column[];
  /** Columns that may hold the id where their values are different, the likeliest first; empty where it is known. */
  readonly maybeIds: readonly Column[];
  readonly unused: readonly string[];
  readonly problems: readonly Problem[];
}

/** Decides which column feeds which field: what the user says, then the preset, then known words. */
export function resolveColumns(sourcing: Sourcing): Resolved {
  const columns = new Map<string, Column>();
  const claimed = new Set<Candidate>();
  const problems: Problem[] = [];
  const claim = (field: string, paths: string, reader: ReaderName, given: boolean): void => {
    const gets: Getter[] = [];
    const used: Candidate[] = [];
    for (const path of given ? [paths] : paths.split('|')) {
      // A preset names paths exactly; a person may write a header in another case.
      const exact = sourcing.getter !== null && !given;
      const candidate = find(sourcing.candidates, path, exact);
      const getter = candidate?.get ?? sourcing.getter?.(path);
      if (candidate) used.push(candidate);
      if (typeof getter === 'function') gets.push(getter);
      else if (given) problems.push(getter?.problem ?? missingColumn(field, path, sourcing.candidates));
    }
    if (gets.length === 0) return;
    used.forEach((candidate) => claimed.add(candidate));
    const name = used.length > 0 && !sourcing.getter ? used.map(({ path }) => path).join(' | ') : paths;
    columns.set(field, { field, path: name, gets, reader: createReader(reader, sourcing.context) });
  };
  for (const [name, path] of Object.entries(sourcing.given)) {
    const field = fieldNamed(sourcing.kind, name);
    const reader = field === null ? null : (presetReader(sourcing.preset[field]) ?? readerOf(sourcing.kind, field));
    if (field === null || reader === null) problems.push(unknownField(name, sourcing.kind));
    else claim(field, path, reader, true);
  }
  for (const [field, spec] of Object.entries(sourcing.preset)) {
    if (!columns.has(field)) claim(field, spec.replace(/:\w+$/, ''), presetReader(spec) ?? readerOf(sourcing.kind, field), false);
  }
  if (sourcing.guess) guess(sourcing, columns, claimed);
  return {
    columns: [...columns.values()],
    maybeIds: sourcing.guess && sourcing.kind === 'deals' && !columns.has('id') ? maybeIds(sourcing, claimed) : [],
    unused: sourcing.candidates.filter((one) => !claimed.has(one) && one.path !== '').map(({ path }) => path),
    problems,
  };
}

function presetReader(spec: string | undefined): ReaderName | null {
  return (/:(\w+)$/.exec(spec ?? '')?.[1] as ReaderName | undefined) ?? null;
}

function guess(sourcing: Sourcing, columns: Map<string, Column>, claimed: Set<Candidate>): void {
  const { kind, candidates, context } = sourcing;
  for (const [field, words] of Object.entries(HEADER_WORDS[kind])) {
    if (columns.has(field)) continue;
    const found = firstMatch(candidates, words, claimed);
    if (!found) continue;
    claimed.add(found);
    const percent = field === 'probability' && found.path.includes('%');
    const currency = field === 'amount' ? /[([]\s*([A-Z]{3}|€|£)\s*[)\]]|\s([€£])$/.exec(found.path) : null;
    const named = currency ? readCurrency(currency[1] ?? currency[2]) : undefined;
    const reader = createReader(percent ? 'percent' : readerOf(kind, field), context);
    columns.set(field, { field, path: found.path, gets: [found.get], reader, ...(named === undefined ? {} : { currency: named }) });
  }
  // A file whose only word for it is "status" means the stage, and the outcome where it says one.
  const status = columns.get('outcome');
  if (kind === 'deals' && status && !columns.has('stage')) {
    columns.set('stage', { ...status, field: 'stage', reader: createReader('text', context) });
    columns.set('outcome', { ...status, soft: true });
  }
}

function maybeIds({ candidates, context }: Sourcing, claimed: ReadonlySet<Candidate>): readonly Column[] {
  return candidates
    .filter((candidate) => !claimed.has(candidate))
    .map(({ path, get }) => ({ path, get, rank: idMark(path) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank! - b.rank!)
    .map(({ path, get }) => ({ field: 'id', path, gets: [get], reader: createReader('text', context) }));
}

function firstMatch(candidates: readonly Candidate[], words: string, claimed: ReadonlySet<Candidate>): Candidate | undefined {
  for (const word of words.split('|')) {
    const found = candidates.find((candidate) => !claimed.has(candidate) && (candidate.words === word || barely(candidate.words) === word));
    if (found) return found;
  }
  return undefined;
}

/** Without the word for the row itself, which some exports put before every header, and without `name` of an embedded object. */
function barely(words: string): string {
  return words.replace(/^(?:deal|opportunity) (?=.)/, '').replace(/^(owner|account|stage|company|pipeline) (?:name|label|title)$/, '$1');
}

/** The field of deals that a word names. */
export function dealFieldOf(words: string): string | undefined {
  return Object.keys(HEADER_WORDS.deals).find((field) => HEADER_WORDS.deals[field]!.split('|').includes(words));
}

function find(candidates: readonly Candidate[], path: string, exactly: boolean): Candidate | undefined {
  const exact = candidates.find((candidate) => candidate.path === path);
  if (exact || exactly) return exact;
  const words = plainWords(path);
  return words === '' ? undefined : candidates.find((candidate) => candidate.words === words);
}

/** A getter over the paths of a payload. */
export function pathGetter(text: string, read: ReadPath): Getter | { readonly problem: Problem } {
  const parsed = parsePath(text);
  return 'problem' in parsed ? parsed : (row) => read(row, parsed.path);
}

function missingColumn(field: string, path: string, candidates: readonly Candidate[]): Problem {
  const known = candidates
    .map((candidate) => `"${candidate.path}"`)
    .slice(0, 20)
    .join(', ');
  return {
    code: 'missing-column',
    severity: 'warning',
    message: `The field map takes "${field}" from "${path}", which is not there. Columns found: ${known}.`,
    values: { field, path },
  };
}

function unknownField(field: string, kind: TableKind): Problem {
  const known = Object.keys(FIELDS[kind]).join(', ');
  return {
    code: 'unknown-field',
    severity: 'warning',
    message: `The field map names "${field}", which is no field of ${kind}. Known fields: ${known}${kind === 'deals' ? ', custom.…' : ''}.`,
    values: { field },
  };
}
