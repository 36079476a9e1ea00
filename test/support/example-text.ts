/** A worked example as people read it, taken apart: `given: calculation = result; calculation = result`. */
export interface ExampleText {
  /** Numbers before the colon, in order; `50 %` is 0.5. */
  readonly given: readonly number[];
  readonly steps: readonly ExampleStep[];
}

export interface ExampleStep {
  readonly result: number;
  /** Half of the last digit shown. */
  readonly tolerance: number;
  /** What stands before the equals sign, worked out; null where it is in words only. */
  readonly worked: number | null;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?(?: %)?/g;

export function readExample(text: string): ExampleText {
  const at = text.indexOf(': ');
  if (at < 0) throw new Error(`An example begins with what is given, then a colon: "${text}".`);
  const given = [...text.slice(0, at).matchAll(NUMBER)].map(([shown]) => valueOf(shown));
  return {
    given,
    steps: text
      .slice(at + 2)
      .split('; ')
      .map(stepOf),
  };
}

function stepOf(text: string): ExampleStep {
  const [calculation = '', told = ''] = text.split(' = ');
  const shown = /^\d[\d,]*(?:\.\d+)?(?: %)?/.exec(told)?.[0];
  if (shown === undefined) throw new Error(`A step of an example ends with " = " and a number: "${text}".`);
  const digits = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
  const tolerance = (0.5 / 10 ** digits) * (shown.endsWith('%') ? 0.01 : 1);
  const signs = calculation.match(/\d[\d,]*(?:\.\d+)?|[+−×÷()]/g) ?? [];
  return { result: valueOf(shown), tolerance: tolerance * (1 + 1e-9), worked: signs.length === 0 ? null : new Calculation(signs).result() };
}

function valueOf(shown: string): number {
  return Number(shown.replaceAll(',', '').replace(' %', '')) / (shown.endsWith('%') ? 100 : 1);
}

/** Sums of products of numbers and brackets. */
class Calculation {
  readonly #signs: string[];

  constructor(signs: readonly string[]) {
    this.#signs = [...signs];
  }

  result(): number {
    const result = this.#sum();
    if (this.#signs.length > 0) throw new Error(`A calculation goes on where it should end: "${this.#signs.join(' ')}".`);
    return result;
  }

  #sum(): number {
    let sum = this.#product();
    for (let sign = this.#taken('+', '−'); sign !== null; sign = this.#taken('+', '−')) sum += sign === '+' ? this.#product() : -this.#product();
    return sum;
  }

  #product(): number {
    let product = this.#part();
    for (let sign = this.#taken('×', '÷'); sign !== null; sign = this.#taken('×', '÷')) product *= sign === '×' ? this.#part() : 1 / this.#part();
    return product;
  }

  #part(): number {
    if (this.#taken('(') === null) return valueOf(this.#signs.shift() ?? 'nothing');
    const sum = this.#sum();
    if (this.#taken(')') === null) throw new Error('A bracket is not closed.');
    return sum;
  }

  #taken(...signs: readonly string[]): string | null {
    return signs.includes(this.#signs[0] ?? '') ? (this.#signs.shift() ?? null) : null;
  }
}
