import { missingEnd, xmlTagEnd } from './xml-tag.js';

/** Lists are repeated elements, texts are strings, everything else is an object without a prototype. */
export type XmlValue = string | XmlRecord | readonly XmlValue[];
export interface XmlRecord {
  readonly [name: string]: XmlValue;
}
export type XmlReading = { readonly root: XmlValue } | { readonly refused: string };

interface Open {
  readonly name: string;
  readonly children: Record<string, XmlValue | XmlValue[]>;
  hasChildren: boolean;
  text: string;
}

const NAME = /^[\p{L}_][\p{L}\p{N}_.:-]{0,99}/u;
const PREDEFINED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/**
 * Reads the XML of polling feeds into the shape of their JSON: one pass, no recursion, no document type, no entities but the five of XML (others stay as they are, for whoever
 * decodes HTML entities later). Attributes, comments and processing instructions are skipped; CDATA is text.
 */
export function parseFeedXml(xml: string, maxDepth: number): XmlReading {
  const stack: Open[] = [];
  let i = 0;
  for (;;) {
    const at = xml.indexOf('<', i);
    const parent = stack.at(-1);
    const text = xml.slice(i, at === -1 ? xml.length : at);
    if (parent) parent.text += decoded(text);
    else if (text.trim() !== '') return { refused: 'has text outside of its root element' };
    if (at === -1) return { refused: stack.length > 0 ? `ends before <${parent!.name}> is closed` : 'has no root element' };
    const skipped = skip(xml, at, parent);
    if (typeof skipped === 'string') return { refused: skipped };
    if (skipped !== null) {
      i = skipped;
      continue;
    }
    const end = xmlTagEnd(xml, at);
    if (end === missingEnd) return { refused: 'ends inside a tag' };
    const step = tag(xml.slice(at + 1, end), stack, maxDepth);
    if (step !== null) return step;
    i = end + 1;
  }
}

/** Where a comment, instruction or CDATA section ends; null where a tag begins; a sentence where it may not go on. */
function skip(xml: string, at: number, parent: Open | undefined): number | null | string {
  const sections = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const;
  for (const [opens, closes] of sections) {
    if (!xml.startsWith(opens, at)) continue;
    const end = xml.indexOf(closes, at + opens.length);
    if (end === -1) return `has a ${opens} that never ends`;
    if (opens === '<![CDATA[' && parent) parent.text += xml.slice(at + opens.length, end);
    return end + closes.length;
  }
  return xml.startsWith('<!', at) ? 'declares a document type, which is not read' : null;
}

/** Takes one tag in; answers when the root closes or something is wrong. */
function tag(inside: string, stack: Open[], maxDepth: number): XmlReading | null {
  const closing = inside.startsWith('/');
  const name = NAME.exec(closing ? inside.slice(1) : inside)?.[0];
  if (name === undefined) return { refused: `has a tag without a readable name, "<${inside.slice(0, 30)}>"` };
  if (!closing) {
    if (stack.length >= maxDepth) return { refused: `is nested deeper than ${maxDepth} elements` };
    stack.push({ name, children: Object.create(null) as Record<string, XmlValue>, hasChildren: false, text: '' });
    if (!inside.endsWith('/')) return null;
  }
  const open = stack.pop();
  if (open?.name !== name) return { refused: `closes <${name}>, but ${open ? `<${open.name}> is open` : 'nothing is open'}` };
  const value: XmlValue = open.hasChildren ? open.children : open.text;
  const parent = stack.at(-1);
  if (!parent) return { root: value };
  adopt(parent, name, value);
  return null;
}

/** The second element of a name makes a list of it. */
function adopt(parent: Open, name: string, value: XmlValue): void {
  const before = parent.children[name];
  parent.hasChildren = true;
  if (before === undefined) parent.children[name] = value;
  else if (Array.isArray(before)) before.push(value);
  else parent.children[name] = [before, value];
}

function decoded(text: string): string {
  return text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => PREDEFINED[entity]!) : text;
}
