import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone } from '@sluice/model';
import type { SourceSetup, TableSetup } from '@sluice/engine';
import { Slicer } from '../../../packages/engine/src/slices.js';
import { TableSlot } from '../../../packages/engine/src/source/table-slot.js';
import { FakeClock } from '../../support/fake-clock.js';
import { Heard } from '../../support/heard.js';

const CSV = 'id,stage,amount\n1,New,10\n2,New,20\n';

function opened(setup: Omit<TableSetup, 'kind'> = {}, answer: () => Response = () => new Response(CSV), source: Partial<SourceSetup> = {}) {
  const clock = new FakeClock(5000);
  const loads = new Heard<TableSlot>();
  const changes = new Heard<TableSlot>();
  const confirmations = new Heard<number>();
  const asked: string[] = [];
  const slot: TableSlot = new TableSlot(
    { kind: 'deals', ...setup },
    {
      setup: { tables: [], ...source },
      zone: createZone('UTC'),
      clock,
      slicer: new Slicer({ clock, sliceMs: 25, yieldToHost: async () => undefined }),
      fetch: async (url) => {
        asked.push(new Request(url).url);
        return answer();
      },
      getToken: undefined,
      loaded: loads.hear,
      confirmed: (_, startedAt) => confirmations.hear(startedAt),
      changed: () => changes.hear(slot),
    },
  );
  return { clock, slot, loads, changes, confirmations, asked };
}

describe('TableSlot', () => {
  it('reads what the page hands in', async () => {
    const { slot, loads } = opened();
    await slot.load({ table: 0, content: { text: CSV }, dataAt: 1234 });
    assert.deepEqual([loads.all.length, slot.intake?.deals.raw.size, slot.dataAt, slot.checkedAt, slot.startedAt], [1, 2, 1234, 5000, 5000]);
    assert.deepEqual([slot.settled, slot.busy, slot.failure], [true, false, null]);
  });

  it('reads the same from bytes, blobs, and rows', async () => {
    const rows = [
      { id: 1, stage: 'New', amount: 10 },
      { id: 2, stage: 'New', amount: 20 },
    ];
    for (const content of [{ bytes: new TextEncoder().encode(CSV).buffer }, { blob: new Blob([CSV]) }, { rows }, { json: rows }]) {
      const { slot } = opened();
      await slot.load({ table: 0, content });
      assert.deepEqual([slot.intake?.deals.raw.ids.get(1), slot.intake?.deals.raw.text.stage.get(1)], ['2', 'New']);
    }
  });

  it('keeps what it held when the next cannot be read', async () => {
    const { slot, loads } = opened();
    await slot.load({ table: 0, content: { text: CSV } });
    await slot.load({ table: 0, content: { text: '<html>Log in</html>' } });
    assert.deepEqual([loads.all.length, slot.intake?.deals.raw.size, slot.failure?.reason], [1, 2, 'bad-data']);
    await slot.load({ table: 0, content: { text: CSV } });
    assert.equal(slot.failure, null);
  });

  it('asks its address once it is started', async () => {
    const { slot, loads, asked } = opened(
      { url: 'https://crm.example/deals' },
      () => new Response(CSV, { headers: { 'last-modified': 'Thu, 01 Jan 1970 00:00:03 GMT' } }),
    );
    assert.deepEqual([slot.settled, asked], [false, []]);
    slot.start();
    await loads.until();
    assert.deepEqual([asked, slot.dataAt], [['https://crm.example/deals'], 3000]);
    slot.stop();
  });

  it('tells why its address could not be had', async () => {
    const { slot, changes } = opened({ url: 'https://crm.example/deals' }, () => new Response('', { status: 403 }));
    slot.start();
    await changes.until(({ failure }) => failure !== null);
    assert.deepEqual([slot.failure?.reason, slot.settled, slot.intake], ['forbidden', true, null]);
    slot.stop();
  });

  it('tells when a request began that found nothing changed', async () => {
    const answers = [() => new Response(CSV, { headers: { etag: '"1"' } }), () => new Response(null, { status: 304 })];
    const url = { url: 'https://crm.example/deals.csv' };
    const { clock, slot, loads, confirmations } = opened(url, () => answers.shift()!(), { origin: 'https://crm.example' });
    slot.start();
    await loads.until();
    clock.advance(1000);
    slot.refresh();
    assert.equal(await confirmations.until(), 6000);
    assert.deepEqual([loads.all.length, slot.startedAt, slot.checkedAt], [1, 5000, 6000]);
    slot.stop();
  });

  it('uses the field map and the currency of the host', async () => {
    const { slot } = opened({ fields: { name: 'titre' } }, undefined, { currency: 'JPY' });
    await slot.load({ table: 0, content: { text: 'id,titre,stage,amount\n1,Alpha,New,10\n' } });
    const { raw } = slot.intake!.deals;
    assert.deepEqual([raw.text.name.get(0), raw.text.currency.get(0), raw.amountMinor.get(0)], ['Alpha', 'JPY', 10]);
  });

  it('says nothing more once it is stopped', async () => {
    const { slot, loads } = opened();
    slot.stop();
    await slot.load({ table: 0, content: { text: CSV } });
    assert.equal(loads.all.length, 0);
  });
});
