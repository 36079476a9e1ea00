import { expect } from 'chai';
import { chartThemeOf } from '../../../packages/widgets/src/core/chart-theme.js';

describe('chartThemeOf', () => {
  it('takes colours by name, and type by its value', () => {
    const host = document.createElement('div');
    host.style.fontSize = '20px';
    host.style.fontFamily = 'Arial';
    document.body.append(host);
    expect(chartThemeOf(host)).to.include({ accent: 'var(--_accent)', font: 'Arial', fontSize: 20 });
    host.remove();
  });

  it('has a size where it is drawn into nothing yet', () => {
    expect(chartThemeOf(document.createElement('div')).fontSize).to.equal(11);
  });
});
