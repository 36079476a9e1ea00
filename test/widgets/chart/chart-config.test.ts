import { expect } from 'chai';
import { chartConfig } from '../../../packages/widgets/src/chart/chart-config.js';
import { dark } from '../../../packages/widgets/src/core/palette.js';

describe('chartConfig', () => {
  it('draws in the colours and type of the widget', () => {
    const config = chartConfig(dark, 'Arial', 14) as { font: string; text: object; range: { category: readonly string[] } };
    expect(config.font).to.equal('Arial');
    expect(config.text).to.deep.equal({ color: dark.ink, font: 'Arial', fontSize: 14 });
    expect(config.range.category).to.deep.equal(dark.categorical);
  });
});
