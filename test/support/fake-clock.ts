import type { Instant } from '@sluice/model';
import type { Clock } from '@sluice/sources';

interface Timer {
  readonly at: Instant;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to go on. Chance is a seeded sequence, or one number for ever. */
export class FakeClock implements Clock {
  #now: Instant;
  #order = 0;
  readonly #timers = new Set<Timer>();
  readonly #chance: () => number;

  /** `chance`: what `random` always answers, or the seed of a sequence. */
  constructor(now: Instant = 0, chance: number | { readonly seed: number } = 0.5) {
    this.#now = now;
    this.#chance = typeof chance === 'number' ? () => chance : mulberry32(chance.seed);
  }

  now(): Instant {
    return this.#now;
  }

  random(): number {
    return this.#chance();
  }

  after(ms: number, run: () => void): () => void {
    const timer: Timer = { at: this.#now + Math.max(0, ms), order: this.#order++, run };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** How many waits are under way. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** When the next wait ends; null where there is none. */
  get nextAt(): Instant | null {
    return this.#next()?.at ?? null;
  }

  /** Lets time pass; what is due runs in its order, at its own time. */
  advance(ms: number): void {
    const until = this.#now + ms;
    for (let next = this.#next(); next && next.at <= until; next = this.#next()) {
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = until;
  }

  /** Time passes without timers, as while a machine sleeps; they run, late, with the next `advance`. */
  sleep(ms: number): void {
    this.#now += ms;
  }

  #next(): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (!next || timer.at < next.at || (timer.at === next.at && timer.order < next.order)) next = timer;
    return next;
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
