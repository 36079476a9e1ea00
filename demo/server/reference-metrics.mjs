import { escaped, prose } from './reference-page.mjs';

/** One entry per metric, from its own definition. */
export function metricsSection(metrics) {
  return `<section aria-labelledby="metrics"><h2 id="metrics">Metrics</h2>
  <p class="note">The same functions run in the tab, in Node and in the tests. Names are those of a query: <code>{ metric: 'winRate', period: 'this-quarter' }</code>.</p>
  ${metrics.map(metricOf).join('')}</section>`;
}

function metricOf({ name, definition, formula, example, source, basis, dateBasis, unit, needs, params }) {
  const facts = [
    ['Formula', prose(formula)],
    ['Example', prose(example)],
    ['Source', prose(source)],
    ['Reads', (basis === 'flow' ? 'what happened in the period' : 'how things stand now') + (dateBasis ? `, by <code>${dateBasis}</code>` : '')],
    ['Unit', prose(unit)],
    ['Needs', needs.map((need) => `<code>${need}</code>`).join(', ')],
    ['Parameters', Object.entries(params).map(paramOf).join('<br>') || 'none'],
  ];
  const list = facts.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('');
  return `<article aria-labelledby="metric-${name}"><h3 id="metric-${name}">${name}</h3><p>${prose(definition)}</p><dl>${list}</dl></article>`;
}

/** A parameter, as its JSON Schema says it. */
function paramOf([name, schema]) {
  const kinds = schema.enum ? schema.enum.map((each) => `<code>${escaped(each)}</code>`).join(', ') : escaped(schema.type ?? '');
  const fallback = schema.default === undefined ? '' : `; default <code>${escaped(JSON.stringify(schema.default).replaceAll('"', ''))}</code>`;
  return `<code>${escaped(name)}</code>: ${kinds}${fallback}`;
}
