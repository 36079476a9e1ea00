import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metrics, type AnyMetric } from '@sluice/metrics';

interface ReferenceModule {
  referencePage(path: string): Promise<string | null>;
}
const { referencePage } = (await import(new URL('../../demo/server/reference.mjs', import.meta.url).href)) as ReferenceModule;

/** Text as the page writes it. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

describe('the reference page', () => {
  for (const [name, metric] of Object.entries(metrics) as [string, AnyMetric][]) {
    it(`tells all of ${name}`, async () => {
      const page = (await referencePage('/reference/')) ?? '';
      const from = page.indexOf(`<h3 id="metric-${name}">`);
      const article = page.slice(from, page.indexOf('</article>', from));
      assert.ok(from > 0, `the page has a section on ${name}`);
      const { definition, formula, example, source, unit, basis, dateBasis, needs, params } = metric;
      for (const text of [definition, formula, example, source]) assert.ok(article.includes(escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')), text);
      assert.ok(article.includes(`<dt>Unit</dt><dd>${unit}</dd>`), unit);
      assert.ok(article.includes(basis === 'flow' ? 'what happened in the period' : 'how things stand'), basis);
      if (dateBasis !== undefined) assert.ok(article.includes(`by <code>${dateBasis}</code>`), dateBasis);
      const shape = (params as { readonly def?: { readonly shape?: object } }).def?.shape;
      assert.ok(shape, `${name} has parameters that can be listed`);
      for (const each of [...needs, ...Object.keys(shape)]) assert.ok(article.includes(`<code>${each}</code>`), each);
    });
  }

  it('stands at its address alone', async () => assert.equal(await referencePage('/elsewhere/'), null));
});
