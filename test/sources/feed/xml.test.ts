import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { parseFeedXml } from '../../../packages/sources/src/feed/xml.js';

const plain = (xml: string, depth = 32): unknown => JSON.parse(JSON.stringify(parseFeedXml(xml, depth)));

const readable: readonly (readonly [string, string, unknown])[] = [
  ['a text', '<root>7</root>', '7'],
  ['an empty element', '<root></root>', ''],
  ['a closed element', '<root><item/></root>', { item: '' }],
  ['repeated elements as a list', '<root><i>1</i><i>2</i><i>3</i></root>', { i: ['1', '2', '3'] }],
  ['one element as no list', '<root><i><v>1</v></i></root>', { i: { v: '1' } }],
  ['blanks between elements', '<root>\n  <a>1</a>\n  <b>2</b>\n</root>\n', { a: '1', b: '2' }],
  ['the entities of XML, once', '<root>R&amp;D &lt;b&gt; &amp;lt; &quot;&apos;</root>', 'R&D <b> &lt; "\''],
  ['other entities as they are', '<root>&pound;&#163;</root>', '&pound;&#163;'],
  ['CDATA as text', '<root><![CDATA[a > b &amp; <c>]]></root>', 'a > b &amp; <c>'],
  ['attributes, comments, instructions as nothing', '<?xml version="1.0"?><!-- a > b --><root a=">"><?x?><i b="1">2</i><!-- --></root>', { i: '2' }],
  ['names in any script', '<root><étape>1</étape></root>', { étape: '1' }],
];

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['nothing', '', /no root/],
  ['an open element', '<root><a>1</a>', /ends before <root> is closed/],
  ['crossed elements', '<root><a><b></a></b></root>', /closes <a>, but <b> is open/],
  ['a stray end', '</root>', /nothing is open/],
  ['half a tag', '<root><a', /ends inside a tag/],
  ['an endless comment', '<root><!-- ', /never ends/],
  ['a document type', '<!DOCTYPE root [<!ENTITY a "aa">]><root>&a;</root>', /document type/],
  ['a nameless tag', '<root>1 < 2</root>', /without a readable name|ends inside a tag/],
  ['text before the root', 'hello <root/>', /outside/],
  ['a deep tree', '<a>'.repeat(33), /deeper than 32/],
];

describe('parseFeedXml', () => {
  for (const [title, xml, expected] of readable) it(`reads ${title}`, () => assert.deepEqual(plain(xml), { root: expected }));

  for (const [title, xml, expected] of refused) {
    it(`refuses ${title}`, () => {
      const reading = parseFeedXml(xml, 32);
      assert.match('refused' in reading ? reading.refused : '', expected);
    });
  }

  it('keeps hostile names to themselves', () => {
    const reading = parseFeedXml('<root><__proto__><polluted>1</polluted></__proto__><constructor>2</constructor></root>', 32);
    assert.deepEqual('root' in reading && Object.keys(reading.root), ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('goes over the text once, whatever it holds', () => {
    const parts = ['<a b="', '<!--', '<![CDATA[', '&amp;', '<', '>', '<a>1</a>'];
    for (const part of parts) {
      let looks = 0;
      const xml = `<root>${part.repeat(2_000)}`;
      const counting = new Proxy(new String(xml), {
        get(target, key) {
          if (key === 'charCodeAt') return (i: number) => (looks++, xml.charCodeAt(i));
          const value = Reflect.get(target, key, target) as unknown;
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      }) as unknown as string;
      parseFeedXml(counting, 5_000);
      assert.ok(looks <= 2 * xml.length, `${part}: ${looks} looks at ${xml.length} characters`);
    }
  });
});
