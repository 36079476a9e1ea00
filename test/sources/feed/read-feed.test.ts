import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { feeds, readFeed, type Figure } from '@sluice/sources';
import { sharedPath, sharedText, withoutShared } from '../../support/shared.js';
import { runs } from '../../support/runs.js';

/** What a figure says, in one line. */
function said(figure: Figure | null): string | null {
  if (figure === null) return null;
  const marks = `${figure.type}${figure.reverse ? ' reversed' : ''}`;
  if (figure.type === 'gauge')
    return `${marks} ${figure.format} ${figure.currency} ${figure.value} of ${figure.min.value}..${figure.max.value}: ${figure.share}`;
  return `${marks}${figure.showPercentages ? '' : ' hidden'}: ${figure.steps.map(({ label, value, share }) => `${label} ${value} ${share}`).join(', ')}`;
}

describe('readFeed', () => {
  const own: readonly { readonly title: string; readonly text: string; readonly type?: string; readonly expected: string | null }[] = [
    { title: 'a funnel by its shape', text: '{"item":[{"value":4,"label":"A"},{"value":1,"label":"B"}]}', expected: 'funnel: A 4 1, B 1 0.25' },
    { title: 'a gauge by its shape', text: '{"item":3,"min":{"value":0},"max":{"value":4}}', expected: 'gauge decimal null 3 of 0..4: 0.75' },
    { title: 'what the page says it is', text: '{"item":[{"value":4,"text":"A"}]}', type: 'Funnel', expected: 'funnel: A 4 1' },
    {
      title: 'a gauge under its old name',
      text: '{"item":"3","min":{"value":"0"},"max":{"value":"4"}}',
      type: 'geckometer',
      expected: 'gauge decimal null 3 of 0..4: 0.75',
    },
    {
      title: 'a pushed gauge',
      text: '{"api_key":"k","data":{"item":3,"min":{"value":0},"max":{"value":4}}}',
      expected: 'gauge decimal null 3 of 0..4: 0.75',
    },
    {
      title: 'an XML gauge',
      text: '<root><item>3</item><min><value>0</value></min><max><value>4</value></max></root>',
      expected: 'gauge decimal null 3 of 0..4: 0.75',
    },
    { title: 'an XML funnel of one step', text: '<root><item><value>3</value><label>A &amp;amp; B</label></item></root>', expected: 'funnel: A & B 3 1' },
  ];
  it('completes a gauge with the ends the page names, whatever its spelling', () => {
    for (const text of ['{"item":3}', '<root><item>3</item></root>', '{"api_key":"k","data":{"item":3}}'])
      assert.equal(said(readFeed(text, null, { min: 0, max: 4 }).figure), 'gauge decimal null 3 of 0..4: 0.75');
  });
  for (const { title, text, type, expected } of own) it(`reads ${title}`, () => assert.equal(said(readFeed(text, type ?? null).figure), expected));

  for (const [text, type] of [
    ['{}', null],
    ['{}', 'gauge'],
    ['', 'funnel'],
    ['null', null],
    ['[]', 'funnel'],
    ['{"item":[]}', null],
    ['{"item":[]}', 'gauge'],
    ['{"item":[null,null]}', 'funnel'],
    ['{"item":null}', null],
    ['<root></root>', null],
  ] as const) {
    it(`waits for data after ${text || 'nothing'} as ${type}`, () => assert.deepEqual(readFeed(text, type), { figure: null, empty: true, problems: [] }));
  }

  for (const type of ['pie', 'number', 'leaderboard', 'nonsense', '__proto__', 'constructor', 'toString']) {
    it(`does not draw ${type}, and says so`, () => {
      const { figure, empty, problems } = readFeed('{"item":[{"value":1,"label":"A"}]}', type);
      assert.deepEqual(
        [figure, empty, problems[0]?.code, problems[0]?.values],
        [null, false, 'feed-type-not-drawn', { type: type.toLowerCase(), known: 'funnel, gauge' }],
      );
    });
  }

  it('refuses more than 50,000 records', () => {
    const { problems } = readFeed(JSON.stringify({ item: new Array(50_001).fill(1) }), 'funnel');
    assert.equal(problems[0]?.message, 'The feed has 50001 records; at most 50000 can be drawn.');
  });

  it('is not taken in by keys every object inherits', () => {
    assert.equal(readFeed('{"__proto__":{"item":[{"value":1,"label":"A"}]}}', 'funnel').figure, null);
    assert.equal(({} as Record<string, unknown>)['item'], undefined);
  });

  it('never throws, and gives either a figure, a wait, or a reason', () => {
    const hostile = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((json) => `{"item":${json},"min":${json},"max":{"value":1}}`),
      fc.string().map((text) => `<root>${text}</root>`),
    );
    fc.assert(
      fc.property(hostile, fc.constantFrom('funnel', 'gauge', null), (text, type) => {
        const { figure, empty, problems } = readFeed(text, type);
        assert.equal(figure !== null || empty || problems.some(({ severity }) => severity === 'error'), true);
        if (figure?.type === 'gauge') assert.ok(Number.isFinite(figure.value) && (figure.share === null || (figure.share >= 0 && figure.share <= 1)));
        if (figure?.type === 'funnel')
          for (const { value, share } of figure.steps) assert.ok([value, share].every((one) => one === null || Number.isFinite(one)));
      }),
      { numRuns: runs(500), seed: 7 },
    );
  });

  it('registers a reader under the type of its figure', () => {
    const payload = { item: [{ value: 1, label: 'A' }], min: 0, max: 2 };
    for (const [type, reader] of Object.entries(feeds)) assert.equal(reader(payload).figure?.type, type);
  });
});

describe('readFeed, on payloads as they are found', () => {
  const folder = 'fixtures/geckoboard';
  const skip = withoutShared(folder);
  const cases: readonly (readonly [string, string | null, string | null])[] = [
    ['funnel.json', null, 'funnel: Leads 820 1, Qualified 410 0.5, Proposal 205 0.25, Negotiation 82 0.1, Won 41 0.05'],
    ['funnel-strings-reverse-hide.json', null, 'funnel reversed hidden: Leads 820 1, Won 41 0.05'],
    ['funnel-ascending.json', null, 'funnel: A 10 1, B 20 2, C 30 3'],
    ['funnel-zero-first.json', null, 'funnel: A 0 null, B 0 null'],
    ['funnel-item-level-percentage.json', null, 'funnel hidden: A 10 1, B 5 0.5'],
    ['funnel.xml', null, 'funnel reversed hidden: Leads & co 820 1, Won 41 0.05'],
    ['gauge.json', null, 'gauge decimal null 63 of 0..100: 0.63'],
    ['gauge-percent.json', null, 'gauge percent null 0.42 of 0..1: 0.42'],
    ['gauge-currency.json', null, `gauge currency EUR 65000 of 0..120000: ${65 / 120}`],
    ['gauge-strings-reverse.json', null, 'gauge reversed decimal null 23 of 10..30: 0.65'],
    ['gauge-out-of-range.json', null, 'gauge decimal null 140 of 0..100: 1'],
    ['gauge-degenerate.json', null, 'gauge decimal null 10 of 10..10: null'],
    ['empty-object.json', 'funnel', null],
    ['empty-items.json', 'funnel', null],
  ];
  for (const [file, type, expected] of cases) {
    it(`reads ${file}`, { skip }, () => {
      const { figure, empty, problems } = readFeed(sharedText(`${folder}/${file}`), type);
      assert.deepEqual([said(figure), empty, problems], [expected, expected === null, []]);
    });
  }

  it('draws nine steps', { skip }, () => {
    const { figure } = readFeed(sharedText(`${folder}/funnel-nine-steps.json`), 'funnel');
    assert.deepEqual(figure?.type === 'funnel' && figure.steps.map(({ value }) => value), [900, 810, 720, 630, 540, 450, 360, 270, 180]);
  });

  for (const type of ['funnel', 'gauge', null]) {
    it(`says what is wrong with wrong-shape.json as ${type}`, { skip }, () => {
      const { figure, empty, problems } = readFeed(sharedText(`${folder}/wrong-shape.json`), type);
      assert.deepEqual(
        [figure, empty, problems.map(({ code, severity }) => [code, severity])],
        [null, false, [[type ? 'feed-field-wrong' : 'feed-type-unclear', 'error']]],
      );
    });
  }

  it('says of every other type, by its shape, that it is not drawn', { skip }, () => {
    const other = /^(number|rag|line|bar|bullet|pie|leaderboard|list|text|map|monitoring|highchart|push)/;
    for (const file of readdirSync(sharedPath(folder)).filter((name) => other.test(name))) {
      const { figure, problems } = readFeed(sharedText(`${folder}/${file}`), null);
      assert.deepEqual([figure, problems.length], [null, 1], file);
      assert.match(problems[0]!.code, /^feed-type-(not-drawn|unclear)$/, file);
    }
  });
});
