/** A spec is plain data of bounded size; these are the bounds. */
export const LIMITS = { depth: 20, nodes: 5_000, text: 2_000, list: 1_000, rows: 5_000 } as const;

/** Largest numbers by key, where a larger one would make Vega work without end. */
export const LARGEST: ReadonlyMap<string, number> = new Map([
  ['tickCount', 200],
  ['maxbins', 500],
  ['count', 100],
  ['columns', 100],
  ['width', 4_000],
  ['height', 4_000],
  ['fontSize', 400],
]);

export const MARKS: ReadonlySet<string> = new Set('arc area bar boxplot circle errorband errorbar line point rect rule square text tick trail'.split(' '));

export const CHANNELS: ReadonlySet<string> = new Set(
  (
    'x y x2 y2 xOffset yOffset xError yError xError2 yError2 theta theta2 radius radius2 color fill stroke opacity fillOpacity strokeOpacity strokeWidth ' +
    'strokeDash size shape angle text tooltip detail key order description row column facet'
  ).split(' '),
);

/** Transforms by the key that names them, with the other keys each may have. */
export const TRANSFORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    filter: [],
    calculate: ['as'],
    aggregate: ['groupby'],
    joinaggregate: ['groupby'],
    window: ['groupby', 'frame', 'sort', 'ignorePeers'],
    fold: ['as'],
    stack: ['groupby', 'offset', 'sort', 'as'],
    bin: ['field', 'as'],
    timeUnit: ['field', 'as'],
  }),
);

/** Keys that are refused wherever they stand, and why. */
export const REFUSED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    url: 'a chart loads nothing and opens nothing; its rows come from the query.',
    href: 'a chart opens no address.',
    datasets: 'rows come from the query; small ones can stand in data.values.',
    signal: 'signals are of Vega; write an expression as {"expr": ...}.',
    signals: 'signals are of Vega, not of Vega-Lite.',
    update: 'signals are of Vega, not of Vega-Lite.',
    events: 'a chart listens to nothing but its own parameters.',
    on: 'the events of a parameter are not to be set.',
    clear: 'the events of a parameter are not to be set.',
    translate: 'the events of a parameter are not to be set.',
    zoom: 'the events of a parameter are not to be set.',
    projection: 'there are no maps.',
    projections: 'there are no maps.',
    lookup: 'there is no other table to look into.',
    repeat: 'a repeated chart is not supported; write the views out with concat.',
    sequence: 'rows come from the query.',
    graticule: 'there are no maps.',
    sphere: 'there are no maps.',
    formatType: 'own ways of formatting are not supported.',
    customFormatTypes: 'own ways of formatting are not supported.',
    step: 'a step may make marks without end; give maxbins, tickCount, or a width.',
    steps: 'a step may make marks without end; give maxbins.',
  }),
);

export const FORBIDDEN_NAMES: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'then', 'toJSON']);
