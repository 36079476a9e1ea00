import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetricName } from '@sluice/metrics';
import type { Deal } from '@sluice/model';
import type { MetricQuery } from '../../packages/engine/src/protocol.js';
import { answerOf } from '../support/ask-view.js';
import { moved, noon, rawDeal, viewOf, type Held } from '../support/store-of.js';

const made = (id: string, given: Partial<Deal> = {}) => rawDeal({ id, amountMinor: 1000, ...given });
const measured = <N extends MetricName>(held: Held, query: MetricQuery<N>) => answerOf(viewOf(held), query as MetricQuery).total;
const valueOf = (held: Held, query: MetricQuery): Readonly<Record<string, unknown>> =>
  answerOf(viewOf(held), query).total.value as Readonly<Record<string, unknown>>;

// Rows of the edge-case matrix of the metric reference, section 8, that need a source: history, zones, rates.
describe('cohorts, cycles and coverage at the edges', () => {
  const reopened: Held = {
    deals: [made('d1', { stage: 'won', closedAt: '2026-03-12', lostReason: 'Price' })],
    history: [moved('d1', 's1', 'lost', '2026-02-01'), moved('d1', 'lost', 's2', '2026-02-11'), moved('d1', 's2', 'won', '2026-03-12')],
  };

  it('take a deal that was lost, reopened and won for one win and no loss', () => {
    assert.deepEqual(measured(reopened, { metric: 'createdWinRate' }).numerator, 1);
    assert.deepEqual(valueOf(reopened, { metric: 'lostReasons' })['reasons'], []);
    assert.equal(valueOf(reopened, { metric: 'winRateBreadth' })['noDecision'], 0);
  });

  it('count a reopened cycle from first creation to last close, without the closed days where asked', () => {
    assert.equal(valueOf(reopened, { metric: 'cycleLength' })['meanDays'], 70);
    assert.equal(valueOf(reopened, { metric: 'cycleLength', params: { withoutClosedTime: true } })['meanDays'], 60);
  });

  it('put a close late on the last evening into the old period, whatever the day of UTC', () => {
    const closedAt = Date.parse('2026-04-01T03:30:00Z');
    const held: Held = {
      deals: [made('d1', { stage: 'won', closedAt, lastOpenStage: 's1' })],
      calendar: { timeZone: 'America/New_York' },
      currency: 'EUR',
    };
    assert.equal(valueOf(held, { metric: 'linearity', period: '2026-01-01/2026-03-31' })['lastMonthShare'], 1);
    assert.equal(measured(held, { metric: 'linearity', period: '2026-04-01/2026-06-30' }).reason, 'zero-denominator');
  });

  it('count days over a change of the clock as whole ones', () => {
    const deals = [made('d1', { stage: 'won', createdAt: noon('2026-03-28'), closedAt: noon('2026-03-30'), lastOpenStage: 's1' })];
    assert.equal(valueOf({ deals, calendar: { timeZone: 'Europe/Rome' } }, { metric: 'kaplanMeierCycle' })['medianDays'], 2);
  });

  it('leave a missing rate out of values, and keep the count', () => {
    const deals = [
      made('a', { expectedCloseOn: '2026-08-01' }),
      made('b', { expectedCloseOn: '2026-08-01', currency: 'XAU' }),
      made('c', { stage: 'won', closedAt: '2026-06-01' }),
    ];
    const rates = [{ currency: 'EUR', date: null, rateToReporting: 1 }];
    const { n, excluded } = measured({ deals, rates }, { metric: 'coverage', period: '2026-07-01/2026-09-30', params: { quotaMinor: 5000 } });
    assert.deepEqual([n, excluded], [2, { noRate: 1 }]);
    assert.deepEqual(measured({ deals, rates }, { metric: 'concentration' }).excluded, { noRate: 1 });
  });

  it('answer for each currency where they meet without rates', () => {
    const deals = [made('a', { expectedCloseOn: '2026-08-01' }), made('b', { expectedCloseOn: '2026-08-01', currency: 'USD', amountMinor: 500 })];
    const { value, reason, byCurrency } = measured({ deals, currency: null }, { metric: 'concentration' });
    assert.deepEqual([value, reason], [null, 'mixed-currencies']);
    assert.deepEqual(Object.keys(byCurrency ?? {}).sort(), ['EUR', 'USD']);
  });

  it('tell a running period by its elapsed share', () => {
    const deals = [made('a', { stage: 'won', closedAt: '2026-06-01' })];
    const { partial } = measured({ deals }, { metric: 'linearity', period: '2026-01-01/2026-12-31', params: { quotaMinor: 9000 } });
    assert.ok(partial !== undefined && partial.elapsedFraction > 0.4 && partial.elapsedFraction < 0.6);
  });

  it('do not count open deals without an expected close as closing in a period', () => {
    const deals = [made('a'), made('c', { stage: 'lost', closedAt: '2026-06-01' })];
    const query = { metric: 'coverage', period: '2026-07-01/2026-09-30', params: { quotaMinor: 5000 } } as const;
    assert.equal(valueOf({ deals }, query)['openMinor'], 0);
  });

  it('let an activity that is planned suspend a stale deal', () => {
    const call = { id: 'x', dealId: 'd1', ownerId: null, type: 'call', at: '2026-08-01', done: false, outcome: null, direction: null } as const;
    const query = { metric: 'staleDeals', params: { staleRule: 'inactivityUnlessPlanned' } } as const;
    assert.equal(valueOf({ deals: [made('d1')], activities: [call] }, query)['count'], 0);
    assert.equal(valueOf({ deals: [made('d1')], activities: [{ ...call, at: '2026-06-01' }] }, query)['count'], 1);
  });

  it('group by who has the deal', () => {
    const deals = [made('a', { ownerId: 'ann', stage: 'won', closedAt: '2026-03-01', lastOpenStage: 's1' }), made('b', { ownerId: 'ben' })];
    const { groups } = answerOf(viewOf({ deals }), { metric: 'createdWinRate', by: ['owner'] });
    assert.deepEqual(
      groups?.map(({ key, measured: { numerator, denominator } }) => [key[0], numerator, denominator]),
      [
        ['ann', 1, 1],
        ['ben', 0, 1],
      ],
    );
  });
});
