import '@sluice/widgets/define/source';
import '@sluice/widgets/define/board';
import '@sluice/widgets/define/funnel';
import '@sluice/widgets/define/velocity';

const KINDS = ['sluice-funnel', 'sluice-velocity', 'sluice-board', 'sluice-funnel'];
const quiet = () => new Promise((resolve) => setTimeout(resolve, 400));

globalThis.bench = {
  /** Messages of each refresh, by direction; `count` widgets on one source. */
  async refresh(count, refreshes) {
    const source = document.createElement('sluice-source');
    Object.assign(source, { src: '/changing.json', currency: 'USD' });
    const first = new Promise((resolve) => source.addEventListener('sluice-load', resolve, { once: true }));
    document.body.append(source, ...Array.from({ length: count }, (_, i) => document.createElement(KINDS[i % KINDS.length])));
    await first;
    await quiet();
    const counts = [];
    for (let i = 0; i < refreshes; i++) {
      const loaded = new Promise((resolve) => source.addEventListener('sluice-load', resolve, { once: true }));
      const before = { ...globalThis.messages };
      source.refresh();
      await loaded;
      await quiet();
      const { results, others, sent } = globalThis.messages;
      counts.push({ results: results - before.results, others: others - before.others, sent: sent - before.sent });
    }
    return counts;
  },
};
