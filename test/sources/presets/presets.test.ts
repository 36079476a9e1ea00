import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { minorDigits, type Deal, type Stage } from '@sluice/model';
import { sharedPath, sharedText, withoutShared } from '../../support/shared.js';
import { readAll } from '../read-all.js';

/** A row of the expected file: plain values, major units, labels. */
type Expected = Readonly<Record<string, unknown>>;

const FOLDER = 'fixtures/crm';
const skip = withoutShared(FOLDER);
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(sharedPath(`${FOLDER}/${file}`)));

/** Payloads of the presets there are, each with the tables that belong to it. */
const CASES: readonly { readonly file: string; readonly preset: string; readonly stages?: string }[] = [
  { file: 'salesforce-opportunities.json', preset: 'salesforce', stages: 'salesforce-opportunity-stage.json' },
  { file: 'hubspot-deals.json', preset: 'hubspot', stages: 'hubspot-pipelines.json' },
  { file: 'pipedrive-deals-v1.json', preset: 'pipedrive' },
  { file: 'pipedrive-deals-v2.json', preset: 'pipedrive', stages: 'pipedrive-stages-v2.json' },
  { file: 'close-opportunities.json', preset: 'close', stages: 'close-pipelines.json' },
  { file: 'csv-excel-it.csv', preset: 'csv' },
  { file: 'csv-excel-fr.csv', preset: 'csv' },
];

/** From a deal of the model to the plain form of the expected file, key by key. */
const PLAIN: Readonly<Record<string, (deal: Deal, stages: readonly Stage[]) => unknown>> = {
  id: (deal) => (deal.idGiven ? deal.id : null),
  name: (deal) => deal.name,
  amount: (deal) => (deal.amountMinor === null ? null : deal.amountMinor / 10 ** minorDigits(deal.currency)),
  currency: (deal) => deal.currency,
  stageLabel: (deal, stages) => stageOf(deal, stages)?.label ?? deal.stage,
  pipelineLabel: (deal, stages) => stageOf(deal, stages)?.pipelineLabel ?? deal.pipeline,
  status: (deal, stages) => deal.outcome ?? stageOf(deal, stages)?.kind ?? 'open',
  probability: (deal) => deal.probability,
  forecastCategory: (deal) => deal.forecastCategory,
  lostReason: (deal) => deal.lostReason,
  accountId: (deal) => deal.accountId,
  accountName: (deal) => deal.accountName,
  ownerName: (deal) => deal.ownerName,
  source: (deal) => deal.leadSource,
  createdAt: (deal) => deal.createdAt,
  closedAt: (deal) => (typeof deal.closedAt === 'number' ? new Date(deal.closedAt).toISOString().slice(0, 10) : deal.closedAt),
  expectedCloseDate: (deal) => deal.expectedCloseOn,
};

const NOT_COMPARED = new Set(['note', 'annualizedAmount']);

function stageOf(deal: Deal, stages: readonly Stage[]): Stage | undefined {
  return stages.find((stage) => stage.id === deal.stage && (deal.pipeline === null || stage.pipelineId === null || stage.pipelineId === deal.pipeline));
}

const comparable = (key: string, value: unknown): unknown => (key === 'createdAt' && typeof value === 'string' ? Date.parse(value) : value);

describe('presets', { skip }, () => {
  const expected = skip ? {} : (JSON.parse(sharedText(`${FOLDER}/expected-common-model.json`)) as Readonly<Record<string, readonly Expected[]>>);

  for (const { file, preset, stages } of CASES) {
    it(`map ${file} to the common model`, async () => {
      const read = await readAll(bytesOf(file), { name: file });
      const known = [...read.entities.stages, ...(stages ? (await readAll(bytesOf(stages), { kind: 'stages' })).entities.stages : [])];
      assert.equal(read.report.preset, preset);
      assert.equal(read.report.presetChosenBy, 'detected');
      const rows = expected[file] ?? [];
      assert.equal(read.entities.deals.length, rows.length);
      rows.forEach((row, i) => {
        for (const [key, value] of Object.entries(row)) {
          if (NOT_COMPARED.has(key)) continue;
          assert.deepEqual(PLAIN[key]?.(read.entities.deals[i]!, known), comparable(key, value), `${key} of row ${i}`);
        }
      });
    });
  }
});
