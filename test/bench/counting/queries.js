import { dayOfDate, ordered, tally } from '@sluice/model';

/** Days of the last two queries, both ends included. */
export const MONTHS = { from: dayOfDate('2024-01-01'), to: dayOfDate('2025-12-31') };
export const QUARTER = { from: dayOfDate('2025-04-01'), to: dayOfDate('2025-06-30') };

const as = (...outcomes) => ({ field: 'outcome', in: outcomes });
const closed = (days) => ({ field: 'closedOn', ...days });

/** What is counted, as reductions such as the metrics of the foundation ask for. `same`: the query of the shared workload it stands beside. */
export const QUERIES = [
  {
    name: 'open by stage: n, sum, weighted',
    same: 'Q1',
    reductions: {
      open: tally({ over: 'deals', column: 'amountMinor', where: [as('open')], by: ['stage'] }),
      weighted: tally({ over: 'deals', column: 'amountMinor', where: [as('open')], by: ['stage', 'probability'] }),
    },
  },
  {
    name: 'closed by owner: won, lost, won amount',
    same: 'Q2',
    reductions: {
      won: tally({ over: 'deals', column: 'amountMinor', where: [as('won')], by: ['owner'] }),
      lost: tally({ over: 'deals', where: [as('lost')], by: ['owner'] }),
    },
  },
  { name: 'exits by stage', same: 'Q3', reductions: { exits: tally({ over: 'visits', where: [], by: ['stage', 'exit'] }) } },
  {
    name: 'median and p90 cycle, median days in stage',
    same: 'Q4',
    reductions: {
      cycle: ordered({ over: 'deals', column: 'cycleDays', where: [as('won')] }),
      stays: ordered({ over: 'visits', column: 'durationDays', where: [], by: ['stage'] }),
    },
  },
  {
    name: 'won amount by month',
    same: 'Q5',
    reductions: { won: tally({ over: 'deals', column: 'amountMinor', where: [as('won'), closed(MONTHS)], by: ['month(closedOn)'] }) },
  },
  {
    name: 'top ten owners of a quarter',
    same: 'Q6',
    reductions: { won: tally({ over: 'deals', column: 'amountMinor', where: [as('won'), closed(QUARTER)], by: ['owner'] }) },
  },
];

/** The territory of the cross-filter query. */
export const TERRITORY = 'Territory C';

/** The same six with a selection, as a dashboard asks them when somebody selects a territory. */
export const SELECTED = QUERIES.map(({ reductions, ...query }) => ({
  ...query,
  reductions: Object.fromEntries(Object.entries(reductions).map(([name, reduction]) => [name, selected(reduction)])),
}));

function selected(reduction) {
  const field = reduction.over === 'deals' ? 'custom.territory' : 'deal.custom.territory';
  return { ...reduction, where: [...reduction.where, { field, in: [TERRITORY] }] };
}
