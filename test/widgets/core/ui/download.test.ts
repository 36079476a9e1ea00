import { expect } from 'chai';
import { define } from '../../../../packages/widgets/src/core/define.js';
import { SluiceElement } from '../../../../packages/widgets/src/core/sluice-element.js';
import { downloadCsv, fileName } from '../../../../packages/widgets/src/core/ui/download.js';
import { fakeEngine } from '../../../support/fake-engine.js';
import { mount, unmount } from '../../../support/fixture.js';

class DownloadElement extends SluiceElement {}
define('test-download', DownloadElement);

describe('fileName', () => {
  const cases: [string, string][] = [
    ['Win rate', 'Win rate.csv'],
    ['../../etc/passwd', 'etc passwd.csv'],
    ['a\u202Eb: c?', 'a b c.csv'],
    ['CON', 'sluice CON.csv'],
    ['...', 'sluice.csv'],
    ['', 'sluice.csv'],
    ['x'.repeat(300), `${'x'.repeat(80)}.csv`],
  ];
  for (const [heading, expected] of cases)
    it(`of ${JSON.stringify(heading.slice(0, 20))} is ${expected.slice(0, 24)}`, () => expect(fileName(heading)).to.equal(expected));
});

describe('downloadCsv', () => {
  it('hands over a file with filter, selection and ages below the table', async () => {
    const engine = fakeEngine({ filter: [{ field: 'owner', in: ['ann'] }] });
    const element = await mount<DownloadElement>('<test-download></test-download>');
    element.select('stage', ['new'], { label: 'New' });
    const clicked: HTMLAnchorElement[] = [];
    let blob: Blob | null = null;
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      clicked.push(this);
    };
    URL.createObjectURL = (made: Blob) => ((blob = made), createObjectURL(made));
    downloadCsv(element, 'Win rate', { caption: 'x', columns: [{ label: 'Owner' }], rows: [['Ann']] });
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    expect(clicked[0]?.download).to.equal('Win rate.csv');
    const text = await (blob as unknown as Blob).text();
    expect(text)
      .to.contain('Filter,owner=ann')
      .and.to.contain('Selection,New')
      .and.to.match(/Data,"?data of/);
    unmount();
    engine.dispose();
  });
});
