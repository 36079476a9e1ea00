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

describe('presets', { skip }, () => {
  const history = (read: Awaited<ReturnType<typeof readAll>>) =>
    read.entities.history.map(({ dealId, at, field, from, to }) => [dealId, new Date(at).toISOString(), field, from, to]);

  for (const [file, expected] of [
    [
      'hubspot-deal-history.json',
      [
        ['9001', '2026-09-02T08:15:30.120Z', 'stage', null, 'appointmentscheduled'],
        ['9001', '2026-10-01T09:00:00.000Z', 'stage', 'appointmentscheduled', 'qualifiedtobuy'],
      ],
    ],
    [
      'salesforce-opportunity-field-history.json',
      [
        ['006Qx000001AAAAIA4', '2026-09-02T08:15:30.000Z', 'created', null, null],
        ['006Qx000001AAAAIA4', '2026-09-20T10:00:00.000Z', 'stage', 'Prospecting', 'Needs Analysis'],
        ['006Qx000001AAAAIA4', '2026-11-03T16:40:00.000Z', 'amount', '4000000', '4800000'],
      ],
    ],
    [
      'pipedrive-deal-flow.json',
      [
        ['501', '2026-11-03T16:40:00.000Z', 'stage', '2', '3'],
        ['501', '2026-09-02T08:15:30.000Z', 'created', null, null],
      ],
    ],
    ['close-status-changes.json', [['oppo_aaa', '2026-11-03T16:40:00.000Z', 'stage', 'stat_DemoCompleted', 'stat_ProposalSent']]],
  ] as const) {
    it(`read the history of ${file}`, async () => {
      const read = await readAll(bytesOf(file), { kind: 'history' });
      assert.deepEqual(history(read), expected);
      assert.deepEqual(read.problems, []);
    });
  }

  it('read the values after each change of an OpportunityHistory', async () => {
    const read = await readAll(bytesOf('salesforce-opportunity-history.json'), { kind: 'history' });
    const stages = history(read).filter(([, , field]) => field === 'stage');
    assert.deepEqual(
      stages.map((change) => change[4]),
      ['Prospecting', 'Needs Analysis', 'Proposal/Price Quote'],
    );
    assert.deepEqual(
      history(read)
        .filter(([, , field]) => field === 'amount')
        .map((change) => change[4]),
      ['4000000', '4800000'],
    );
  });

  it('bring the history that HubSpot deals carry', async () => {
    const read = await readAll(bytesOf('hubspot-deals.json'));
    assert.deepEqual(history(read), [
      ['9001', '2026-10-01T09:00:00.000Z', 'stage', null, 'qualifiedtobuy'],
      ['9003', '2026-11-05T09:12:00.000Z', 'stage', null, 'closedlost'],
    ]);
  });

  for (const [file, expected] of [
    ['salesforce-opportunity-stage.json', ['Prospecting open 0.1', 'Proposal/Price Quote open 0.75', 'Closed Won won 1', 'Closed Lost lost 0']],
    [
      'hubspot-pipelines.json',
      [
        'Appointment Scheduled open 0.2',
        'Qualified To Buy open 0.4',
        'Closed Won won 1',
        'Closed Lost lost 0',
        'Discovery call open 0.1',
        'Renewed won 1',
        'Churned lost 0',
      ],
    ],
    ['pipedrive-stages-v2.json', ['Qualified open 0.2', 'Contact made open 0.3', 'Proposal open 0.6', 'Negotiation open 0.8']],
    ['close-pipelines.json', ['Demo Completed open null', 'Proposal Sent open null', 'Won won null', 'Lost lost null']],
  ] as const) {
    it(`read the stages of ${file}`, async () => {
      const read = await readAll(bytesOf(file), { kind: 'stages' });
      assert.deepEqual(
        read.entities.stages.map(({ label, kind, probability }) => `${label} ${kind ?? ''} ${probability ?? 'null'}`),
        expected,
      );
      const orders = read.entities.stages.filter(({ pipelineId }) => pipelineId === read.entities.stages[0]?.pipelineId).map(({ order }) => order ?? NaN);
      assert.deepEqual(
        orders,
        [...orders].sort((a, b) => a - b),
      );
      assert.deepEqual(read.problems, []);
    });
  }

  it('read days to rotten only where rotting is on', async () => {
    const read = await readAll(bytesOf('pipedrive-stages-v2.json'), { kind: 'stages' });
    assert.deepEqual(
      read.entities.stages.map(({ rotDays }) => rotDays),
      [null, null, 14, null],
    );
  });

  it('read owners', async () => {
    const read = await readAll(bytesOf('hubspot-owners.json'), { kind: 'people' });
    assert.deepEqual(
      read.entities.people.map(({ id, name }) => [id, name]),
      [['771', 'Ines Moreau']],
    );
  });

  for (const [file, loaded, total] of [
    ['salesforce-opportunities.json', 4, 2204],
    ['hubspot-deals.json', 4, null],
    ['pipedrive-deals-v2.json', 4, null],
    ['pipedrive-deals-v1.json', 1, null],
    ['close-opportunities.json', undefined, undefined],
  ] as const) {
    it(`tell the page from the whole in ${file}`, async () => {
      const { report, problems } = await readAll(bytesOf(file));
      assert.deepEqual(report.of, loaded === undefined ? undefined : { loaded, total });
      assert.equal(
        problems.some(({ code }) => code === 'paging-not-followed'),
        loaded !== undefined,
      );
    });
  }

  it('take the company’s own closing day of Pipedrive, and the stage a deal was closed in', async () => {
    const deals = (await readAll(bytesOf('pipedrive-deals-v2.json'))).entities.deals;
    assert.deepEqual(
      deals.map(({ closedAt }) => closedAt),
      [null, '2026-10-31', Date.UTC(2026, 10, 5, 9, 12), null],
    );
    assert.deepEqual(
      deals.map(({ lastOpenStage }) => lastOpenStage),
      [null, '4', '2', null],
    );
  });

  it('take the day of an expected close in the zone of the source', async () => {
    const day = async (timeZone: string) => (await readAll(bytesOf('hubspot-deals.json'), { timeZone })).entities.deals[0]?.expectedCloseOn;
    assert.deepEqual([await day('Europe/Rome'), await day('America/New_York')], ['2026-12-16', '2026-12-15']);
  });
});

describe('files without expected rows', { skip }, () => {
  const rows = async (file: string) => {
    const read = await readAll(bytesOf(file), { name: file });
    assert.deepEqual(read.problems, [], file);
    return { ...read, deals: read.entities.deals };
  };

  it('are read in UTF-16 with a sep line', async () => {
    const { report, deals } = await rows('csv-excel-sep-utf16.csv');
    assert.deepEqual([report.encoding, report.delimiter], ['utf-16le', ';']);
    assert.deepEqual(
      deals.map(({ name, amountMinor, expectedCloseOn }) => [name, amountMinor, expectedCloseOn]),
      [
        ['Fleet sensors', 4_800_000, '2026-12-15'],
        ['Halle 7 retrofit', 1_550_050, '2026-10-30'],
      ],
    );
  });

  it('are read as Google publishes them', async () => {
    const { deals } = await rows('csv-google-published.csv');
    assert.deepEqual(
      deals.map(({ name, amountMinor, outcome }) => [name, amountMinor, outcome]),
      [
        ['Fleet sensors', 4_800_000, null],
        ['Halle 7 retrofit', 1_550_050, 'won'],
        ['Multi\nline', null, null],
      ],
    );
  });

  it('are read as a Salesforce report, without its footer', async () => {
    const { report, deals } = await rows('csv-salesforce-report.csv');
    assert.equal(report.preset, 'salesforce');
    assert.deepEqual(
      deals.map(({ amountMinor, currency, probability, expectedCloseOn, createdAt }) => [amountMinor, currency, probability, expectedCloseOn, createdAt]),
      [
        [4_800_000, 'USD', 0.75, '2026-12-15', '2026-09-02'],
        [1_550_050, 'EUR', 1, '2026-10-30', '2026-06-11'],
        [null, 'USD', 0.1, '2027-01-31', '2026-11-19'],
      ],
    );
  });

  it('are read as exports of HubSpot, in the zone of the portal', async () => {
    const read = await readAll(bytesOf('csv-hubspot-export.csv'), { timeZone: 'Europe/Rome' });
    assert.equal(read.report.preset, 'hubspot');
    assert.deepEqual(
      read.entities.deals.map(({ id, createdAt, expectedCloseOn, lostReason }) => [id, createdAt, expectedCloseOn, lostReason]),
      [
        ['9001', Date.UTC(2026, 8, 2, 8, 15), '2026-12-16', null],
        ['9003', Date.UTC(2026, 7, 20, 7, 30), '2026-11-05', 'Price; "too late"'],
      ],
    );
  });

  it('are read as exports of Pipedrive and Close', async () => {
    const pipedrive = await rows('csv-pipedrive-export.csv');
    assert.deepEqual(
      pipedrive.deals.map(({ name, outcome, lastOpenStage }) => [name, outcome, lastOpenStage]),
      [
        ['Fleet sensors', 'open', null],
        ['Depot scanners', 'lost', 'Contact made'],
      ],
    );
    const close = await rows('csv-close-export.csv');
    assert.deepEqual(
      close.deals.map(({ amountMinor, outcome, expectedCloseOn, closedAt }) => [amountMinor, outcome, expectedCloseOn, closedAt]),
      [[4_800_000, 'open', '2026-12-15', null]],
    );
  });
});
