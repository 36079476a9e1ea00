/** Runs the tasks in turns, `warmup` rounds unmeasured; gives the times of each in ms. */
export function inTurns(tasks, { warmup, repetitions }) {
  const times = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let i = -warmup; i < repetitions; i++) {
    for (const [name, task] of Object.entries(tasks)) {
      const start = performance.now();
      task();
      if (i >= 0) times[name].push(performance.now() - start);
    }
  }
  return times;
}
