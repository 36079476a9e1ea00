import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day, deal } from '../support/history.js';
import { ask } from '../support/run-metric.js';

const deals = [deal({ end: 'won', createdOn: day('2026-01-01'), closedOn: day('2026-01-11'), amountMinor: 1000 })];

describe('leverSensitivity', () => {
  it('gains a tenth from three levers, a ninth from the cycle, and 47.9 % from all', () => {
    const { value } = ask('leverSensitivity', deals);
    assert.deepEqual(
      value?.levers.map(({ lever, perDayMinor }) => [lever, Math.round(perDayMinor * 1000) / 1000]),
      [
        ['opportunities', 110],
        ['dealSizeMinor', 110],
        ['winRate', 110],
        ['cycleDays', 111.111],
      ],
    );
    assert.ok(Math.abs((value?.together ?? 0) - 0.4788888889) < 1e-9);
  });

  it('gains a quarter from a cycle shorter by a fifth', () => {
    assert.ok(Math.abs((ask('leverSensitivity', deals, { params: { change: 0.2 } }).value?.levers[3]?.effect ?? 0) - 0.25) < 1e-12);
  });

  it('is null where velocity is', () => {
    assert.equal(ask('leverSensitivity', [deal()]).reason, 'no-closed-deals');
  });
});
