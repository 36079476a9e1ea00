export const en = {
  heading: 'Chart',
  summary: (rows: string, columns: string) => `${rows} rows: ${columns}.`,
  noSpec: 'There is nothing to draw yet',
  noSpecHint: 'Set the properties query and spec of this element.',
  refused: 'This chart is refused',
  refusedHint: 'A chart holds nothing that loads, opens or runs something.',
  failed: 'This chart cannot be drawn',
  failedHint: 'Its numbers are in the table.',
  deals: { open: 'Open deals', won: 'Won deals', stale: 'Stale deals' },
};

export type ChartText = typeof en;
