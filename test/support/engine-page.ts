import { createEngineClient } from '@sluice/engine';
import { answersOf } from './engine-work.js';

// Runs in a frame under some policy, and tells the test which rung it took and what came out.
const client = createEngineClient();

async function work(): Promise<void> {
  const rung = await client.rung;
  parent.postMessage({ rung, answers: await answersOf(client) }, '*');
}

work().catch((error: unknown) => parent.postMessage({ failure: String(error) }, '*'));
