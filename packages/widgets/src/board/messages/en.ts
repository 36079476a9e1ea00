import type { Forms } from '../../core/format.js';

export const en = {
  heading: 'Open deals',
  deals: { one: '{n} deal', other: '{n} deals' } as Forms,
  weighted: (money: string) => `${money} weighted`,
  dealsIn: (stage: string) => `Open deals in ${stage}`,
  show: (title: string, n: string) => `${title}: show ${n}`,
  search: 'Find deals',
  sort: 'Sort',
  sorts: { value: 'Value', age: 'Time in stage', close: 'Expected close', name: 'Name' },
  columns: 'Stages',
  stage: 'Stage',
  value: 'Value',
  share: 'Share',
  inStage: 'In stage',
  firstOf: (n: string, total: string) => `First ${n} of ${total} deals`,
  showMore: (n: string) => `Show ${n} more`,
  emptyColumn: 'No deals',
  nothingFound: 'Nothing found',
  age: (days: string) => `${days} in this stage`,
  ageUsual: (days: string, usual: string) => `${days} in this stage, usually ${usual}`,
  quiet: (days: string) => `No activity for ${days}`,
  untouched: (days: string) => `Created ${days} ago, nothing known since`,
  overdue: (date: string) => `Overdue ${date}`,
  late: (date: string) => `Late ${date}`,
  closes: (date: string) => `Expected to close ${date}`,
  moving: 'Being saved',
  hint: 'Space picks the deal up, arrow keys choose a stage, space drops it, escape cancels.',
};

export type BoardText = typeof en;
