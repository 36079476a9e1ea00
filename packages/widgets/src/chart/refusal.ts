import type { Problem } from '@sluice/model';

/** A spec is refused at one place. Thrown inside the check, and handed on as a problem. */
export class Refusal extends Error {
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }

  get problem(): Problem {
    return { code: 'chart-refused', severity: 'error', path: this.path, message: `${this.path}: ${this.message}` };
  }
}
