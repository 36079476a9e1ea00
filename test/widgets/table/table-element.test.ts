import { expect } from 'chai';
import '../../../packages/widgets/src/table/define.js';
import { TABLES_CHANGED, type TableElement } from '../../../packages/widgets/src/table/table-element.js';
import { mount, settled, unmount } from '../../support/fixture.js';

describe('sluice-table', () => {
  afterEach(unmount);

  it('draws nothing, and tells the source around it when a property changes', async () => {
    const element = await mount<TableElement>('<sluice-table kind="rates" src="r.csv" id-prefix="x"></sluice-table>');
    expect(element).to.include({ kind: 'rates', src: 'r.csv', idPrefix: 'x', hidden: true });
    let told = 0;
    Object.assign(element.parentElement as HTMLElement, { [TABLES_CHANGED]: () => (told += 1) });
    element.data = [];
    await settled(element);
    expect(told).to.equal(1);
  });
});
