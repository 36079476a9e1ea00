/** Strings of the pickers. */
export const en = {
  label: 'Filter',
  pipeline: 'Pipeline',
  owner: 'Owner',
  period: 'Period',
  anyone: 'Everyone',
  someone: (n: string) => `${n} owners`,
  standard: 'As set',
  search: 'Find somebody',
  clear: 'Clear filter',
  periods: {
    'this-month': 'This month',
    'last-month': 'Last month',
    'this-quarter': 'This quarter',
    'last-quarter': 'Last quarter',
    'next-quarter': 'Next quarter',
    'this-year': 'This year',
    'last-year': 'Last year',
    'last-30-days': 'Last 30 days',
    'last-90-days': 'Last 90 days',
    'last-365-days': 'Last 365 days',
    all: 'All time',
  },
};

export type FilterText = typeof en;
