import { expect } from 'chai';
import { render } from 'lit';
import type { ChartController } from '../../../packages/widgets/src/core/chart-controller.js';
import { formatOf } from '../../../packages/widgets/src/core/format.js';
import type { SluiceElement } from '../../../packages/widgets/src/core/sluice-element.js';
import { renderPlot, type PlotState } from '../../../packages/widgets/src/forecast/forecast-plot.js';
import { forecastTable } from '../../../packages/widgets/src/forecast/forecast-table.js';
import { en } from '../../../packages/widgets/src/forecast/messages/en.js';
import { textOf } from '../../support/fixture.js';
import { FORECAST_TODAY as today, forecastValue, QUARTER as period } from '../../support/forecast-answer.js';

const host = { words: () => en, text: { noAnswer: '—' }, format: formatOf('en'), language: { dir: 'ltr' } } as unknown as SluiceElement;
const plot = { left: 40, top: 20, width: 920, height: 200, x: (day: number) => (day - period.from) * 10, y: () => 50 };

function drawn(part: Partial<PlotState> = {}): { readonly box: HTMLElement; readonly pointed: (number | null)[] } {
  const pointed: (number | null)[] = [];
  const value = forecastValue();
  const chart = { container: document.createElement('div'), failure: null } as unknown as ChartController;
  const money = (minor: number) => host.format.money(minor, 'EUR', { compact: true });
  const state: PlotState = {
    picture: { value, period, today },
    plot,
    chart,
    pointed: null,
    point: (at) => pointed.push(at),
    money,
    table: () => forecastTable(host, value, 'EUR'),
    ...part,
  };
  const box = document.createElement('div');
  render(renderPlot(host, state), box);
  return { box, pointed };
}

describe('renderPlot', () => {
  it('has a name and says the forecast in words', () => {
    expect(drawn().box.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal(
      'Forecast. €400K won so far. By December 31, 2026, €1M expected, 8 times in 10 between €800K and €1.2M. Quota €950K. 68% to reach it. Chances per stage are from the past of this source.',
    );
  });

  it('starts at the running step for the keyboard', () => {
    expect(drawn().box.querySelector('[role=slider]')?.getAttribute('aria-valuenow')).to.equal('1');
  });

  it('points no further than the last step', () => {
    const { box, pointed } = drawn({ pointed: 2 });
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'a']) box.querySelector('[role=slider]')?.dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(pointed).to.deep.equal([2, 1, 0]);
  });

  it('has no points before it was laid out', () => expect(drawn({ plot: null }).box.querySelector('[role=slider]')).to.equal(null));

  it('tells what was won of a step that is over', () => {
    expect(textOf(drawn({ pointed: 0 }).box.querySelector('.tip'))).to.equal('Until Oct 31 Won €250K');
  });

  it('gives the numbers where the chart failed', () => {
    const chart = { container: document.createElement('div'), failure: new Error('no') } as unknown as ChartController;
    const { box } = drawn({ chart });
    expect(box.querySelectorAll('tbody tr')).to.have.lengthOf(3);
    expect(box.querySelector('[role=slider]')).to.equal(null);
  });
});
