interface Pool {
  readonly mean: number;
  readonly weight: number;
  readonly size: number;
}

/**
 * The closest (weighted least squares) values that never fall, by pooling adjacent violators. Weights must be positive.
 * @see forecasting reference, F1 (monotone repair)
 */
export function neverFalling(values: readonly number[], weights: readonly number[]): readonly number[] {
  const pools: Pool[] = [];
  values.forEach((mean, i) => {
    let pool: Pool = { mean, weight: weights[i] ?? 1, size: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      pool = joined(last, pool);
    }
    pools.push(pool);
  });
  return pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}

function joined(a: Pool, b: Pool): Pool {
  const weight = a.weight + b.weight;
  return { mean: (a.mean * a.weight + b.mean * b.weight) / weight, weight, size: a.size + b.size };
}
