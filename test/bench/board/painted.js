const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves once a frame with what `shown` waits for has been painted: the message comes after the frame. */
export async function painted(shown = () => true) {
  do await frame();
  while (!shown());
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

/** Time of `act` until what it brings is painted, in ms. */
export async function untilPainted(act, shown) {
  const start = performance.now();
  // Marks, so that a trace of the page shows what the time went into.
  performance.mark('act');
  await act();
  await painted(shown);
  performance.mark('painted');
  return performance.now() - start;
}

/** Scrolls 120 times by 300 px, once a frame. `isWhole`: whether every card in view says what it is. */
export async function scroll(list, isWhole) {
  const gaps = [];
  let bare = 0;
  let last = await frame();
  for (let step = 1; step <= 120; step++) {
    list.scrollTop = step * 300;
    const now = await frame();
    gaps.push(now - last);
    last = now;
    if (!isWhole()) bare++;
  }
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return { fps: (1000 * gaps.length) / total, slow: gaps.filter((gap) => gap > 20).length, longest: Math.max(...gaps), bare };
}

/** Elements of a tree, shadow trees included. */
export function countNodes(tree) {
  let count = 0;
  for (const element of tree.querySelectorAll('*')) count += 1 + (element.shadowRoot ? countNodes(element.shadowRoot) : 0);
  return count;
}
