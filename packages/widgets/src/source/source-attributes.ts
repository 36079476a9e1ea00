import type { SourceSetup, TableSetup } from '@sluice/engine';
import { isCurrency, parseStages, type Calendar, type Problem } from '@sluice/model';
import { parseDuration } from '../core/duration.js';

/** Attributes of a source that travel to the engine, as written. */
export interface SourceAttributes {
  readonly stages: string | null;
  readonly pipeline: string | null;
  readonly currency: string | null;
  readonly refresh: string | null;
  readonly refreshHidden: boolean;
  readonly staleAfter: string | null;
  readonly timeZone: string | null;
  readonly weekStart: string | null;
  readonly fiscalYearStart: string | null;
  readonly fiscalYearName: string | null;
  readonly locale: string | null;
  readonly encoding: string | null;
  readonly credentials: string | null;
  readonly dealUrl: string | null;
  readonly asOf: string | null;
  readonly headers: Readonly<Record<string, string>> | null;
  readonly hasToken: boolean;
  readonly origin: string;
}

interface Reader {
  readonly attributes: SourceAttributes;
  readonly problems: Problem[];
}

/** The setup of a source. A value that cannot be read keeps the default and is told. */
export function readSourceAttributes(
  attributes: SourceAttributes,
  tables: readonly TableSetup[],
): { readonly setup: SourceSetup; readonly problems: readonly Problem[] } {
  const reader: Reader = { attributes, problems: [] };
  const { pipeline, encoding, headers, hasToken, origin, refreshHidden } = attributes;
  const setup = {
    tables,
    stages: stagesOf(reader),
    pipeline: pipeline ?? undefined,
    currency: currencyOf(reader),
    calendar: calendarOf(reader),
    locale: localeOf(reader),
    encoding: encoding ?? undefined,
    refreshMs: durationOf(reader, 'refresh'),
    refreshHidden: refreshHidden || undefined,
    staleAfterMs: durationOf(reader, 'staleAfter'),
    credentials: oneOf(reader, 'credentials', ['omit', 'same-origin', 'include'] as const),
    headers: headers ?? undefined,
    hasToken: hasToken || undefined,
    dealUrl: dealUrlOf(reader),
    asOf: asOfOf(reader),
    origin,
  };
  return { setup: defined(setup) as unknown as SourceSetup, problems: reader.problems };
}

/** How an attribute is written in a page. */
function attributeName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function refuse({ attributes, problems }: Reader, name: keyof SourceAttributes, wanted: string): undefined {
  const given = attributes[name];
  const value = typeof given === 'string' ? given : '';
  const message = `${attributeName(name)}="${value}" cannot be read; expected ${wanted}.`;
  problems.push({ code: 'bad-attribute', severity: 'warning', message, values: { attribute: attributeName(name), value } });
  return undefined;
}

function stagesOf({ attributes, problems }: Reader) {
  if (!attributes.stages) return undefined;
  const read = parseStages(attributes.stages);
  problems.push(...read.problems);
  return read.specs.length > 0 ? read.specs : undefined;
}

function currencyOf(reader: Reader): string | undefined {
  const code = reader.attributes.currency?.trim().toUpperCase();
  if (!code) return undefined;
  return isCurrency(code) ? code : refuse(reader, 'currency', 'an ISO 4217 code, as EUR');
}

function calendarOf(reader: Reader): Partial<Calendar> | undefined {
  const calendar = defined({
    timeZone: timeZoneOf(reader),
    weekStart: numberOf(reader, 'weekStart', 1, 7, 'a day from 1 (Monday) to 7 (Sunday)'),
    fiscalYearStart: numberOf(reader, 'fiscalYearStart', 1, 12, 'a month from 1 to 12'),
    fiscalYearName: oneOf(reader, 'fiscalYearName', ['start', 'end'] as const),
  });
  return Object.keys(calendar).length > 0 ? calendar : undefined;
}

function timeZoneOf(reader: Reader): string | undefined {
  const { timeZone } = reader.attributes;
  if (!timeZone) return undefined;
  return accepted(() => new Intl.DateTimeFormat('en', { timeZone })) ? timeZone : refuse(reader, 'timeZone', 'an IANA name, as Europe/Rome');
}

function localeOf(reader: Reader): string | undefined {
  const { locale } = reader.attributes;
  if (!locale) return undefined;
  return accepted(() => Intl.getCanonicalLocales(locale)) ? locale : refuse(reader, 'locale', 'a language tag, as fr or de-AT');
}

function numberOf(reader: Reader, name: 'weekStart' | 'fiscalYearStart', low: number, high: number, wanted: string): number | undefined {
  const text = reader.attributes[name];
  if (text === null || text === '') return undefined;
  const value = Number(text);
  return Number.isInteger(value) && value >= low && value <= high ? value : refuse(reader, name, wanted);
}

function oneOf<T extends string>(reader: Reader, name: keyof SourceAttributes, known: readonly T[]): T | undefined {
  const text = reader.attributes[name];
  if (typeof text !== 'string' || text === '') return undefined;
  return known.find((each) => each === text) ?? refuse(reader, name, known.map((each) => `"${each}"`).join(' or '));
}

function durationOf(reader: Reader, name: 'refresh' | 'staleAfter'): number | undefined {
  const ms = parseDuration(reader.attributes[name]);
  return ms === undefined ? refuse(reader, name, 'a duration, as 60s, 5m or 26h, or off') : (ms ?? undefined);
}

function dealUrlOf(reader: Reader): string | undefined {
  const { dealUrl } = reader.attributes;
  if (!dealUrl) return undefined;
  return /^https?:\/\//i.test(dealUrl) || /^\/(?!\/)/.test(dealUrl) ? dealUrl : refuse(reader, 'dealUrl', 'an http(s) address with {id} in it');
}

function asOfOf(reader: Reader): number | undefined {
  const { asOf } = reader.attributes;
  if (!asOf) return undefined;
  const at = Date.parse(asOf);
  return Number.isNaN(at) ? refuse(reader, 'asOf', 'an instant, as 2026-03-31T18:00:00Z') : at;
}

function accepted(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

function defined<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
