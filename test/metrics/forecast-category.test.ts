import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FORECAST_CATEGORIES, forecastCategory, spellingsOf } from '../../packages/metrics/src/forecast-category.js';

describe('forecastCategory', () => {
  it('reads the spellings of CRMs', () => {
    const texts = ['Best Case', 'BestCase', 'bestCase', 'BEST_CASE', 'best-case', 'Commit', 'Forecast', 'PIPELINE', 'Omitted', 'OMIT', 'Closed', 'closed won'];
    const wanted = ['bestCase', 'bestCase', 'bestCase', 'bestCase', 'bestCase', 'commit', 'commit', 'pipeline', 'omitted', 'omitted', 'closed', 'closed'];
    assert.deepEqual(texts.map(forecastCategory), wanted);
  });

  it('is null for other words', () => assert.deepEqual(['', 'maybe', 'constructor'].map(forecastCategory), [null, null, null]));
});

describe('spellingsOf', () => {
  it('lists what reads as the category, each once', () => {
    for (const category of FORECAST_CATEGORIES) {
      const texts = spellingsOf(category);
      assert.ok(texts.length > 0 && texts.every((text) => forecastCategory(text) === category));
      assert.equal(new Set(texts).size, texts.length);
    }
  });
});
