import type { Forms } from '../../../core/format.js';

/** Strings of the report of a source. */
export const en = {
  title: 'What was recognised',
  nothing: 'No data yet.',
  reading: 'Reading…',
  rows: { one: '{n} row', other: '{n} rows' } as Forms,
  refused: { one: '{n} refused', other: '{n} refused' } as Forms,
  refusedNone: 'none refused',
  pageOf: (loaded: string, total: string) => `first ${loaded} of ${total}`,
  detected: (preset: string) => `recognised as ${preset}`,
  given: (preset: string) => `read as ${preset}`,
  kinds: { deals: 'Deals', stages: 'Stages', history: 'Stage history', activities: 'Activities', quotas: 'Quotas', people: 'People', rates: 'Exchange rates' },
  field: 'Field',
  from: 'From',
  readAs: 'Read as',
  unused: 'Not used',
  stages: 'Stages',
  guessed: 'guessed',
  stageKinds: { open: 'open', won: 'won', lost: 'lost', postWin: 'after the win' },
  lacks: 'Without this some numbers are missing',
  has: { closedDeals: 'closed deals', history: 'stage history', amounts: 'amounts', quotas: 'quotas', rates: 'exchange rates' },
  currency: 'Currency',
  noCurrency: 'none named, so no symbol is shown',
  zone: 'Time zone',
  ages: 'Age',
  problems: 'Worth knowing',
  noProblems: 'Nothing to complain about.',
  times: (n: string) => `× ${n}`,
};

export type ReportText = typeof en;
