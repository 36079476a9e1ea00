import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createZone, dateOfDay } from '@sluice/model';
import fc from 'fast-check';
import { DateForm } from '../../../packages/sources/src/reading/date-form.js';
import { runs } from '../../support/runs.js';

fc.configureGlobal({ seed: 7 });

const rome = createZone('Europe/Rome');
const losAngeles = createZone('America/Los_Angeles');
const NO_HINTS = { decimal: null, dayFirst: null } as const;

function column(values: readonly unknown[], hints: Parameters<DateForm['settle']>[0] = NO_HINTS) {
  const form = new DateForm(rome, rome);
  values.forEach((value) => form.observe(value));
  const pending = form.pending;
  const told = form.settle(hints);
  return { form, pending, told, read: values.map((value) => form.date(value)) };
}

describe('DateForm', () => {
  it('takes the order from the values that prove it', () => {
    assert.deepEqual(column(['01/02/2027', '15/12/2026']).read, ['2027-02-01', '2026-12-15']);
    assert.deepEqual(column(['01/02/2027', '12/15/2026']).read, ['2027-01-02', '2026-12-15']);
  });

  it('waits while nothing proves the order', () => {
    assert.equal(column(['01/02/2027']).pending, true);
    assert.equal(column(['01/02/2027', '12/15/2026']).pending, false);
    assert.equal(column(['02/02/2027', '2026-01-02', '3.4.2026']).pending, false);
  });

  it('takes the day first where nothing says more, and tells', () => {
    const { read, told, form } = column(['01/02/2027']);
    assert.deepEqual(read, ['2027-02-01']);
    assert.equal(told, 'warning');
    assert.equal(form.about().reading, 'day first');
  });

  it('follows a hint', () => {
    const { read, told } = column(['01/02/2027'], { ...NO_HINTS, dayFirst: { value: false, because: 'so', tell: 'note' } });
    assert.deepEqual(read, ['2027-01-02']);
    assert.equal(told, 'note');
  });

  it('does not read a value that contradicts the rest', () => {
    const { read, form } = column(['15/12/2026', '16/12/2026', '12/17/2026']);
    assert.deepEqual(read, ['2026-12-15', '2026-12-16', undefined]);
    assert.equal(form.contradicted, true);
  });

  it('knows no day that does not exist', () => {
    for (const text of ['31/02/2026', '2026-02-30', '0000-01-01', '9999-12-31', '2026-13-01', '29.02.2026'])
      assert.deepEqual(column([text]).read, [undefined], text);
  });

  it('reads times without a zone in the zone given, else as UTC', () => {
    assert.equal(new DateForm(rome, rome).moment('2026-07-01 10:00'), Date.UTC(2026, 6, 1, 8));
    assert.equal(new DateForm(rome, null).moment('2026-07-01 10:00'), Date.UTC(2026, 6, 1, 10));
    assert.equal(new DateForm(rome, rome).moment('2026-07-01T10:00:00-02:00'), Date.UTC(2026, 6, 1, 12));
  });

  it('keeps dates apart from instants', () => {
    assert.equal(new DateForm(losAngeles, null).moment('2026-12-15'), '2026-12-15');
    assert.equal(new DateForm(losAngeles, null).date('2026-12-15'), '2026-12-15');
  });

  it('takes the local day of an instant', () => {
    assert.equal(new DateForm(rome, null).date('2026-12-15T23:00:00Z'), '2026-12-16');
    assert.equal(new DateForm(losAngeles, null).date('2026-12-16T05:00:00Z'), '2026-12-15');
    assert.equal(new DateForm(losAngeles, losAngeles).date('2026-12-15 23:59'), '2026-12-15');
  });

  it('takes the first instant of a local day', () => assert.equal(new DateForm(rome, null).instant('2026-07-01'), Date.UTC(2026, 5, 30, 22)));

  it('tells seconds, milliseconds and microseconds apart', () => {
    const form = new DateForm(rome, null);
    const at = Date.UTC(2026, 0, 2);
    assert.deepEqual(
      [at / 1000, at, at * 1000, String(at)].map((value) => form.moment(value)),
      [at, at, at, at],
    );
    assert.equal(form.moment(1e18), undefined);
  });

  it('reads what Date writes, to the millisecond', () => {
    const form = new DateForm(rome, null);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1900, 0), max: Date.UTC(2199, 11) }), (at) => {
        const text = new Date(at).toISOString();
        assert.equal(form.moment(text), at);
        assert.equal(form.moment(text.replace('Z', '+0000')), at);
        assert.equal(form.moment(text.replace('T', ' ').replace('Z', '')), at);
      }),
    );
  });

  it('reads any date in any order once the order is proven', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), fc.boolean(), fc.constantFrom('/', '-', ' '), (number, dayFirst, separator) => {
        const date = dateOfDay(number);
        const [year, month, day] = date.split('-') as [string, string, string];
        const write = (d: string, m: string): string => (dayFirst ? [d, m, year] : [m, d, year]).join(separator);
        assert.deepEqual(column([write(day, month), write('31', '12')]).read[0], date);
      }),
      { numRuns: runs(500) },
    );
  });
});
