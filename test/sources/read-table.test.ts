import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TABLE_KINDS } from '@sluice/model';
import { gather, readAll, request } from './read-all.js';
import { readTable } from '@sluice/sources';
import { runs } from '../support/runs.js';

fc.configureGlobal({ seed: 7 });

const codes = async (content: unknown, named: Parameters<typeof readAll>[1] = {}): Promise<string> => {
  const { failed, problems } = await readAll(content, named);
  return `${failed ? 'failed' : 'read'} ${problems.map(({ code }) => code).join(' ')}`.trim();
};

describe('readTable', () => {
  for (const [what, content, named, expected] of [
    ['a login page', '<!DOCTYPE html><html><body>Sign in', {}, 'failed html-page'],
    ['XML', '<?xml version="1.0"?><rows/>', {}, 'failed wrong-type'],
    ['a workbook', 'PK\u0003\u0004xyz', {}, 'failed binary-file'],
    ['truncated JSON', '{"data":[{"name":"A"},{"na', {}, 'failed truncated-json'],
    ['bad JSON', '{"data":[{"name":"A"},]}', {}, 'failed bad-json'],
    ['a scalar', '42', { name: 'x.json' }, 'failed wrong-type'],
    ['an error with status 200', '{"status":"error","message":"no"}', {}, 'failed error-answer'],
    ['an empty list', '[]', {}, 'read'],
    ['an empty answer', '{"data":[]}', {}, 'read'],
    ['an empty text', ' \n', {}, 'read'],
    ['a header alone', 'name;amount', {}, 'read'],
    ['JSON with the type of CSV', '[{"name":"A","amount":1}]', { mime: 'text/csv', name: 'a.csv' }, 'read'],
    ['prose', 'hello world\nthis is text', {}, 'failed bad-row no-known-columns'],
    [
      'settings nobody knows',
      '[{"name":"A"}]',
      { preset: 'bogus', locale: 'xx-bogus-locale', timeZone: 'Mars/Base', encoding: 'klingon' },
      'read unknown-time-zone unknown-locale unknown-encoding unknown-preset',
    ],
  ] as const) {
    it(`says of ${what}: ${expected}`, async () => assert.equal(await codes(content, named), expected));
  }

  it('says in a sentence what it found and what would be right', async () => {
    const { problems } = await readAll('{"data":[{"name":"A"},{"na');
    assert.equal(problems[0]?.message, 'The JSON breaks off after 26 characters, in line 1; the rest of it did not arrive.');
  });

  it('tells how much of a long JSON text has arrived before it holds a thread to parse it', async () => {
    const text = JSON.stringify(Array.from({ length: 40_000 }, (_, i) => ({ id: i, name: `Deal ${i} ${'x'.repeat(40)}` })));
    const before = async (content: Parameters<typeof readTable>[0]) => {
      const reading = readTable(content, request());
      const told: number[] = [];
      for (let step = await reading.next(); !step.done && step.value.rows === 0; step = await reading.next()) told.push(step.value.bytes);
      await reading.return(undefined as never);
      return told;
    };
    for (const content of [{ text }, { stream: new Blob([text]).stream(), totalBytes: text.length }]) {
      const told = await before(content);
      assert.ok(told.length >= 2 && told.every((bytes, i) => i === 0 || bytes > told[i - 1]!));
      assert.equal(told.at(-1), text.length);
    }
    assert.deepEqual(await before({ text: '[{"id":1}]' }), []);
  });

  it('cuts long tables into steps and counts on', async () => {
    const text = `id,name,amount\n${Array.from({ length: 5000 }, (_, i) => `${i},D${i},${i}`).join('\n')}`;
    const reading = readTable({ text }, request());
    const rows: number[] = [];
    let last = { bytes: 0, rows: 0 };
    for (let step = await reading.next(); !step.done; step = await reading.next()) {
      rows.push(step.value.entities.deals?.length ?? 0);
      last = step.value;
    }
    assert.ok(rows.length >= 3 && rows.every((count) => count <= 2000));
    assert.deepEqual({ bytes: last.bytes, rows: last.rows }, { bytes: text.length, rows: 5000 });
  });

  it('reads streams in pieces of any size like the whole', async () => {
    const bytes = new TextEncoder().encode('\ufeffname;amount;close date\nMöbel;1.234,50;15/12/2026\n"a;b\n";5;01/02/2027\n');
    const whole = await readAll(bytes);
    for (const size of [1, 2, 3, 7, 50]) {
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
          controller.close();
        },
      });
      assert.deepEqual((await gather({ stream, totalBytes: null })).entities.deals, whole.entities.deals);
    }
  });

  it('reads rows the page already had', async () => {
    const { report, entities } = await readAll([{ name: 'A', amount: 5, owner: { id: 7, name: 'Ann' } }]);
    assert.equal(report.format, 'rows');
    assert.deepEqual([entities.deals[0]?.ownerId, entities.deals[0]?.ownerName], ['7', 'Ann']);
  });

  it('refuses JSON beyond the limit, and reads the beginning of CSV', async () => {
    assert.equal(await codes('[{"name":"A"},{"name":"B"}]', { maxBytes: 12 }), 'failed too-large');
    const read = await readAll('id,name\n1,A\n2,B\n3,C\n', { maxRows: 2 });
    assert.deepEqual(read.report.of, { loaded: 2, total: null });
    assert.deepEqual(
      read.problems.map(({ code }) => code),
      ['too-many-rows'],
    );
    const json = await readAll([{ name: 'A' }, { name: 'B' }, { name: 'C' }], { maxRows: 2 });
    assert.deepEqual(json.report.of, { loaded: 2, total: 3 });
  });

  it('tells of bytes that are no text of the encoding', async () => {
    const bytes = new TextEncoder().encode('name,amount\nébéné été,5\n');
    bytes[13] = 0xff;
    const { problems } = await readAll(bytes);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['bad-encoding'],
    );
  });

  it('leaves prototypes alone', async () => {
    const hostile = '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"A","amount":1,"custom":{"__proto__":5}}]';
    await readAll(hostile, { fields: { 'custom.x': '__proto__.polluted', 'custom.__proto__': 'name', 'custom.constructor': 'name' } });
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    assert.equal(Object.getPrototypeOf({}), Object.prototype);
  });

  it('never throws at any text', async () => {
    const words = fc.constantFrom(
      'name',
      'amount',
      ';',
      ',',
      '\n',
      '"',
      '{',
      '[',
      ']',
      '}',
      ':',
      '"name"',
      '"amount"',
      '1.234',
      '03/04/2026',
      '€ 5,0',
      '-',
      "'=",
      'null',
      '<html>',
      '\ufeff',
      '\0',
      '"results"',
      '"properties"',
      '\ud800',
    );
    const text = fc.oneof(
      fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom(...TABLE_KINDS),
        fc.constantFrom('auto', 'hubspot', 'pipedrive', 'salesforce', 'close'),
        async (content, kind, preset) => {
          const { report, entities } = await readAll(content, { kind, preset });
          const count = kind === 'history' ? report.rows : entities[kind].length;
          assert.ok(count <= report.rows);
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it('never throws at any bytes or values', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
    );
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom(...TABLE_KINDS), async (given, kind) => {
        fc.pre(typeof given !== 'string');
        await readAll(given, { kind });
      }),
      { numRuns: runs(400) },
    );
  });
});
