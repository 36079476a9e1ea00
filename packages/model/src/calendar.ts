import { isTimeZone } from './zone-offset.js';

/** How instants become days and days become periods. */
export interface Calendar {
  /** IANA name. */
  readonly timeZone: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekStart: number;
  /** Month in which the fiscal year starts, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Which calendar year names a fiscal year: that of its first or of its last day. */
  readonly fiscalYearName: 'start' | 'end';
}

/** Fills what is missing: the zone of the browser (in Node that of `TZ`, else UTC), weeks from Monday, years from January. Values given are taken as they are. */
export function completeCalendar(partial: Partial<Calendar>): Calendar {
  return {
    timeZone: partial.timeZone ?? runtimeZone(),
    weekStart: partial.weekStart ?? 1,
    fiscalYearStart: partial.fiscalYearStart ?? 1,
    fiscalYearName: partial.fiscalYearName ?? 'start',
  };
}

/** The part of Node's global `process` that is read; absent in browsers. */
interface NodeProcess {
  readonly versions?: { readonly node?: string };
  readonly env?: { readonly TZ?: string };
}

function runtimeZone(): string {
  // A server's own zone says where a machine stands, not where the deals are.
  const node = (globalThis as { process?: NodeProcess }).process;
  const isNode = node?.versions?.node !== undefined && typeof document === 'undefined';
  const zone = isNode ? node.env?.TZ : new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
}
