import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gather, readAll } from './read-all.js';

const problemsOf = ({ problems }: Awaited<ReturnType<typeof readAll>>): string[] => problems.map(({ code, count = 1 }) => `${code} ${count}`);

describe('readCsvTable', () => {
  it('reads a French file', async () => {
    const read = await readAll(
      'Opportunité;Étape;Montant;Probabilité;Date de clôture;Gagnée\r\nA;Proposition;48\u202f000,00\u00a0€;75\u00a0%;15/12/2026;FAUX\r\nB;Gagnée;1,50;100 %;01/02/2026;VRAI\r\n',
    );
    const [a, b] = read.entities.deals;
    assert.deepEqual(
      [a?.name, a?.stage, a?.amountMinor, a?.currency, a?.probability, a?.expectedCloseOn, a?.outcome],
      ['A', 'Proposition', 4_800_000, 'EUR', 0.75, '2026-12-15', null],
    );
    assert.deepEqual([b?.amountMinor, b?.currency, b?.closedAt, b?.outcome], [150, null, '2026-02-01', 'won']);
    assert.deepEqual(read.problems, []);
    assert.equal(read.report.delimiter, ';');
    assert.deepEqual(
      read.report.fields.find(({ field }) => field === 'closeOn'),
      { field: 'closeOn', path: 'Date de clôture', reading: 'day first', evidence: '"15/12/2026" can only be read so' },
    );
  });

  it('gives out no date before a late row has proven the order', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},01/02/2026`);
    const read = await readAll(['id,close date', ...rows, 'last,12/25/2026'].join('\n'));
    assert.deepEqual(new Set(read.entities.deals.slice(0, 3000).map(({ expectedCloseOn }) => expectedCloseOn)), new Set(['2026-01-02']));
    assert.deepEqual(read.problems, []);
  });

  it('gives out no amount before a late row has proven the mark', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i};1.234`);
    const read = await readAll(['id;amount', ...rows, 'last;0.5'].join('\n'));
    assert.deepEqual(new Set(read.entities.deals.slice(0, 3000).map(({ amountMinor }) => amountMinor)), new Set([123]));
  });

  it('warns of what can be read both ways', async () => {
    const read = await readAll('id;amount;close date\n1;1.234;03/04/2026');
    assert.deepEqual(problemsOf(read), ['ambiguous-number 1', 'ambiguous-date 1']);
    assert.deepEqual([read.entities.deals[0]?.amountMinor, read.entities.deals[0]?.expectedCloseOn], [123_400, '2026-04-03']);
  });

  it('follows the locale and needs no warning then', async () => {
    const read = await readAll('id,amount,close date\n1,"1,234",03/04/2026', { locale: 'en-US' });
    assert.deepEqual(problemsOf(read), []);
    assert.deepEqual([read.entities.deals[0]?.amountMinor, read.entities.deals[0]?.expectedCloseOn], [123_400, '2026-03-04']);
    const german = await readAll('id,amount,close date\n1,"1,234",03/04/2026', { locale: 'de' });
    assert.deepEqual([german.entities.deals[0]?.amountMinor, german.entities.deals[0]?.expectedCloseOn], [123, '2026-04-03']);
  });

  it('lets a column in doubt follow its neighbour, with a note', async () => {
    const read = await readAll('id,created,close date\n1,03/04/2026,12/31/2026');
    assert.equal(read.entities.deals[0]?.createdAt, '2026-03-04');
    assert.deepEqual(
      read.problems.map(({ code, severity }) => `${code} ${severity}`),
      ['ambiguous-date note'],
    );
  });

  it('costs a bad value that value only', async () => {
    const read = await readAll('id,name,stage,amount,created\n1,A,New,abc,2026-02-30\n2,B,,5k,2026-01-01');
    assert.deepEqual(problemsOf(read), ['bad-amount 2', 'bad-date 1']);
    assert.equal(read.problems[0]?.path, 'row 2, amount');
    assert.match(read.problems[0]?.message ?? '', /amount "abc" at row 2, amount cannot be read; expected a number/);
    assert.deepEqual(
      read.entities.deals.map(({ id, amountMinor, stage }) => [id, amountMinor, stage]),
      [
        ['1', null, 'New'],
        ['2', null, null],
      ],
    );
  });

  it('leaves out an amount whose currency cannot be read', async () => {
    const read = await readAll('id,amount,currency\n1,5,Galleons\n2,5,eur', { currency: 'USD' });
    assert.deepEqual(
      read.entities.deals.map(({ amountMinor, currency }) => [amountMinor, currency]),
      [
        [null, 'USD'],
        [500, 'EUR'],
      ],
    );
    assert.deepEqual(problemsOf(read), ['bad-currency 1']);
  });

  it('takes a currency from the header', async () => {
    const read = await readAll('id,Amount (EUR)\n1,5');
    assert.equal(read.entities.deals[0]?.currency, 'EUR');
  });

  it('costs a ragged row that row only', async () => {
    const read = await readAll('id,stage,amount\n1,A,5,6\n2,B\n3,C,7');
    assert.deepEqual(
      read.entities.deals.map(({ id }) => id),
      ['2', '3'],
    );
    assert.deepEqual(problemsOf(read), ['ragged-row 1', 'short-row 1']);
    assert.deepEqual([read.report.rows, read.report.refused], [2, 1]);
  });

  it('says so where an open quote swallowed the file', async () => {
    const read = await readAll('name,amount\n"A,5\nB,6');
    assert.equal(read.failed, true);
    assert.deepEqual(problemsOf(read), ['unclosed-quote 1']);
  });

  it('takes a lone status column for the stage, and for the outcome where it names one', async () => {
    const read = await readAll('id,status\n1,Won\n2,Negotiation');
    assert.deepEqual(
      read.entities.deals.map(({ stage, outcome }) => [stage, outcome]),
      [
        ['Won', 'won'],
        ['Negotiation', null],
      ],
    );
    assert.deepEqual(read.problems, []);
  });

  it('lets the field map win, whatever the case', async () => {
    const read = await readAll('Deal,Phase,Montant,Région,Betrag\nA,X,1,Nord,2', { fields: { name: 'région', amount: 'Betrag', 'custom.region': 'Région' } });
    const [deal] = read.entities.deals;
    assert.deepEqual([deal?.name, deal?.amountMinor, deal?.custom], ['Nord', 200, { region: 'Nord' }]);
  });

  it('names the columns there are where the field map names another', async () => {
    const read = await readAll('Deal,Amount\nA,1', { fields: { stage: 'Stadium' } });
    assert.match(read.problems[0]?.message ?? '', /"Stadium", which is not there\. Columns found: "Deal", "Amount"/);
  });

  it('reads exports of Close in whole units, or in cents where the formatted value says so', async () => {
    const head = 'id,lead_id,lead_name,status_label,status_type,value,value_currency,value_formatted,date_won';
    const whole = await readAll(`${head}\no1,l1,N,Won,won,48000,USD,"$48,000",2026-10-30`);
    const cents = await readAll(`${head}\no1,l1,N,Won,won,4800000,USD,"$48,000",2026-10-30`);
    assert.deepEqual([whole.entities.deals[0]?.amountMinor, cents.entities.deals[0]?.amountMinor], [4_800_000, 4_800_000]);
    assert.equal(whole.report.preset, 'close');
  });

  it('makes the same ids at every load', async () => {
    const text = 'name,amount\nA,1\nA,1\nB,2';
    const [first, second] = [await readAll(text), await readAll(text)];
    assert.deepEqual(first.entities.deals, second.entities.deals);
    assert.equal(new Set(first.entities.deals.map(({ id }) => id)).size, 3);
    assert.ok(first.entities.deals.every(({ idGiven }) => !idGiven));
  });

  for (const header of ['N°', 'Nº', 'No.', 'Nr.', '#', 'Id', 'Réf.', 'Rif.', 'Vorgangs-Nr.', 'N° affaire']) {
    it(`takes "${header}" for the id where its values differ`, async () => {
      const read = await readAll(`"${header}";Affaire;Montant\nA-1;Alpha;1\nA-2;Beta;2`);
      assert.deepEqual(
        read.entities.deals.map(({ id, idGiven }) => [id, idGiven]),
        [
          ['A-1', true],
          ['A-2', true],
        ],
      );
      assert.deepEqual([read.report.unused, read.report.fields[0]?.path, read.problems], [[], header, []]);
    });
  }

  it('says what speaks for an id that no header names for sure', async () => {
    const read = await readAll('N°;Affaire\n1;A\n2;B');
    assert.deepEqual(read.report.fields[0], { field: 'id', path: 'N°', evidence: '2 values, all different' });
  });

  it('leaves a number alone that comes twice, or stands alone in a file', async () => {
    const read = await readAll('N°;Affaire\n7;A\n7;B');
    assert.deepEqual([read.entities.deals.map(({ idGiven }) => idGiven), read.report.unused], [[false, false], ['N°']]);
    assert.equal((await readAll('#,Colour\n1,red\n2,blue')).failed, true);
  });

  it('keeps every row where a number comes again after many rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i % 2500},D${i}\n`);
    const pieces = ['N°,name\n', ...rows].map((text) => new TextEncoder().encode(text));
    const read = await gather({ stream: new Blob(pieces).stream(), totalBytes: null });
    assert.equal(new Set(read.entities.deals.map(({ id }) => id)).size, 3000);
    assert.deepEqual(problemsOf(read), ['repeated-id 500']);
  });

  it('prefers a header that says id', async () => {
    const read = await readAll('N°,Deal ID,name\n1,x,A\n2,y,B');
    assert.deepEqual([read.entities.deals.map(({ id }) => id), read.report.unused], [['x', 'y'], ['N°']]);
  });

  it('puts the prefix before ids', async () => assert.equal((await readAll('id,name\n1,A', { idPrefix: 'eu-' })).entities.deals[0]?.id, 'eu-1'));
});
