import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TaskQueue } from '../../packages/engine/src/task-queue.js';

describe('TaskQueue', () => {
  it('runs one task after another', async () => {
    const log: string[] = [];
    const queue = new TaskQueue(() => undefined);
    void queue.add(async () => {
      log.push('a');
      await new Promise((resolve) => setImmediate(resolve));
      log.push('b');
    });
    await queue.add(() => void log.push('c'));
    assert.deepEqual(log, ['a', 'b', 'c']);
  });

  it('goes on after a task that failed, and tells of it', async () => {
    const failed: unknown[] = [];
    const queue = new TaskQueue((error) => failed.push(error));
    const error = new Error('no');
    await queue.add(() => {
      throw error;
    });
    let ran = false;
    await queue.add(() => void (ran = true));
    assert.deepEqual([failed, ran], [[error], true]);
  });
});
