import { fetchSample } from './samples.js';
import { fileOfText, takeFiles } from './take-files.js';

/** The four ways in: choose, drop, paste, one of ours. `arrived(files, choices, fresh)`; failures go to `refuse` as sentences. */
export function setUpArrival(arrived, refuse) {
  const take = async (files, choices = {}, fresh = false) => {
    const { tables, refused } = await takeFiles(files);
    refuse(refused.join(' '));
    if (tables.length > 0) arrived(tables, choices, fresh);
  };
  const choose = document.querySelector('#choose');
  choose.addEventListener('change', async () => {
    await take([...choose.files]);
    choose.value = '';
  });
  setUpDrop(document.querySelector('#drop'), take);
  setUpPaste(take, refuse);
  for (const button of document.querySelectorAll('[data-sample]')) {
    button.addEventListener('click', async () => {
      try {
        const { files, choices } = await fetchSample(button.dataset.sample);
        await take(files, choices, true);
      } catch (error) {
        refuse(error.message);
      }
    });
  }
}

/** A file dropped beside the box would leave the page; the whole page takes it. */
function setUpDrop(box, take) {
  const over = (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    box.classList.toggle('over', event.type === 'dragover');
    if (event.type === 'drop') void take([...event.dataTransfer.files]);
  };
  for (const type of ['dragover', 'dragleave', 'drop']) document.addEventListener(type, over);
}

function setUpPaste(take, refuse) {
  const text = document.querySelector('#pasted');
  document.querySelector('#paste').addEventListener('submit', (event) => {
    event.preventDefault();
    if (text.value.trim() === '') return refuse('There is nothing to read yet: paste a table or an API answer into the box first.');
    void take([fileOfText(text.value)]);
    text.value = '';
  });
}
