/** Strings of menu, table and deal list. */
export const en = {
  table: 'Show as table',
  chart: 'Show as chart',
  csv: 'Download CSV',
  deals: 'Deals behind this',
  explain: 'How computed',
  filter: 'Filter',
  data: 'Data',
  selection: 'Selection',
  search: 'Search',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  range: (from: string, to: string, total: string) => `${from}–${to} of ${total}`,
  noDeals: 'No deals.',
};

export type UiText = typeof en;
