import { expect } from 'chai';
import { render } from 'lit';
import { cell } from '../../../../packages/widgets/src/core/table-model.js';
import { renderTable } from '../../../../packages/widgets/src/core/ui/table-view.js';
import { expectAccessible } from '../../../support/axe.js';

describe('renderTable', () => {
  it('gives rows and columns their headings, figures their side, and a total', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    render(
      renderTable({
        caption: 'Rates',
        columns: [{ label: 'Owner' }, { label: 'Rate', numeric: true }],
        rows: [['Ann', cell('75 %', 0.75)]],
        total: ['Total', '75 %'],
      }),
      box,
    );
    expect(box.querySelector('caption')?.textContent?.trim()).to.equal('Rates');
    expect([...box.querySelectorAll('th[scope=row]')].map((each) => each.textContent)).to.deep.equal(['Ann', 'Total']);
    expect([...box.querySelectorAll('.num')].length).to.equal(3);
    await expectAccessible(box);
    box.remove();
  });

  it('says below that it is not all, and leads to more', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    let asked = 0;
    const more = { note: 'First 1 of 2', label: 'Show 1 more', run: () => asked++ };
    render(renderTable({ caption: 'Rates', columns: [{ label: 'Owner' }], rows: [['Ann']], more }), box);
    box.querySelector('button')!.click();
    expect([asked, box.querySelector('.pager .note')?.textContent]).to.deep.equal([1, 'First 1 of 2']);
    await expectAccessible(box);
    box.remove();
  });
});
