import { expect } from 'chai';
import { hasContent, tableInputs } from '../../../packages/widgets/src/source/table-inputs.js';

const owner = (markup: string, part: object = {}) => {
  const element = new DOMParser().parseFromString(`<div>${markup}</div>`, 'text/html').body.firstElementChild as Element;
  return Object.assign(element, { src: 'deals.csv', preset: null, fields: null, data: null, ...part });
};

describe('tableInputs', () => {
  it('puts the source’s own deals first, then its tables as written', () => {
    const inputs = tableInputs(owner('<sluice-table kind="stages" src="s.json" id-prefix="x"></sluice-table><p></p>'), new Map());
    expect(inputs.map(({ kind, src, idPrefix }) => [kind, src, idPrefix])).to.deep.equal([
      ['deals', 'deals.csv', undefined],
      ['stages', 's.json', 'x'],
    ]);
  });

  it('lets a file handed in stand in place of what its kind had', () => {
    const inputs = tableInputs(
      owner('<sluice-table kind="quotas" src="q.csv"></sluice-table><sluice-table src="more.csv"></sluice-table>'),
      new Map([
        ['deals', 'a'],
        ['quotas', 'b'],
      ] as const),
    );
    expect(inputs.map(({ kind, src, data }) => [kind, src, data])).to.deep.equal([
      ['deals', 'deals.csv', 'a'],
      ['quotas', null, 'b'],
    ]);
  });
});

describe('hasContent', () => {
  const [own] = tableInputs(owner('<script type="text/csv">a</script>', { src: null }), new Map());
  it('sees an inline script', () => expect(own && hasContent(own)).to.equal(true));

  const [empty] = tableInputs(owner('<script type="text/javascript"></script>', { src: null }), new Map());
  it('sees no data in a program', () => expect(empty && hasContent(empty)).to.equal(false));
});
