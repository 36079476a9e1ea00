/** Epoch milliseconds, UTC. */
export type Instant = number;

/** A day on a wall calendar, `YYYY-MM-DD`. Never read as UTC midnight. */
export type LocalDate = string;

/** When something happened: an instant, or only a local date where the source gave no time. */
export type Moment = Instant | LocalDate;

/** Whole days since 1970-01-01 on the wall calendar of the source's zone. */
export type Day = number;

/** Stands for "no day" in day columns. */
export const NO_DAY: Day = -2147483648;
