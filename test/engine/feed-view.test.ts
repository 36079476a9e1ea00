import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FeedView } from '../../packages/engine/src/feed-view.js';

const GAUGE = '{"item":23,"min":10,"max":30}';
const PROBLEM = { code: 'server-error', severity: 'error', message: 'The server answered 500.' } as const;

describe('FeedView', () => {
  it('is as it was before anything was answered', () => {
    const view = new FeedView('gauge', {});
    assert.deepEqual([view.shown('loading').state, view.shown('idle').state, view.failing], ['loading', 'idle', false]);
  });

  it('shows what it read', () => {
    const view = new FeedView(null, {});
    assert.equal(view.read(GAUGE, 5), true);
    const { state, figure, dataAt, reason } = view.shown('loading');
    assert.deepEqual([state, figure?.type, dataAt, reason], ['ready', 'gauge', 5, undefined]);
  });

  it('keeps its figure beside what went wrong since', () => {
    const view = new FeedView('gauge', {});
    view.read(GAUGE, null);
    view.fail('server', [PROBLEM]);
    const { state, figure, reason, problems } = view.shown('loading');
    assert.deepEqual([state, figure?.type, reason, problems], ['ready', 'gauge', 'server', [PROBLEM]]);
  });

  it('is in error where it has no figure to keep', () => {
    const view = new FeedView('gauge', {});
    assert.equal(view.read('{"item":23}', null), false);
    assert.deepEqual([view.shown('loading').state, view.failing], ['error', true]);
    assert.equal(view.read('', null), true);
    assert.equal(view.shown('loading').state, 'empty');
    view.fail('offline', []);
    assert.equal(view.shown('loading').state, 'error');
  });
});
