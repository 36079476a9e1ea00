// One set-up at a time, also when `npm start` and `npm test` begin in two terminals. Only Node built-ins.
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const TOUCH_EVERY_MS = 2_000;
/** Untouched for so long, a lock is abandoned even where its process id lives again as another program. */
const ABANDONED_AFTER_MS = 30_000;
const LOOK_EVERY_MS = 300;

/** Waits for its turn, then holds `file` until the returned function is called or the process ends. */
export async function holdLock(file, onWait) {
  for (let waited = false; !tryHold(file); waited = true) {
    if (!waited) onWait();
    if (isAbandoned(file)) removeAbandoned(file);
    else await pause(LOOK_EVERY_MS);
  }
  const touch = setInterval(() => utimesSync(file, new Date(), new Date()), TOUCH_EVERY_MS);
  touch.unref();
  const release = () => {
    clearInterval(touch);
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return release;
}

function tryHold(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Process id in the lock; NaN while it is being written; null where there is no lock. */
function holderOf(file) {
  try {
    const text = readFileSync(file, 'utf8');
    return text === '' ? Number.NaN : Number(text);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAbandoned(file) {
  const holder = holderOf(file);
  if (holder === null) return false;
  if (!Number.isNaN(holder) && !isAlive(holder)) return true;
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return touched !== undefined && Date.now() - touched > ABANDONED_AFTER_MS;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Only one of several waiters wins the rename; a lock that changed hands meanwhile is put back. */
function removeAbandoned(file) {
  const dead = holderOf(file);
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (Object.is(holderOf(aside), dead)) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
