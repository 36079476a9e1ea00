/** Draws a part anew and puts the focus back on the control that carries the same `data-focus`. */
export function keepFocus(part, draw) {
  const key = part.contains(document.activeElement) ? document.activeElement.dataset.focus : undefined;
  draw();
  if (key === undefined) return;
  const controls = [...part.querySelectorAll('[data-focus]')];
  const same = controls.find((control) => control.dataset.focus === key && !control.disabled);
  // A stage moved to the end has no "down" any more; its neighbour takes the focus.
  const near = same ?? controls.find((control) => control.dataset.focus.split(' ')[0] === key.split(' ')[0] && !control.disabled);
  near?.focus();
}
