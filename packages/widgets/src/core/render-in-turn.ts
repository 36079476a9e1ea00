/** Rendering within one task of the page, in ms: what does not fit waits for the next, so that no burst of answers holds up input or frames. */
const TURN_MS = 8;

const waiting: (() => void)[] = [];
let startedAt: number | null = null;

/** Renders at once while this task of the page has time left, else in a later one, first come first served. Rejects with what `render` throws. */
export function renderInTurn(render: () => void): void | Promise<void> {
  if (waiting.length === 0 && hasTime()) return render();
  return new Promise((resolve) => {
    // What an executor throws rejects its promise.
    waiting.push(() => resolve(new Promise<void>((done) => done(render()))));
    if (waiting.length === 1) setTimeout(takeTurn);
  });
}

function hasTime(): boolean {
  if (startedAt !== null) return performance.now() - startedAt < TURN_MS;
  startedAt = performance.now();
  // The next task begins anew.
  setTimeout(() => {
    startedAt = null;
  });
  return true;
}

function takeTurn(): void {
  const begun = performance.now();
  do waiting.shift()?.();
  while (waiting.length > 0 && performance.now() - begun < TURN_MS);
  if (waiting.length > 0) setTimeout(takeTurn);
}
