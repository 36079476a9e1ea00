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
});
