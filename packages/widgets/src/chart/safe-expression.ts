import { parseExpression } from 'vega-expression';
import { Refusal } from './refusal.js';

/** What an expression may name. */
export interface ExpressionScope {
  /** Safe name of a column; null: `datum` is a label of an axis, with `value`, `label` and `index` only. */
  readonly alias: ((name: string) => string) | null;
  /** Parameters of the spec. */
  readonly names: ReadonlySet<string>;
}

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

const LONGEST = 1_000;
const CONSTANTS = new Set('NaN E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2 MIN_VALUE MAX_VALUE width height'.split(' '));
const FUNCTIONS = new Set(
  (
    'isNaN isFinite abs acos asin atan atan2 ceil cos exp floor log max min pow round sin sqrt tan clamp length ' +
    'year quarter month date day hours minutes seconds dayofyear week utcyear utcquarter utcmonth utcdate utcday utcweek datetime utc toDate ' +
    'upper lower trim substring indexof lastindexof format timeFormat utcFormat monthFormat monthAbbrevFormat dayFormat dayAbbrevFormat ' +
    'if inrange isValid isNumber isString isBoolean isDate toNumber toString toBoolean'
  ).split(' '),
);
const LABEL_PARTS = new Set(['value', 'label', 'index']);

/**
 * An expression written anew from its syntax tree, with columns under their safe names. Only plain arithmetic, comparison, listed functions, and
 * members of `datum` go through; all else (members of anything else, objects, events, scales, data, ...) is refused.
 */
export function safeExpression(text: string, path: string, scope: ExpressionScope): string {
  if (text.length > LONGEST) throw new Refusal(path, `an expression has at most ${LONGEST} characters.`);
  let tree: Node;
  try {
    tree = parseExpression(text) as unknown as Node;
  } catch {
    throw new Refusal(path, `"${text}" is no expression of Vega.`);
  }
  return write(tree, path, scope);
}

function write(node: Node, path: string, scope: ExpressionScope): string {
  const at = (part: string): string => write(node[part] as Node, path, scope);
  const list = (part: string): string => (node[part] as readonly Node[]).map((each) => write(each, path, scope)).join(',');
  switch (node.type) {
    case 'Literal':
      return literal(node['value'], path);
    case 'Identifier':
      return identifier(String(node['name']), path, scope);
    case 'MemberExpression':
      return member(node, path, scope);
    case 'CallExpression':
      return `${callee(node['callee'] as Node, path)}(${list('arguments')})`;
    case 'BinaryExpression':
    case 'LogicalExpression':
      return `(${at('left')} ${String(node['operator'])} ${at('right')})`;
    case 'UnaryExpression':
      return `(${String(node['operator'])} ${at('argument')})`;
    case 'ConditionalExpression':
      return `(${at('test')} ? ${at('consequent')} : ${at('alternate')})`;
    case 'ArrayExpression':
      return `[${list('elements')}]`;
    default:
      throw new Refusal(path, `an expression cannot hold a ${node.type}; numbers, texts, operators, listed functions and columns of datum are allowed.`);
  }
}

function literal(value: unknown, path: string): string {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return JSON.stringify(value);
  throw new Refusal(path, 'an expression cannot hold a regular expression.');
}

function identifier(name: string, path: string, { names }: ExpressionScope): string {
  if (CONSTANTS.has(name) || names.has(name)) return name;
  throw new Refusal(path, `"${name}" cannot be used here; columns are written datum.name or datum['name'].`);
}

function callee(node: Node, path: string): string {
  const name = node.type === 'Identifier' ? String(node['name']) : '';
  if (FUNCTIONS.has(name)) return name;
  throw new Refusal(path, name ? `the function ${name}() is not allowed.` : 'only functions called by their name are allowed.');
}

function member(node: Node, path: string, { alias }: ExpressionScope): string {
  const object = node['object'] as Node;
  const property = node['property'] as Node;
  const known = object.type === 'Identifier' && object['name'] === 'datum';
  const name = node['computed'] === true ? (property.type === 'Literal' ? property['value'] : null) : property['name'];
  if (!known || typeof name !== 'string') throw new Refusal(path, 'only members of datum can be read, by a name written out.');
  if (alias) return `datum[${JSON.stringify(alias(name))}]`;
  if (LABEL_PARTS.has(name)) return `datum[${JSON.stringify(name)}]`;
  throw new Refusal(path, `a label has datum.value, datum.label and datum.index; "${name}" is none of them.`);
}
