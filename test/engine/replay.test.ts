import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import type { EngineCall } from '../../packages/engine/src/engine-link.js';
import { createLedger, createSourceEntry, SETTLED_FOR_MS, type Ledger } from '../../packages/engine/src/ledger.js';
import { replay } from '../../packages/engine/src/replay.js';

const sort = { field: 'amount' };

describe('replay', () => {
  it('tells set-up, payloads, changes, selection and watches, in this order', () => {
    assert.deepEqual(told(wanted()), [
      ['connect', 4, { tables: [{ kind: 'deals' }] }],
      ['load', 4, { table: 0, content: { text: 'id' } }],
      ['change', 4, [{ move: 1, deal: 'd', toStage: 's' }]],
      ['select', 4, [{ field: 'owner', in: ['Ann'] }]],
      ['watch', 5, 4, { metric: 'winRate' }],
      ['watchRows', 6, 4, { sort, from: 0, to: 50 }],
      ['watchFeed', 7, { url: 'https://feed.example/' }],
    ]);
  });

  it('tells nothing of a source that is not connected', () => {
    const ledger = wanted();
    for (const entry of ledger.sources.values()) entry.setup = null;
    assert.deepEqual(
      told(ledger).map(([method]) => method),
      ['watchFeed'],
    );
  });

  it('does not tell a move again that was settled a minute ago', () => {
    const ledger = wanted();
    const entry = ledger.sources.get(4);
    assert.ok(entry);
    entry.changes = entry.changes.map((kept) => ({ ...kept, settledAt: 0 }));
    assert.ok(!told(ledger, SETTLED_FOR_MS).some(([method]) => method === 'change'));
  });
});

function wanted(): Ledger {
  const ledger = createLedger();
  const entry = createSourceEntry(4);
  entry.setup = { tables: [{ kind: 'deals' }] };
  entry.watches.set(5, { query: { metric: 'winRate' } });
  entry.watches.set(6, { window: { sort, from: 0, to: 50 } });
  entry.selection = [{ field: 'owner', in: ['Ann'] }];
  entry.changes = [{ change: { move: 1, deal: 'd', toStage: 's' }, settledAt: null }];
  entry.payloads.set(0, { table: 0, content: { text: 'id' } });
  ledger.sources.set(4, entry);
  ledger.feeds.set(7, { url: 'https://feed.example/' });
  return ledger;
}

function told(ledger: Ledger, now = 0): readonly unknown[][] {
  const calls: unknown[][] = [];
  replay(ledger, ((...call: unknown[]) => Promise.resolve(void calls.push(call))) as EngineCall, now);
  return calls;
}
