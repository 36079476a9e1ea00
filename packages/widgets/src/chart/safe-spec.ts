import type { Problem } from '@sluice/model';
import type { Aliases } from './aliases.js';
import { namesOf, NAME } from './parameter-names.js';
import { isObject, type PlainObject } from './plain-object.js';
import { Refusal } from './refusal.js';
import { safeExpression } from './safe-expression.js';
import { CHANNELS, FORBIDDEN_NAMES, LARGEST, LIMITS, MARKS, REFUSED, TRANSFORMS } from './spec-limits.js';

export type SafeSpec = { readonly spec: Record<string, unknown> } | { readonly problems: readonly Problem[] };

/** Name of the rows of the query. */
export const ROWS = 'rows';

/**
 * Rebuilds a Vega-Lite spec out of what is known to be harmless: plain data of bounded size, no address, no foreign data, no events, expressions
 * over columns only, and every column under its safe name. What is not, is refused with its path; nothing is drawn then.
 * `usermeta` and `$schema` are left out.
 */
export function safeSpec(given: unknown, aliases: Aliases): SafeSpec {
  try {
    if (!isObject(given)) throw new Refusal('spec', 'a spec is an object of Vega-Lite, not text.');
    const { $schema } = given;
    if (typeof $schema === 'string' && !$schema.includes('vega-lite')) throw new Refusal('spec.$schema', 'only Vega-Lite is drawn, not Vega.');
    return { spec: new Rebuild(aliases, namesOf(given)).spec(given) };
  } catch (error) {
    if (error instanceof Refusal) return { problems: [error.problem] };
    throw error;
  }
}

type Given = PlainObject;
/** What holds for everything below a key: `label`: `datum` is a label of an axis; `colour`: nothing computed. */
interface Context {
  readonly path: string;
  readonly depth: number;
  readonly label?: boolean;
  readonly colour?: boolean;
}

class Rebuild {
  readonly #aliases: Aliases;
  readonly #names: ReadonlySet<string>;
  #nodes = 0;

  constructor(aliases: Aliases, names: ReadonlySet<string>) {
    this.#aliases = aliases;
    this.#names = names;
  }

  spec(given: Given): Record<string, unknown> {
    const { usermeta: _usermeta, $schema: _schema, ...rest } = given;
    const spec = this.#object(rest, { path: 'spec', depth: 0 });
    return { ...spec, data: spec['data'] ?? { name: ROWS } };
  }

  #any(value: unknown, context: Context): unknown {
    const { path, depth } = context;
    if (++this.#nodes > LIMITS.nodes) throw new Refusal(path, `a spec has at most ${LIMITS.nodes} parts.`);
    if (depth > LIMITS.depth) throw new Refusal(path, `a spec is at most ${LIMITS.depth} deep.`);
    if (Array.isArray(value)) return this.#list(value, context);
    if (isObject(value)) return this.#object(value, context);
    if (typeof value === 'string') return text(value, path);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value === 'boolean' || value === null) return value;
    throw new Refusal(path, `a spec holds plain data, not ${typeof value}.`);
  }

  #list(given: readonly unknown[], context: Context): unknown[] {
    if (given.length > LIMITS.list) throw new Refusal(context.path, `a list has at most ${LIMITS.list} entries.`);
    return Array.from(given, (each, i) => this.#any(each, below(context, `[${i}]`)));
  }

  #object(given: Given, context: Context): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const key of keysOf(given, context.path)) {
      const value = given[key];
      if (value !== undefined) made[key] = this.#entry(key, value, below(context, `.${key}`));
    }
    return made;
  }

  #entry(key: string, value: unknown, context: Context): unknown {
    const { path } = context;
    const refused = REFUSED.get(key);
    if (refused !== undefined) throw new Refusal(path, refused);
    if (typeof value === 'number' && value > (LARGEST.get(key) ?? Infinity)) throw new Refusal(path, `this is at most ${LARGEST.get(key)}.`);
    if (key === 'scale' && value === null && context.colour) throw new Refusal(path, 'a colour needs its scale.');
    if (key === 'range' && isObject(value)) throw new Refusal(path, 'a range is a list, or the name of one.');
    if (key === 'expr' && context.colour) throw new Refusal(path, 'colours are not computed; use a scale or a condition.');
    if (EXPRESSIONS.has(key)) return this.#expression(value, key === 'labelExpr' ? { ...context, label: true } : context);
    if (key === 'field' || key === 'argmax' || key === 'argmin') return this.#column(value, path);
    const own = OWN[key];
    if (own) return own.call(this, value, context);
    return this.#any(value, narrowed(key, value, context));
  }

  #expression(value: unknown, { path, label }: Context): string {
    if (typeof value !== 'string') throw new Refusal(path, 'an expression is a text.');
    return safeExpression(value, path, { alias: label ? null : (name) => this.#aliases.of(name), names: this.#names });
  }

  /** `filter` and `test`: an expression, a predicate over a column, or several of them. */
  predicate(value: unknown, context: Context): unknown {
    if (typeof value === 'string') return this.#expression(value, context);
    if (!isObject(value)) throw new Refusal(context.path, 'this is an expression or a predicate.');
    const made: Record<string, unknown> = {};
    for (const key of keysOf(value, context.path)) {
      const at = below(context, `.${key}`);
      const part = value[key];
      if (key === 'not') made[key] = this.predicate(part, at);
      else if ((key === 'and' || key === 'or') && Array.isArray(part)) made[key] = part.map((each, i) => this.predicate(each, below(at, `[${i}]`)));
      else made[key] = this.#entry(key, part, at);
    }
    return made;
  }

  #column(value: unknown, path: string): string {
    if (typeof value !== 'string') throw new Refusal(path, 'a column is given by its name.');
    return this.#aliases.of(text(value, path));
  }

  columns(value: unknown, { path }: Context): unknown {
    return Array.isArray(value) ? value.map((each, i) => this.#column(each, `${path}[${i}]`)) : this.#column(value, path);
  }

  data(value: unknown, { path }: Context): unknown {
    if (value === null) return { name: ROWS };
    if (!isObject(value)) throw new Refusal(path, 'data are an object.');
    const keys = keysOf(value, path);
    for (const key of keys) if (REFUSED.has(key)) throw new Refusal(`${path}.${key}`, REFUSED.get(key) ?? '');
    if (keys.length === 1 && value['name'] === ROWS) return { name: ROWS };
    const { values } = value;
    if (keys.length !== 1 || !Array.isArray(values)) throw new Refusal(path, `data are {"name": "${ROWS}"} or {"values": [...]}.`);
    if (values.length > LIMITS.rows) throw new Refusal(path, `there are at most ${LIMITS.rows} rows.`);
    return { values: values.map((row, i) => this.#row(row, `${path}.values[${i}]`)) };
  }

  #row(row: unknown, path: string): unknown {
    if (!isObject(row)) throw new Refusal(path, 'a row is an object of texts and numbers.');
    const entries = Object.keys(row).map((name) => [name, cellOf(row[name], `${path}.${name}`)] as const);
    return this.#aliases.row(new Map(entries));
  }

  mark(value: unknown, context: Context): unknown {
    const type = isObject(value) ? value['type'] : value;
    // In a configuration, and for the brush of a parameter, a mark has no type.
    if (type === undefined) return this.#any(value, context);
    if (typeof type !== 'string' || !MARKS.has(type)) throw new Refusal(context.path, `the mark is one of ${[...MARKS].join(', ')}.`);
    return this.#any(value, context);
  }

  encoding(value: unknown, context: Context): unknown {
    if (!isObject(value)) return this.#any(value, context);
    const made: Record<string, unknown> = {};
    for (const channel of keysOf(value, context.path)) {
      const at = below(context, `.${channel}`);
      if (!CHANNELS.has(channel)) throw new Refusal(at.path, REFUSED.get(channel) ?? 'there is no such channel.');
      const part = value[channel];
      const titled = Array.isArray(part) ? part.map(withTitle) : withTitle(part);
      made[channel] = this.#any(titled, narrowed(channel, part, at));
    }
    return made;
  }

  transforms(value: unknown, context: Context): unknown {
    if (!Array.isArray(value)) throw new Refusal(context.path, 'transforms are a list.');
    return value.map((each: unknown, i) => this.#transform(each, below(context, `[${i}]`)));
  }

  #transform(value: unknown, context: Context): unknown {
    if (!isObject(value)) throw new Refusal(context.path, 'a transform is an object.');
    const keys = keysOf(value, context.path);
    const named = keys.find((key) => TRANSFORMS.has(key));
    const allowed = named === undefined ? undefined : TRANSFORMS.get(named);
    const foreign = keys.find((key) => key !== named && !allowed?.includes(key));
    if (foreign !== undefined || !named)
      throw new Refusal(context.path, `the transforms are ${[...TRANSFORMS.keys()].join(', ')}; "${foreign}" is not known here.`);
    const entries = keys.map((key) => {
      const at = below(context, `.${key}`);
      return [key, key === 'stack' || key === 'fold' ? this.columns(value[key], at) : this.#entry(key, value[key], at)];
    });
    return Object.fromEntries(entries) as object;
  }

  params(value: unknown, context: Context): unknown {
    if (!Array.isArray(value)) throw new Refusal(context.path, 'parameters are a list.');
    return value.map((each: unknown, i) => {
      const at = below(context, `[${i}]`);
      if (!isObject(each)) throw new Refusal(at.path, 'a parameter is an object.');
      const { bind, ...rest } = each;
      if (bind !== undefined && bind !== 'scales') throw new Refusal(`${at.path}.bind`, 'a parameter is bound to nothing but "scales".');
      if (typeof each['name'] !== 'string' || !NAME.test(each['name'])) throw new Refusal(`${at.path}.name`, 'a name is letters, digits and _.');
      return { ...this.#object(rest, at), ...(bind === 'scales' ? { bind } : {}) };
    });
  }

  /** A toggle as text is an expression of events. */
  flag(value: unknown, { path }: Context): boolean {
    if (typeof value === 'boolean') return value;
    throw new Refusal(path, 'this is true or false.');
  }
}

const EXPRESSIONS = new Set(['expr', 'calculate', 'labelExpr']);
/** What may name an address in SVG or CSS: it is written out, never computed and never read from a row. */
const COLOUR = /colou?r$|^(fill|stroke|background|cursor)$/i;
const TITLES = new Set(['title', 'subtitle', 'text', 'description', 'name']);

const OWN: Readonly<Partial<Record<string, (this: Rebuild, value: unknown, context: Context) => unknown>>> = {
  filter(value, context) {
    return this.predicate(value, context);
  },
  test(value, context) {
    return this.predicate(value, context);
  },
  as(value, context) {
    return this.columns(value, context);
  },
  groupby(value, context) {
    return this.columns(value, context);
  },
  fields(value, context) {
    return this.columns(value, context);
  },
  data(value, context) {
    return this.data(value, context);
  },
  mark(value, context) {
    return this.mark(value, context);
  },
  encoding(value, context) {
    return this.encoding(value, context);
  },
  transform(value, context) {
    return this.transforms(value, context);
  },
  params(value, context) {
    return this.params(value, context);
  },
  toggle(value, context) {
    return this.flag(value, context);
  },
};

function below(context: Context, part: string): Context {
  return { ...context, path: context.path + part, depth: context.depth + 1 };
}

function narrowed(key: string, value: unknown, context: Context): Context {
  const label = /^(axis|legend|header)/.test(key);
  const colour = COLOUR.test(key) && !TITLES.has(key) && value !== null;
  return { ...context, ...(label ? { label } : {}), ...(colour ? { colour } : {}) };
}

/** A column is shown under its own name, not under its safe one. Vega makes keys of titles: one that every object has gets a mark nobody sees. */
function withTitle(channel: unknown): unknown {
  if (!isObject(channel) || typeof channel['field'] !== 'string') return channel;
  const { field, aggregate, title = typeof aggregate === 'string' ? `${aggregate} of ${field}` : field } = channel;
  return { ...channel, title: typeof title === 'string' && FORBIDDEN_NAMES.has(title) ? `\u2060${title}` : title };
}

function text(value: string, path: string): string {
  if (value.length > LIMITS.text) throw new Refusal(path, `a text has at most ${LIMITS.text} characters.`);
  const last = /[^.[\]]+$/.exec(path)?.[0] ?? '';
  // In SVG a colour, clip or cursor may name an address; an escape may hide one.
  if (!TITLES.has(last) && /url\s*\(|image(-set)?\s*\(|\\/i.test(value)) throw new Refusal(path, 'an address cannot stand here.');
  return value;
}

function cellOf(value: unknown, path: string): unknown {
  if (typeof value === 'string' && value.length <= LIMITS.text) return value;
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new Refusal(path, 'a cell is a text, a number, true, false or null.');
}

function keysOf(given: Given, path: string): readonly string[] {
  const keys = Object.keys(given);
  for (const key of keys) if (FORBIDDEN_NAMES.has(key)) throw new Refusal(`${path}.${key}`, 'this name is not allowed.');
  return keys;
}
