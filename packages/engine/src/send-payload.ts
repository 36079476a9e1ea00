import type { EngineCall } from './engine-link.js';
import type { SourceEntry } from './ledger.js';
import { isCloneRefusal, jsonCopy } from './plain-copy.js';
import type { Payload } from './protocol.js';
import { report } from './report.js';

/**
 * Hands in what the entry keeps for `table`. Rows that cannot be cloned (reactive proxies, objects with functions) go again as
 * plain values, and stay so in the entry; unless something newer was handed in meanwhile.
 */
export function sendPayload(entry: SourceEntry, table: number, call: EngineCall): void {
  const payload = entry.payloads.get(table);
  if (payload === undefined) return;
  call('load', entry.source, payload).catch((error: unknown) => {
    if (!isCloneRefusal(error)) {
      report(error);
      return;
    }
    if (entry.payloads.get(table) !== payload) return;
    try {
      const plain = { ...payload, content: plainContent(payload.content) };
      entry.payloads.set(table, plain);
      call('load', entry.source, plain).catch(report);
    } catch (cause) {
      report(new TypeError(`The rows handed in for table ${table} can be neither cloned nor written as JSON; hand in plain objects.`, { cause }));
    }
  });
}

function plainContent(content: Payload['content']): Payload['content'] {
  return 'rows' in content ? { rows: jsonCopy([...content.rows]) } : 'json' in content ? { json: jsonCopy(content.json) } : content;
}
