import { expect } from 'chai';
import { define } from '../../../packages/widgets/src/core/define.js';
import { findSource } from '../../../packages/widgets/src/core/source-registry.js';
import { SOURCE } from '../../../packages/widgets/src/core/source-handle.js';
import { DashboardElement } from '../../../packages/widgets/src/dashboard/dashboard-element.js';
import { SourceElement } from '../../../packages/widgets/src/source/source-element.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';
import { frame, inside, mount, settled, unmount, until } from '../../support/fixture.js';

// Only the layout and the binding are looked at here; the widgets have their own tests.
define('sluice-dashboard', DashboardElement);

describe('sluice-dashboard', () => {
  let engine: FakeEngine;
  beforeEach(() => {
    engine = fakeEngine({ announced: false });
    SourceElement.engine = () => engine.page;
  });
  afterEach(() => {
    unmount();
    SourceElement.engine = null;
  });

  it('holds the four widgets and the pickers, and is their source', async () => {
    const element = await mount<DashboardElement>('<sluice-dashboard src="deals.csv" currency="EUR"></sluice-dashboard>');
    await until(() => engine.setups.length > 0);
    for (const tag of ['filter', 'board', 'funnel', 'velocity', 'forecast']) expect(inside(element, `sluice-${tag}`), tag).to.not.equal(null);
    const funnel = inside(element, 'sluice-funnel') as HTMLElement;
    expect(findSource(funnel, null)).to.deep.equal({ handle: element[SOURCE] });
    expect(element[SOURCE]?.client).to.equal(engine.client);
  });

  it('reads its own inline data', async () => {
    await mount('<sluice-dashboard><script type="text/csv">name\nRoof</script></sluice-dashboard>');
    await until(() => engine.payloads.length > 0);
    expect(engine.payloads[0]?.content).to.deep.equal({ text: 'name\nRoof' });
  });

  it('without data of its own is no source, and names the one it shows', async () => {
    const other = fakeEngine();
    const element = await mount<DashboardElement>('<sluice-dashboard source="fake"></sluice-dashboard>');
    const funnel = inside(element, 'sluice-funnel') as HTMLElement & { source: string };
    expect(element[SOURCE]).to.equal(undefined);
    expect(funnel.source).to.equal('fake');
    expect(findSource(funnel, funnel.source)).to.deep.equal({ handle: other.handle });
    expect(findSource(funnel, null)).to.deep.equal({ handle: other.handle });
    other.dispose();
  });

  it('hands theme, density, level and the board’s leave to move down', async () => {
    const element = await mount('<sluice-dashboard src="a.csv" theme="dark" density="tv" heading-level="3" movable quota="500000"></sluice-dashboard>');
    const board = inside(element, 'sluice-board') as HTMLElement;
    expect([board.getAttribute('theme'), board.getAttribute('density'), board.getAttribute('heading-level'), board.hasAttribute('movable')]).to.deep.equal([
      'dark',
      'tv',
      '3',
      true,
    ]);
    expect(inside(element, 'sluice-forecast')?.getAttribute('quota')).to.equal('500000');
  });

  it('lays itself out by its width', async () => {
    const columns = async (width: string) => {
      const element = await mount('<sluice-dashboard src="a.csv"></sluice-dashboard>', { width });
      await frame();
      await settled(element);
      return getComputedStyle(inside(element, '.grid') as HTMLElement).gridTemplateColumns.split(' ').length;
    };
    expect([await columns('600px'), await columns('1000px'), await columns('1600px')]).to.deep.equal([1, 2, 3]);
  });
});
