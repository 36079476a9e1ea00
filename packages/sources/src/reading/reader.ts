import type { Zone } from '@sluice/model';
import type { ColumnForm } from './column-form.js';
import { DateForm } from './date-form.js';
import { NumberForm } from './number-form.js';
import { ProbabilityForm } from './probability-form.js';
import { readBoolean, readCurrency, readDirection, readOutcome, readStageKind } from './words.js';

/** How values of one field are read. `cents` are hundredths of the major unit, `minor` the currency's own smallest unit, `midnight` a moment whose UTC midnight is a date. */
export type ReaderName =
  | 'text'
  | 'number'
  | 'money'
  | 'cents'
  | 'minor'
  | 'probability'
  | 'percent'
  | 'fraction'
  | 'moment'
  | 'midnight'
  | 'date'
  | 'instant'
  | 'boolean'
  | 'outcome'
  | 'kind'
  | 'currency'
  | 'direction'
  | 'plain';

/** Reads the values of one column. */
export interface Reader {
  readonly name: ReaderName;
  /** Absent where every value can be read by itself. */
  readonly form?: ColumnForm;
  /** Undefined where there is a value that cannot be read. Never called with a missing one. */
  read(value: unknown): unknown;
}

/** An amount as read: decimal text in major units, or an integer of the currency's smallest. */
export interface Money {
  readonly major?: string;
  readonly minor?: number;
  /** ISO 4217 of the sign beside the number. */
  readonly currency: string | null;
}

export interface ReaderContext {
  readonly zone: Zone;
  /** A machine wrote it: decimal points, ISO dates, times without a zone are UTC. */
  readonly machine: boolean;
}

/** Makes the reader of one column; it keeps what the column's values prove. */
export function createReader(name: ReaderName, context: ReaderContext): Reader {
  return remembering(bareReader(name, context));
}

const REMEMBERED = 4096;

/** Dates, shares and flags repeat from row to row: reading a text again is a look-up. */
function remembering(reader: Reader): Reader {
  const { form } = reader;
  if (!form && (reader.name === 'text' || reader.name === 'plain')) return reader;
  const known = new Map<string, unknown>();
  return {
    ...reader,
    read(value) {
      if (typeof value !== 'string') return reader.read(value);
      let read = known.get(value);
      if (read !== undefined) return read;
      read = reader.read(value);
      if (read !== undefined && known.size < REMEMBERED) known.set(value, read);
      return read;
    },
  };
}

function bareReader(name: ReaderName, context: ReaderContext): Reader {
  switch (name) {
    case 'text':
      return { name, read: readText };
    case 'plain':
      return { name, read: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : readText(value)) };
    case 'number':
    case 'money':
    case 'cents':
    case 'minor':
      return numberReader(name, new NumberForm(context.machine));
    case 'probability':
    case 'percent':
    case 'fraction': {
      const form = new ProbabilityForm(name === 'probability' ? 'open' : name, context.machine);
      return { name, form, read: (value) => form.read(value) };
    }
    case 'moment':
    case 'midnight':
    case 'date':
    case 'instant':
      return dateReader(name, new DateForm(context.zone, context.machine ? null : context.zone));
    default:
      return { name, read: WORDS[name] };
  }
}

const WORDS = { boolean: readBoolean, outcome: readOutcome, kind: readStageKind, currency: readCurrency, direction: readDirection };

/** True for what stands for "no value": null, blanks, `null`, `n/a`, a dash, and the `false` some systems write for every empty field. */
export function isMissing(value: unknown, name: ReaderName): boolean {
  if (value === null || value === undefined) return true;
  if (value === false) return name !== 'boolean';
  if (typeof value !== 'string') return false;
  // Looked at once per value: only short texts and those that start with a blank can stand for nothing.
  return (value.length < 9 || value.charCodeAt(0) < 33 || value.charCodeAt(0) > 127) && /^\s*(?:null|n\/a|#n\/a|[-–—])?\s*$/i.test(value);
}

function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim().replace(/^'(?=[=+\-@])/, '');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function numberReader(name: 'number' | 'money' | 'cents' | 'minor', form: NumberForm): Reader {
  return {
    name,
    form,
    read(value) {
      const read = form.read(value);
      if (!read || read.parts?.percent) return undefined;
      if (name === 'number') return Number(read.text);
      const currency = read.parts?.currency ?? null;
      if (name === 'money') return { major: read.text, currency } satisfies Money;
      const whole = Number(read.text);
      if (!Number.isSafeInteger(whole)) return undefined;
      return (name === 'minor' ? { minor: whole, currency } : { major: `${whole}e-2`, currency }) satisfies Money;
    },
  };
}

function dateReader(name: 'moment' | 'midnight' | 'date' | 'instant', form: DateForm): Reader {
  if (name === 'midnight') return { name, form, read: (value) => dateAtMidnight(form.moment(value)) };
  return { name, form, read: (value) => form[name](value) };
}

function dateAtMidnight(moment: number | string | undefined): number | string | undefined {
  return typeof moment === 'number' && moment % 86_400_000 === 0 ? new Date(moment).toISOString().slice(0, 10) : moment;
}
