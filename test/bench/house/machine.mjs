import { cpus, loadavg, totalmem } from 'node:os';

/** What the numbers were measured on. `load`: averages over 1, 5 and 15 minutes at the start; above the number of cores, times are too high. */
export function machine(browser) {
  const cores = cpus();
  return {
    at: new Date().toISOString(),
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    browser,
    load: loadavg().map((value) => Math.round(value * 100) / 100),
  };
}

export function printMachine({ cpu, cores, memoryGB, node, browser, load }) {
  console.log(`${cores} × ${cpu}, ${memoryGB} GB · Node ${node} · ${browser} · load average ${load.join(', ')}`);
  if (load[0] > cores / 2) console.log('The machine is busy: trust ratios more than times, and the least more than the median.');
}
