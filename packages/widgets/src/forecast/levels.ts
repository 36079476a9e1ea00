/** Round values from 0 up to `max`, at most `count` above 0: steps of 1, 2, 2.5 or 5 times a power of ten. Only 0 where there is nothing above it. */
export function levels(max: number, count: number): readonly number[] {
  if (!(max > 0) || count < 1) return [0];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const found: number[] = [];
  for (let value = 0; value <= max; value += step) found.push(value);
  return found;
}
