import type { Rung } from './source-client.js';

const WHERE: Readonly<Record<Rung, string>> = {
  given: "in the host's worker",
  module: 'in a worker',
  blob: 'in a worker from a blob',
  page: 'in the page',
};

let told = false;

/** Says once per page, on the console, where the engine runs and why no better place was found. */
export function inform(rung: Rung, failures: readonly string[]): void {
  if (told) return;
  told = true;
  console.info(noticeOf(rung, failures));
}

/** The sentence of the notice. */
export function noticeOf(rung: Rung, failures: readonly string[]): string {
  const where = `Sluice computes ${WHERE[rung]} (${rung}).`;
  if (failures.length === 0) return where;
  const reasons = failures.map((failure) => failure.replace(/\.$/, '')).join('; ');
  return `${where} Other ways failed: ${reasons}. To let a worker start, allow its address by \`worker-src\`, and \`sluice#worker\` by \`trusted-types\` where the page lists them.`;
}
