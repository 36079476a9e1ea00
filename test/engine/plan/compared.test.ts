import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateOfDay } from '@sluice/model';
import type { Compare, MetricQuery } from '@sluice/engine';
import { comparisonOf } from '../../../packages/engine/src/plan/compared.js';
import { planOf } from '../../support/ask-view.js';
import { rawDeal, viewOf } from '../../support/store-of.js';

const view = viewOf({ deals: [rawDeal()], today: '2026-08-10' });

function compared(query: MetricQuery, compare: Compare): readonly unknown[] {
  const comparison = comparisonOf(planOf(view, query), compare);
  if ('problem' in comparison) return [comparison.problem.code];
  const { range, asOf } = comparison;
  return [`${dateOfDay(range!.from)} to ${dateOfDay(range!.to - 1)}`, asOf === null ? null : new Date(asOf).toISOString()];
}

describe('comparisonOf', () => {
  const cases: readonly [string, MetricQuery, Compare, readonly unknown[]][] = [
    [
      'takes as much of the quarter before as has passed of this one',
      { metric: 'winRate', period: 'this-quarter' },
      'previous',
      ['2026-04-01 to 2026-05-11', null],
    ],
    ['takes the whole of a period that is over', { metric: 'winRate', period: 'last-month' }, 'previous', ['2026-06-01 to 2026-06-30', null]],
    ['takes the year before', { metric: 'winRate', period: 'last-month' }, 'previous-year', ['2025-07-01 to 2025-07-31', null]],
    [
      'moves the instant of a stock, and its whole window along',
      { metric: 'openPipeline', period: 'this-quarter' },
      'previous',
      ['2026-04-01 to 2026-06-30', '2026-05-11T23:59:59.999Z'],
    ],
    ['cannot compare all time', { metric: 'winRate' }, 'previous', ['compare-needs-period']],
  ];
  for (const [title, query, compare, expected] of cases) it(title, () => assert.deepEqual(compared(query, compare), expected));
});
