import type { Day, Instant, Zone } from '@sluice/model';
import type { Clock } from '@sluice/sources';

const MINUTE_MS = 60_000;

/** Calls when the local day changes, and once a minute in between. */
export class LocalClock {
  readonly #clock: Clock;
  readonly #zone: Zone;
  readonly #heard: { day(today: Day): void; minute(): void };
  #today: Day;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, zone: Zone, heard: { day(today: Day): void; minute(): void }) {
    this.#clock = clock;
    this.#zone = zone;
    this.#heard = heard;
    this.#today = zone.dayOf(clock.now());
    this.#wait();
  }

  get today(): Day {
    return this.#today;
  }

  /** The instant, at the start of its minute: what depends on it changes once a minute at most. */
  now(): Instant {
    const now = this.#clock.now();
    return now - (now % MINUTE_MS);
  }

  /** Looks at the clock: after a sleep timers come late. */
  check(): void {
    const today = this.#zone.dayOf(this.#clock.now());
    if (today === this.#today) return;
    this.#today = today;
    this.#heard.day(today);
  }

  stop(): void {
    this.#cancel?.();
  }

  #wait(): void {
    const now = this.#clock.now();
    const midnight = this.#zone.startOf(this.#today + 1);
    const wait = Math.min(MINUTE_MS - (now % MINUTE_MS), midnight - now);
    this.#cancel = this.#clock.after(Math.max(1, wait), () => {
      const before = this.#today;
      this.check();
      if (this.#today === before) this.#heard.minute();
      this.#wait();
    });
  }
}
