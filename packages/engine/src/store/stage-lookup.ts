import { qualifiedCodes, type StageInfo } from '@sluice/model';

interface Resolution {
  readonly stages: readonly StageInfo[];
  codeOf(pipeline: string | null, key: string): number | null;
}

/** Stage keys to codes, each pair of pipeline and key resolved once. */
export class StageLookup {
  readonly stages: readonly StageInfo[];
  readonly #qualified: ReadonlySet<number>;
  readonly #resolution: Resolution;
  readonly #known = new Map<string | null, Map<string, number | null>>();

  constructor(resolution: Resolution) {
    this.#resolution = resolution;
    this.stages = resolution.stages;
    this.#qualified = qualifiedCodes(resolution.stages);
  }

  codeOf(pipeline: string | null, key: string): number | null {
    let keys = this.#known.get(pipeline);
    if (keys === undefined) {
      keys = new Map<string, number | null>();
      this.#known.set(pipeline, keys);
    }
    let code = keys.get(key);
    if (code === undefined) keys.set(key, (code = this.#resolution.codeOf(pipeline, key)));
    return code;
  }

  /** Whether the stage is the qualification stage of its pipeline, or an open one after it. */
  isQualified(code: number): boolean {
    return this.#qualified.has(code);
  }

  infoOf(code: number | null): StageInfo | null {
    return code === null ? null : (this.stages[code] ?? null);
  }
}
