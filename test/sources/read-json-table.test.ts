import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAll } from './read-all.js';

describe('readJsonTable', () => {
  it('tells that further pages are not fetched', async () => {
    const { report, problems } = await readAll({ totalSize: 412, records: [{ Id: '1', StageName: 'A', CloseDate: '2026-01-01' }] });
    assert.deepEqual(report.of, { loaded: 1, total: 412 });
    assert.match(problems[0]?.message ?? '', /first 1 of 412/);
    assert.deepEqual(problems[0]?.values, { loaded: 1, total: 412 });
  });

  it('costs a bad row that row only', async () => {
    const { entities, problems, report, failed } = await readAll({ deals: [{ id: 1, name: 'A' }, null, 5, { id: 2, name: 'B' }, {}] });
    assert.deepEqual(
      entities.deals.map(({ id }) => id),
      ['1', '2'],
    );
    assert.deepEqual([problems[0]?.code, problems[0]?.path, problems[0]?.count], ['bad-row', 'deals[1]', 3]);
    assert.deepEqual([report.rows, report.refused, failed], [2, 3, false]);
  });

  const ring: Record<string, unknown> = { id: 'a', name: 'A', amount: 5 };
  ring['self'] = ring;
  const refusing = (trap: 'getOwnPropertyDescriptor' | 'ownKeys') =>
    new Proxy({ id: 'x', name: 'X' }, { [trap]: () => assert.fail(`${trap} of a row that refuses`) });
  const throwing = Object.defineProperty({ id: 'a', name: 'A' }, 'amount', { enumerable: true, get: () => assert.fail('a getter was called') });
  const handed: readonly (readonly [string, readonly unknown[], readonly (readonly [string, number | null])[], readonly string[]])[] = [
    [
      'a sparse list',
      Array.from({ length: 4, 1: { id: 'a', amount: 5 }, 3: { id: 'b', amount: 6 } }),
      [
        ['a', 500],
        ['b', 600],
      ],
      ['bad-row'],
    ],
    ['a row without a prototype', [Object.assign(Object.create(null) as object, { id: 'a', amount: 1 })], [['a', 100]], []],
    ['a row that leads back to itself', [ring], [['a', 500]], []],
    [
      'a getter, without calling it',
      [throwing, { id: 'b', amount: 1 }],
      [
        ['a', null],
        ['b', 100],
      ],
      [],
    ],
    ['large integers', [{ id: 10n, amount: 48_000n }], [['10', 4_800_000]], []],
    [
      'symbols and functions',
      [{ id: 'a', amount: Symbol('5'), name: () => 'A' }, Symbol('row'), () => null],
      [['a', null]],
      ['bad-text', 'bad-amount', 'bad-row'],
    ],
    ['a row that could not be handed over', [new Error('it broke.'), { id: 'b', amount: 1 }], [['b', 100]], ['bad-row']],
    ['a proxy that refuses', [refusing('getOwnPropertyDescriptor'), { id: 'b', amount: 1 }], [['b', 100]], ['bad-row']],
    [
      'a proxy that keeps its names',
      [refusing('ownKeys'), { id: 'b', amount: 1 }],
      [
        ['x', null],
        ['b', 100],
      ],
      [],
    ],
  ];
  for (const [title, rows, deals, codes] of handed) {
    for (const [where, payload] of [
      ['handed in', rows],
      ['within an object', { deals: rows }],
    ] as const) {
      it(`reads ${title}, ${where}, at the cost of that row at most`, async () => {
        const { entities, problems, failed } = await readAll(payload);
        assert.deepEqual(
          entities.deals.map(({ id, amountMinor }) => [id, amountMinor]),
          deals,
        );
        assert.deepEqual([problems.map(({ code }) => code), failed], [codes, false]);
      });
    }
  }

  it('reads dates that are no texts', async () => {
    const { entities, problems } = await readAll([
      { id: 'a', created_at: new Date(86_400_000) },
      { id: 'b', created_at: new Date(NaN) },
    ]);
    assert.deepEqual(
      entities.deals.map(({ createdAt }) => createdAt),
      [86_400_000, null],
    );
    assert.deepEqual([problems[0]?.code, problems[0]?.values?.['value']], ['bad-date', 'Invalid Date']);
  });

  for (const [title, payload] of [
    ['a payload that refuses', new Proxy({ deals: [] }, { ownKeys: () => assert.fail('no names') })],
    [
      'a list that refuses',
      new Proxy([{ id: 1 }], {
        get: () => {
          throw new Error('no rows');
        },
      }),
    ],
    ['what could not be handed over', new Error('no rows')],
  ] as const) {
    it(`fails with a problem at ${title}`, async () => {
      const { failed, problems, entities } = await readAll(payload);
      assert.deepEqual([failed, entities.deals.length, problems.length, problems[0]?.severity], [true, 0, 1, 'error']);
    });
  }

  it('fails where no row could be read', async () => assert.equal((await readAll([1, 2, 3])).failed, true));

  it('maps a payload nobody knows by the words of its paths', async () => {
    const { entities, report } = await readAll({
      items: [{ uid: 1, title: 'A', value: '5.50', phase: 'New', company: { name: 'Acme' }, closedAt: '2026-01-02T00:30:00+02:00' }],
    });
    const [deal] = entities.deals;
    assert.deepEqual([deal?.name, deal?.amountMinor, deal?.stage, deal?.accountName, deal?.closedAt], ['A', 550, 'New', 'Acme', Date.UTC(2026, 0, 1, 22, 30)]);
    assert.deepEqual(report.unused, ['uid']);
    assert.equal(report.preset, 'json');
  });

  it('follows paths of the field map', async () => {
    const { entities } = await readAll([{ data: { names: ['x', 'y'] }, 'a.b': 7 }], {
      fields: { name: 'data.names[1]', amount: 'a.b', 'custom.first': 'data.names[0]' },
    });
    const [deal] = entities.deals;
    assert.deepEqual([deal?.name, deal?.amountMinor, deal?.custom], ['y', 700, { first: 'x' }]);
  });

  it('refuses unsafe paths and tells of those that lead nowhere', async () => {
    const { problems } = await readAll([{ name: 'A' }], { fields: { stage: '__proto__.x', amount: 'nix' } });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unsafe-path', 'missing-column'],
    );
  });

  it('lets the field map win over a preset, and keeps how the preset reads', async () => {
    const payload = {
      has_more: false,
      count_by_value_period: {},
      data: [{ id: 'o', lead_id: 'l', value: 129170, annualized_value: 1550040, value_currency: 'EUR' }],
    };
    const { entities } = await readAll(payload, { fields: { amount: 'annualized_value' } });
    assert.equal(entities.deals[0]?.amountMinor, 1_550_040);
  });

  it('takes minor units by the currency', async () => {
    const { entities } = await readAll([
      { id: 1, amount: 5, currency: 'JPY' },
      { id: 2, amount: 5, currency: 'KWD' },
      { id: 3, amount: 1.005, currency: 'EUR' },
    ]);
    assert.deepEqual(
      entities.deals.map(({ amountMinor }) => amountMinor),
      [5, 5000, 101],
    );
  });

  it('keeps 0 apart from nothing', async () => {
    const { entities } = await readAll([0, null, '', ' ', false, '0'].map((amount, id) => ({ id: id + 1, name: 'A', amount })));
    assert.deepEqual(
      entities.deals.map(({ amountMinor }) => amountMinor),
      [0, null, null, null, null, 0],
    );
  });

  it('keeps ids of many digits when they are text', async () =>
    assert.equal((await readAll('[{"id":"5500000000000044001","name":"A"}]')).entities.deals[0]?.id, '5500000000000044001'));

  it('brings stages along where the answer has them', async () => {
    const { entities } = await readAll({
      success: true,
      data: [{ id: 1, title: 'A', stage_id: 3, pipeline_id: 1 }],
      additional_data: { pagination: {} },
      related_objects: { stage: { 3: { id: 3, name: 'Proposal', order_nr: 2, pipeline_id: 1, pipeline_name: 'Sales', deal_probability: 60 } } },
    });
    assert.deepEqual(
      entities.stages.map(({ id, label, pipelineLabel, probability }) => [id, label, pipelineLabel, probability]),
      [['3', 'Proposal', 'Sales', 0.6]],
    );
  });

  it('brings history along where deals carry it', async () => {
    const { entities } = await readAll({
      results: [
        { id: '1', properties: { dealname: 'A', dealstage: 'b', hs_v2_date_entered_b: '2026-02-01T00:00:00Z', hs_v2_date_entered_a: '2026-01-01T00:00:00Z' } },
        {
          id: '2',
          properties: { dealname: 'B', dealstage: 'b' },
          propertiesWithHistory: {
            dealstage: [
              { value: 'b', timestamp: '2026-02-01T00:00:00Z' },
              { value: 'a', timestamp: '2026-01-01T00:00:00Z' },
            ],
          },
        },
      ],
    });
    assert.deepEqual(
      entities.history.map(({ dealId, from, to }) => [dealId, from, to]),
      [
        ['1', null, 'a'],
        ['1', null, 'b'],
        ['2', null, 'a'],
        ['2', 'a', 'b'],
      ],
    );
  });

  it('takes the time of the data from the payload', async () =>
    assert.equal((await readAll({ generatedAt: '2026-01-02T00:00:00Z', deals: [] })).dataAt, Date.UTC(2026, 0, 2)));

  it('leaves out rows marked as deleted, without a word', async () => {
    const { entities, problems } = await readAll({
      success: true,
      data: [
        { id: 1, title: 'A', is_deleted: true },
        { id: 2, title: 'B', is_deleted: false },
      ],
      additional_data: { next_cursor: null },
    });
    assert.deepEqual(
      entities.deals.map(({ id }) => id),
      ['2'],
    );
    assert.deepEqual(problems, []);
  });
});
