import { expect } from 'chai';
import { Aliases } from '../../../packages/widgets/src/chart/aliases.js';
import { safeSpec } from '../../../packages/widgets/src/chart/safe-spec.js';

const bar = { mark: 'bar', encoding: { x: { field: 'owner', type: 'nominal' }, y: { field: 'value', type: 'quantitative' } } };
const check = (spec: unknown) => safeSpec(spec, new Aliases());
const made = (spec: unknown) => {
  const safe = check(spec);
  if ('problems' in safe) throw new Error(safe.problems[0]?.message);
  return safe.spec;
};
const pathOf = (spec: unknown): string | undefined => {
  const safe = check(spec);
  return 'problems' in safe ? safe.problems[0]?.path : undefined;
};
const parsed = (text: string): unknown => JSON.parse(text);
const cyclic: Record<string, unknown> = { mark: 'bar' };
cyclic['layer'] = [cyclic];

describe('safeSpec', () => {
  it('renames columns, keeps their names as titles, and reads the rows of the query', () => {
    expect(made(bar)).to.deep.equal({
      mark: 'bar',
      encoding: { x: { field: 'f0', type: 'nominal', title: 'owner' }, y: { field: 'f1', type: 'quantitative', title: 'value' } },
      data: { name: 'rows' },
    });
  });

  it('leaves usermeta and $schema out', () => {
    const usermeta = { embedOptions: { ast: false, actions: true, sourceHeader: '<script>' } };
    expect(made({ ...bar, usermeta, $schema: 'https://vega.github.io/schema/vega-lite/v6.json' })).to.have.keys('mark', 'encoding', 'data');
  });

  it('renames columns wherever they stand', () => {
    const transform = [
      { filter: "datum.owner !== 'x'" },
      { filter: { and: [{ field: 'owner', oneOf: ['Ann'] }, { not: 'datum.value > 2' }] } },
      { aggregate: [{ op: 'sum', field: 'value', as: 'constructor' }], groupby: ['owner'] },
      { stack: 'constructor', groupby: [], as: ['low', 'high'] },
    ];
    expect(made({ ...bar, transform })['transform']).to.deep.equal([
      { filter: '(datum["f0"] !== "x")' },
      { filter: { and: [{ field: 'f0', oneOf: ['Ann'] }, { not: '(datum["f1"] > 2)' }] } },
      { aggregate: [{ op: 'sum', field: 'f1', as: 'f2' }], groupby: ['f0'] },
      { stack: 'f2', groupby: [], as: ['f3', 'f4'] },
    ]);
  });

  it('takes small data of the spec itself, with safe names', () => {
    expect(
      made({ layer: [bar, { data: { values: [{ constructor: 5 }] }, mark: 'rule', encoding: { y: { field: 'constructor' } } }] })['layer'],
    ).to.have.deep.nested.property('[1].data', { values: [{ f2: 5 }] });
  });

  it('knows parameters by their names, and zooming by scales', () => {
    const params = [
      { name: 'top', value: 3 },
      { name: 'view', select: { type: 'interval', encodings: ['x'] }, bind: 'scales' },
    ];
    expect(made({ ...bar, params, transform: [{ filter: 'datum.value > top' }] })['params']).to.deep.equal(params);
  });

  const cases: readonly (readonly [string, unknown, string])[] = [
    ['text', JSON.stringify(bar), 'spec'],
    ['a spec of Vega', { $schema: 'https://vega.github.io/schema/vega/v6.json' }, 'spec.$schema'],
    ['data from an address', { ...bar, data: { url: 'https://example.org/a.json' } }, 'spec.data.url'],
    ['data from an address in a layer', { layer: [{ ...bar, data: { url: '/a.json' } }] }, 'spec.layer[0].data.url'],
    ['named data sets', { ...bar, datasets: { a: { url: 'x' } } }, 'spec.datasets'],
    ['data made by a sequence', { ...bar, data: { sequence: { start: 0, stop: 1e9 } } }, 'spec.data.sequence'],
    ['other data by name', { ...bar, data: { name: 'other' } }, 'spec.data'],
    ['rows with objects', { ...bar, data: { values: [{ a: { b: 1 } }] } }, 'spec.data.values[0].a'],
    ['an image', { ...bar, mark: { type: 'image', url: 'x' } }, 'spec.mark'],
    ['a map', { ...bar, mark: 'geoshape' }, 'spec.mark'],
    ['a link of a mark', { ...bar, mark: { type: 'bar', href: 'javascript:alert(1)' } }, 'spec.mark.href'],
    ['a link by a channel', { ...bar, encoding: { href: { field: 'owner' } } }, 'spec.encoding.href'],
    ['an address by a channel', { ...bar, encoding: { url: { value: 'x' } } }, 'spec.encoding.url'],
    ['a link in the configuration', { ...bar, config: { bar: { href: 'data:text/html,x' } } }, 'spec.config.bar.href'],
    ['signals in the configuration', { ...bar, config: { signals: [{ name: 'a', update: 'event' }] } }, 'spec.config.signals'],
    ['a signal', { ...bar, title: { text: { signal: 'event.view' } } }, 'spec.title.text.signal'],
    ['a parameter bound to an element', { ...bar, params: [{ name: 'a', bind: { element: '#login', input: 'text' } }] }, 'spec.params[0].bind'],
    [
      'a parameter with its own events',
      { ...bar, params: [{ name: 'a', select: { type: 'point', on: 'click[event.view.alert(1)]' } }] },
      'spec.params[0].select.on',
    ],
    ['a toggle that reads events', { ...bar, params: [{ name: 'a', select: { type: 'point', toggle: 'event.view' } }] }, 'spec.params[0].select.toggle'],
    ['a parameter that computes with the window', { ...bar, params: [{ name: 'a', expr: 'event.view' }] }, 'spec.params[0].expr'],
    ['a parameter called datum', { ...bar, params: [{ name: 'datum' }] }, 'spec.params[0].name'],
    ['a filter that reads the window', { ...bar, transform: [{ filter: 'scale(event.view.setTimeout, 1)' }] }, 'spec.transform[0].filter'],
    ['a computed column that reaches a constructor', { ...bar, transform: [{ calculate: "datum.a['constructor']", as: 'b' }] }, 'spec.transform[0].calculate'],
    ['an object with its own toString', { ...bar, transform: [{ calculate: '{toString: event.view.alert}', as: 'b' }] }, 'spec.transform[0].calculate'],
    [
      'a condition that reads the window',
      { ...bar, encoding: { color: { condition: { test: 'event.view', value: 'red' } } } },
      'spec.encoding.color.condition.test',
    ],
    ['a label that reads the window', { ...bar, encoding: { x: { field: 'a', axis: { labelExpr: 'event.view' } } } }, 'spec.encoding.x.axis.labelExpr'],
    ['looking into other data', { ...bar, transform: [{ lookup: 'a', from: { data: { url: 'x' } } }] }, 'spec.transform[0]'],
    ['an unknown transform', { ...bar, transform: [{ density: 'a', steps: 1e9 }] }, 'spec.transform[0]'],
    ['a paint from an address', { ...bar, mark: { type: 'bar', fill: 'url(https://example.org/a.svg#b)' } }, 'spec.mark.fill'],
    ['a paint from an address in escapes', { ...bar, mark: { type: 'bar', fill: '\\75 rl(//a)' } }, 'spec.mark.fill'],
    ['a cursor from an address', { ...bar, mark: { type: 'bar', cursor: 'URL (//a)' } }, 'spec.mark.cursor'],
    ['a computed colour', { ...bar, mark: { type: 'bar', color: { expr: "'u' + 'rl(//a)'" } } }, 'spec.mark.color.expr'],
    ['colours taken from rows', { ...bar, encoding: { color: { field: 'owner', scale: null } } }, 'spec.encoding.color.scale'],
    ['a range taken from rows', { ...bar, encoding: { color: { field: 'owner', scale: { range: { field: 'owner' } } } } }, 'spec.encoding.color.scale.range'],
    ['the name __proto__', parsed('{"mark":"bar","config":{"__proto__":{"polluted":1}}}'), 'spec.config.__proto__'],
    ['the name constructor', { mark: 'bar', config: { constructor: { prototype: { polluted: 1 } } } }, 'spec.config.constructor'],
    ['the name then', { mark: 'bar', config: { then: 'x' } }, 'spec.config.then'],
    ['a function', { ...bar, title: () => 'x' }, 'spec.title'],
    ['an element', { ...bar, title: document.body }, 'spec.title'],
    ['a number without end', { ...bar, width: Infinity }, 'spec.width'],
    ['a huge chart', { ...bar, height: 1e6 }, 'spec.height'],
    ['ticks without end', { ...bar, encoding: { x: { field: 'a', axis: { tickCount: 1e9 } } } }, 'spec.encoding.x.axis.tickCount'],
    ['bins without end', { ...bar, encoding: { x: { field: 'a', bin: { step: 1e-9 } } } }, 'spec.encoding.x.bin.step'],
    ['a list without end', { ...bar, encoding: { x: { field: 'a', sort: new Array(1_001).fill('a') } } }, 'spec.encoding.x.sort'],
    ['a very long text', { ...bar, title: 'x'.repeat(2_001) }, 'spec.title'],
    ['a repeated view', { repeat: ['a', 'b'], spec: bar }, 'spec.repeat'],
  ];
  for (const [what, spec, path] of cases) it(`refuses ${what}`, () => expect(pathOf(spec)).to.equal(path));

  it('refuses what has no end', () => {
    expect(check(cyclic)).to.have.property('problems');
    expect(
      check({ layer: Array.from({ length: 900 }, () => ({ mark: 'bar', encoding: { x: { value: 1 }, y: { value: 2 }, size: { value: 3 } } })) }),
    ).to.have.property('problems');
  });

  it('changes nothing of what it is given, and nothing of the page', () => {
    const given = parsed(JSON.stringify(bar)) as object;
    check(given);
    check(parsed('{"mark":"bar","__proto__":{"polluted":1}}'));
    expect(given).to.deep.equal(bar);
    expect({}).to.not.have.property('polluted');
  });
});
