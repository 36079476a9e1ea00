/** Keeps what a listener hears, and lets a test wait for it. */
export class Heard<Said> {
  readonly all: Said[] = [];
  #waiting: { readonly wanted: (said: Said) => boolean; readonly resolve: (said: Said) => void }[] = [];

  readonly hear = (said: Said): void => {
    this.all.push(said);
    const met = this.#waiting.filter(({ wanted }) => wanted(said));
    this.#waiting = this.#waiting.filter((each) => !met.includes(each));
    for (const { resolve } of met) resolve(said);
  };

  get last(): Said | undefined {
    return this.all.at(-1);
  }

  /** The first that meets the condition, of those heard and those to come. */
  until(wanted: (said: Said) => boolean = () => true): Promise<Said> {
    const known = this.all.find(wanted);
    return known !== undefined ? Promise.resolve(known) : this.next(wanted);
  }

  /** The first to come that meets the condition. */
  next(wanted: (said: Said) => boolean = () => true): Promise<Said> {
    return new Promise((resolve) => this.#waiting.push({ wanted, resolve }));
  }
}
