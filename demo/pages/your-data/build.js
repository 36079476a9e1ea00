/** An element with properties and children: `build('button', { type: 'button' }, 'Undo')`. */
export function build(tag, properties = {}, ...children) {
  const { dataset, label, ...rest } = properties;
  const element = Object.assign(document.createElement(tag), rest);
  if (dataset) Object.assign(element.dataset, dataset);
  if (label) element.setAttribute('aria-label', label);
  element.append(...children);
  return element;
}

/** A picker of `[value, text]` pairs. */
export function picker(options, value, properties) {
  const select = build('select', properties, ...options.map(([key, text]) => build('option', { value: key }, text)));
  select.value = value;
  return select;
}
