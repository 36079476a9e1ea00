import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DictionaryBuilder, GrowableCodes, GrowableDays, GrowableNumbers, NO_DAY } from '@sluice/model';
import fc from 'fast-check';

fc.configureGlobal({ seed: 7 });

const dictionary = new DictionaryBuilder();
const writes = <T>(value: fc.Arbitrary<T>) => fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.option(value)), { maxLength: 80 });

describe('GrowableCodes', () => {
  it('starts with two bytes a code where it is small', () => {
    const codes = new GrowableCodes('small');
    codes.set(0, 65_534);
    assert.ok(codes.column(dictionary).codes instanceof Uint16Array);
    assert.equal(codes.column(dictionary).noCode, 65_535);
  });

  it('moves to four bytes when a code does not fit, and keeps what it had', () => {
    const codes = new GrowableCodes('small');
    codes.set(0, 7);
    codes.set(1, null);
    codes.set(2, 65_535);
    const column = codes.column(dictionary);
    assert.ok(column.codes instanceof Int32Array);
    assert.deepEqual([...column.codes], [7, -1, 65_535]);
    assert.equal(column.noCode, -1);
  });

  for (const width of ['small', 'large'] as const) {
    it(`reads back what was written (${width})`, () => {
      fc.assert(
        fc.property(writes(fc.integer({ min: 0, max: 70_000 })), (sets) => {
          const codes = new GrowableCodes(width);
          const expected: (number | null)[] = [];
          for (const [row, code] of sets) {
            codes.set(row, code);
            while (expected.length <= row) expected.push(null);
            expected[row] = code;
          }
          const { codes: array, noCode } = codes.column(dictionary);
          assert.equal(codes.length, expected.length);
          assert.deepEqual(
            [...array].map((code) => (code === noCode ? null : code)),
            expected,
          );
          assert.deepEqual(
            expected.map((_, row) => codes.get(row)),
            expected,
          );
        }),
      );
    });
  }

  it('knows nothing beyond its length', () => assert.deepEqual([new GrowableCodes('small').get(0), new GrowableCodes('large').get(9)], [null, null]));
});

describe('GrowableDays', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(writes(fc.integer({ min: -40_000, max: 40_000 })), (sets) => {
        const days = new GrowableDays();
        const expected: (number | null)[] = [];
        for (const [row, day] of sets) {
          days.set(row, day);
          while (expected.length <= row) expected.push(null);
          expected[row] = day;
        }
        assert.deepEqual(
          [...days.column().values].map((day) => (day === NO_DAY ? null : day)),
          expected,
        );
        assert.deepEqual(
          expected.map((_, row) => days.get(row)),
          expected,
        );
      }),
    );
  });

  it('hands out a view, not a copy', () => {
    const days = new GrowableDays();
    days.set(0, 1);
    const { values } = days.column();
    days.set(0, 2);
    assert.equal(values[0], 2);
  });
});

describe('GrowableNumbers', () => {
  it('keeps zero and infinity apart from missing', () => {
    const numbers = new GrowableNumbers();
    numbers.set(3, Infinity);
    numbers.set(1, 0);
    numbers.set(100, 5);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((row) => numbers.get(row)),
      [null, 0, null, Infinity, null],
    );
    assert.equal(numbers.column().values.length, 101);
    assert.equal(numbers.length, 101);
  });
});

describe('columns without a value', () => {
  it('share one array of each kind', () => {
    const columns = [() => new GrowableCodes('small'), () => new GrowableCodes('large')].flatMap((make) => [make(), make()]);
    for (const codes of columns) codes.set(999, null);
    const buffers = columns.map((codes) => codes.column(dictionary).codes.buffer);
    assert.deepEqual([buffers[0] === buffers[1], buffers[2] === buffers[3], buffers[0] === buffers[2]], [true, true, false]);
    const days = [new GrowableDays(), new GrowableDays()];
    for (const each of days) each.set(999, null);
    assert.equal(days[0]!.column().values.buffer, days[1]!.column().values.buffer);
    const numbers = [new GrowableNumbers(), new GrowableNumbers()];
    for (const each of numbers) each.set(999, null);
    assert.equal(numbers[0]!.column().values.buffer, numbers[1]!.column().values.buffer);
  });

  it('leave the shared array for the first value, and have all rows after it', () => {
    const [first, second] = [new GrowableDays(), new GrowableDays()];
    for (const each of [first, second]) each.set(500, null);
    first.set(3, 20_000);
    first.set(900, null);
    assert.deepEqual([first.column().values.length, first.get(3), first.get(900), second.get(3)], [901, 20_000, null, null]);
    assert.ok(first.column().values.every((day, row) => day === (row === 3 ? 20_000 : NO_DAY)));
    assert.ok(second.column().values.every((day) => day === NO_DAY));
  });
});
