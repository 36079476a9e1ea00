// Four widgets over a source that goes well, or not: the chosen one is asked when it is chosen, so that loading can be watched.
const widgets = document.querySelectorAll('#bad-days > *');

for (const choice of document.querySelectorAll('[name="bad-day"]')) {
  choice.addEventListener('change', () => show(choice.value));
  if (choice.checked) show(choice.value);
}

function show(day) {
  const source = document.querySelector(`#day-${day}`);
  if (source.hasAttribute('src')) source.refresh();
  else source.setAttribute('src', `/states/${day}.json`);
  for (const widget of widgets) widget.setAttribute('source', source.id);
}
