import { ownValue } from './own-value.js';

/** Whether a payload says that up is bad. Clients write `reverse`, one writes `reversed`. */
export function isReverse(payload: unknown): boolean {
  const type = ownValue(payload, 'type');
  return typeof type === 'string' && /^reversed?$/i.test(type.trim());
}
