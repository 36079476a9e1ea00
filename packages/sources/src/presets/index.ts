import { close } from './close.js';
import { hubspot } from './hubspot.js';
import { pipedrive } from './pipedrive.js';
import type { Preset } from '../mapping/preset.js';
import { salesforce } from './salesforce.js';

/** CRMs whose answers and exports are known, in the order in which they are looked for. */
export const presets: readonly Preset[] = [salesforce, hubspot, close, pipedrive];
