import { spawn } from 'node:child_process';
import { root } from '../house/project.mjs';

/** The size budgets, as their test weighs them (kB after gzip). */
export async function measureSizes() {
  const text = await output(['--import', 'tsx', '--test', '--test-reporter=tap', 'test/size.test.ts']);
  const weighed = [...text.matchAll(/^#? *(.+?) +([\d.]+) kB of ([\d.]+)$/gm)];
  return weighed.map(([, what, size, limit]) => sizeRow(what, Number(size), Number(limit)));
}

const sizeRow = (what, size, limit) => ({
  what,
  against: '',
  unit: 'kB',
  note: '',
  anchor: null,
  anchorLeast: null,
  ours: size,
  oursLeast: size,
  ratio: null,
  ratioOfLeast: null,
  goal: `≤ ${limit} kB`,
  met: size <= limit,
  repetitions: 1,
});

function output(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], timeout: 120_000 });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
    child.on('error', reject).on('close', () => resolve(text));
  });
}
