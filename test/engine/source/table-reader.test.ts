import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TableResult } from '@sluice/sources';
import { readTableOf, type TableReading } from '../../../packages/engine/src/source/table-reader.js';

const CSV = 'key;when;worth\n1;2026-03-01;1.000,50\n';

async function read(reading: Partial<TableReading> = {}): Promise<{ readonly result: TableResult; readonly deals: readonly { readonly id: string }[] }> {
  const steps = readTableOf({ text: CSV }, { table: { kind: 'deals' }, setup: { tables: [] }, timeZone: 'UTC', name: null, mime: null, ...reading });
  const deals: { readonly id: string }[] = [];
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { result: step.value, deals };
    deals.push(...(step.value.entities.deals ?? []));
  }
}

describe('readTableOf', () => {
  it("reads a payload by its table's fields and prefix", async () => {
    const { deals, result } = await read({ table: { kind: 'deals', fields: { id: 'key', amount: 'worth' }, idPrefix: 'eu-' }, name: 'deals.csv' });
    assert.deepEqual([deals.map(({ id }) => id), result.report.name, result.failed], [['eu-1'], 'deals.csv', false]);
  });

  it('hands settings on, and what is wrong with them back', async () => {
    const { result } = await read({ setup: { tables: [], locale: 'no such locale' }, table: { kind: 'deals', preset: 'no-such' } });
    assert.deepEqual(
      result.problems
        .map(({ code }) => code)
        .filter((code) => code.startsWith('unknown'))
        .sort(),
      ['unknown-locale', 'unknown-preset'],
    );
  });
});
