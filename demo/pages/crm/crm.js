// The host's part of a move: save it, and tell the board how it went.
const source = document.querySelector('sluice-source');
const saved = document.querySelector('#saved');

document.addEventListener('sluice-move', (event) => {
  event.waitUntil(save(event.detail));
});

async function save({ deal, to }) {
  const response = await fetch(`/api/deals/${encodeURIComponent(deal.id)}/move`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ stage: to.id }),
  });
  if (!response.ok) throw new Error((await response.json()).error);
  say(`Saved: ${deal.name ?? deal.id} is in ${to.label}.`);
  source.refresh();
}

let clearing = 0;
function say(sentence) {
  saved.textContent = sentence;
  clearTimeout(clearing);
  clearing = setTimeout(() => (saved.textContent = ''), 4000);
}

// The page promises that its policy is never touched.
document.addEventListener('securitypolicyviolation', (event) => console.error('policy violation', event.violatedDirective, event.blockedURI, event.sample));
