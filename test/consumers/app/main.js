import { getEngineClient } from '@sluice/engine';

const out = document.querySelector('#out');
getEngineClient().rung.then(
  (rung) => (out.textContent = rung),
  (error) => (out.textContent = String(error)),
);
