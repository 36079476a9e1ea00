import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addColumns, inForm, NO_COLUMNS } from '../../../packages/metrics/src/rollup/columns.js';

const example = { closedMinor: 50, commitMinor: 100, bestCaseMinor: 150, pipelineMinor: 200, omittedMinor: 7 };

describe('inForm', () => {
  it('adds up the example of Salesforce: commit 150, best case 300, open pipeline 450', () => {
    assert.deepEqual(inForm(example, 'cumulative'), { closedMinor: 50, commitMinor: 150, bestCaseMinor: 300, pipelineMinor: 450, omittedMinor: 7 });
    assert.deepEqual(inForm(example, 'single'), example);
  });

  it('knows nothing that holds closed where closed is not known', () => {
    const { commitMinor, bestCaseMinor, pipelineMinor } = inForm({ ...example, closedMinor: null }, 'cumulative');
    assert.deepEqual([commitMinor, bestCaseMinor, pipelineMinor], [null, null, 450]);
  });
});

describe('addColumns', () => {
  it('adds column by column, null where one is', () => {
    assert.deepEqual(addColumns([]), NO_COLUMNS);
    assert.deepEqual(addColumns([example, { ...example, closedMinor: null }]), {
      closedMinor: null,
      commitMinor: 200,
      bestCaseMinor: 300,
      pipelineMinor: 400,
      omittedMinor: 14,
    });
  });
});
