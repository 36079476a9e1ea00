import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildStage } from '../../../packages/sources/src/mapping/build-stage.js';
import { build } from './row.js';

const stage = (values: Record<string, unknown>) => build(buildStage, { id: 's', ...values }).stages[0];

describe('buildStage', () => {
  for (const [what, values, kind] of [
    ['a word', { kind: 'lost', won: true }, 'lost'],
    ['won', { won: true, closed: true }, 'won'],
    ['closed and not won', { won: false, closed: true }, 'lost'],
    ['not closed', { closed: false, won: false }, 'open'],
    ['closed at 1', { closed: true, probability: 1 }, 'won'],
    ['closed at 0', { closed: true, probability: 0 }, 'lost'],
    ['closed at a half', { closed: true, probability: 0.5 }, null],
    ['a probability alone', { probability: 1 }, null],
  ] as const) {
    it(`takes ${what} for ${kind ?? 'no kind'}`, () => assert.equal(stage(values)?.kind, kind));
  }

  it('lets label and id stand for each other', () => {
    assert.equal(stage({})?.label, 's');
    assert.equal(build(buildStage, { label: 'New' }).stages[0]?.id, 'New');
    assert.match(build(buildStage, { order: 1 }).reason ?? '', /no-stage/);
  });

  it('knows no rot days where rotting is off', () =>
    assert.deepEqual([stage({ rotDays: 14 })?.rotDays, stage({ rotDays: 14, rotting: false })?.rotDays], [14, null]));

  it('names a pipeline by its label where it has no id', () => assert.equal(stage({ pipelineLabel: 'Sales' })?.pipelineId, 'Sales'));
});
