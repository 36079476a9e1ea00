/** Dictionaries grow, so what was sorted is worth as long as their length stays. */
const kept = new WeakMap<readonly string[], Int32Array>();

/** The places of texts in their order, by character codes. Sorted once until there are more of them. */
export function textOrder(texts: readonly string[]): Int32Array {
  const known = kept.get(texts);
  if (known?.length === texts.length) return known;
  const places = Array.from(texts, (_, place) => place);
  places.sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
  const order = Int32Array.from(places);
  kept.set(texts, order);
  return order;
}
