/** Throws unless both lists hold the same numbers: a wrong answer is not fast. */
export function expectSame(name, ours, theirs) {
  const wrong = [...theirs].findIndex((value, i) => !(Math.abs((ours[i] ?? NaN) - value) <= 1e-9 * Math.max(1, Math.abs(value))));
  if (wrong >= 0 || ours.length !== theirs.length)
    throw new Error(`${name}: number ${wrong} is ${ours[wrong]}, and the loop written by hand says ${theirs[wrong]}.`);
}
