/**
 * How many cases a property is tried on: `few` in everyday runs, else what the environment says in `PROPERTY_RUNS` (thousands for slow proofs,
 * a handful where the same test is run for each of many mutants).
 */
export function runs(few: number): number {
  const wanted = Number(process.env['PROPERTY_RUNS']);
  return wanted > 0 ? wanted : few;
}
