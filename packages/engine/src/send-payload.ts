import type { EngineCall } from './engine-link.js';
import type { SourceEntry } from './ledger.js';
import { plainValue } from './plain-value.js';
import type { Payload } from './protocol.js';
import { report } from './report.js';

/**
 * Hands in what the entry keeps for `table`. Rows that cannot be cloned (reactive proxies, objects with functions, getters that throw) go again as
 * plain values, and stay so in the entry; unless something newer was handed in meanwhile. A row that cannot be read at all is left to its reader, who tells.
 */
export function sendPayload(entry: SourceEntry, table: number, call: EngineCall): void {
  const payload = entry.payloads.get(table);
  if (payload === undefined) return;
  call('load', entry.source, payload).catch((error: unknown) => {
    if (canClone(payload.content)) {
      report(error);
      return;
    }
    if (entry.payloads.get(table) !== payload) return;
    const plain = { ...payload, content: plainContent(payload.content) };
    entry.payloads.set(table, plain);
    call('load', entry.source, plain).catch(report);
  });
}

// Asked only after something went wrong: the error alone does not tell, as a getter may throw anything.
function canClone(content: Payload['content']): boolean {
  try {
    structuredClone(content);
    return true;
  } catch {
    return false;
  }
}

function plainContent(content: Payload['content']): Payload['content'] {
  if (!('rows' in content) && !('json' in content)) return content;
  try {
    return 'rows' in content ? { rows: plainValue(content.rows) as readonly unknown[] } : { json: plainValue(content.json) };
  } catch (cause) {
    return { json: new Error(cause instanceof Error ? cause.message : String(cause)) };
  }
}
