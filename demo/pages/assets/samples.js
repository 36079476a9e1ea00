// Every `.sample` shows the HTML of the element it names, and copies it.
for (const sample of document.querySelectorAll('.sample[data-of]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(sample.querySelector('pre').textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 1600);
  });
  sample.append(button);
}
