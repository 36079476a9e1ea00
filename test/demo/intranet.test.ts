import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDemo, shownText, whenReady, type Demo, type Visit } from '../support/demo-visit.js';

const WIDGETS = ['filter', 'board', 'funnel', 'velocity', 'forecast'];

describe('the intranet page', () => {
  let demo: Demo;
  let visit: Visit;
  before(async () => {
    demo = await openDemo();
    visit = await demo.visit('/intranet/');
    await whenReady(visit.page, 'sluice-dashboard');
    for (const name of WIDGETS) await whenReady(visit.page, `sluice-dashboard >>> sluice-${name}`);
  });
  after(() => demo.close());

  it('reads the French CSV in Windows-1252, and speaks French', async () => {
    const dashboard = await whenReady(visit.page, 'sluice-dashboard');
    const text = await shownText(dashboard);
    for (const words of ['Affaires ouvertes', 'Entonnoir', 'Prévision', 'Qualifiée', 'Négociation', '€']) assert.ok(text.includes(words), words);
    assert.doesNotMatch(text, /\uFFFD|Ã©/);
    assert.deepEqual(visit.complaints, []);
  });

  it('keeps the style sheet of the page out of the widgets', async () => {
    const looks = await visit.page.evaluate(() => {
      const board = document.querySelector('sluice-dashboard')?.shadowRoot?.querySelector('sluice-board');
      const [frame, picker] = ['.frame', 'select, input'].map((selector) => board?.shadowRoot?.querySelector(selector));
      if (!frame || !picker) return null;
      const [box, control] = [getComputedStyle(frame), getComputedStyle(picker)];
      return {
        spacing: box.letterSpacing,
        font: box.fontFamily,
        align: box.textAlign,
        margin: box.marginTop,
        back: control.backgroundColor,
        upper: control.textTransform,
      };
    });
    assert.ok(looks);
    assert.equal(looks.spacing, 'normal');
    assert.doesNotMatch(looks.font, /Verdana/);
    assert.match(looks.align, /start|left/);
    assert.equal(looks.margin, '0px');
    assert.notEqual(looks.back, 'rgb(255, 204, 102)');
    assert.equal(looks.upper, 'none');
  });
});
