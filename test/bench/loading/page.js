import '@sluice/widgets/define/dashboard';

const WIDGETS = ['sluice-board', 'sluice-funnel', 'sluice-velocity', 'sluice-forecast'];
const STAGES = 'Prospect; Qualify; Discovery; Demo; Proposal; Negotiation; Commit; Won=won; Lost=lost';

/** From now on: tasks over 50 ms as the browser tells them, and the longest wait between two frames. */
function watchPage() {
  const long = [];
  const observer = new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  let gap = 0;
  let last = performance.now();
  let going = requestAnimationFrame(function frame(now) {
    gap = Math.max(gap, now - last);
    last = now;
    going = requestAnimationFrame(frame);
  });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    cancelAnimationFrame(going);
    return { long, gap };
  };
}

async function allReady(dashboard) {
  const widgets = WIDGETS.map((name) => dashboard.renderRoot.querySelector(name));
  const ready = () => widgets.every((widget) => ['ready', 'empty', 'error'].includes(widget?.getAttribute('state')));
  while (!ready()) await frame();
  return widgets.map((widget) => widget.getAttribute('state'));
}

function newDashboard(src) {
  const dashboard = document.createElement('sluice-dashboard');
  Object.assign(dashboard, { stages: STAGES, currency: 'USD', src });
  return dashboard;
}

async function loadInto(dashboard, deals, start) {
  const stop = watchPage();
  const begun = performance.now();
  start();
  while (!hasAnswers(dashboard, deals)) await frame();
  const firstNumbers = performance.now() - begun;
  const states = await allReady(dashboard);
  return { firstNumbers, total: performance.now() - begun, states, ...(await stop()) };
}

/** Whether the board shows so many deals, open ones among them. */
function hasAnswers(dashboard, deals) {
  const board = dashboard.renderRoot.querySelector('sluice-board');
  return board?.handle?.client?.state.counts.deals === deals && board.getAttribute('state') === 'ready';
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

globalThis.bench = {
  /** A page that opens with the dashboard. */
  async open(src, deals) {
    const dashboard = newDashboard(src);
    return loadInto(dashboard, deals, () => document.body.append(dashboard));
  },

  /** A dashboard that stands already, with a few deals, loads many: what the load alone costs the page. */
  async change(src, deals) {
    const dashboard = newDashboard('/few.json');
    await loadInto(dashboard, 200, () => document.body.append(dashboard));
    return loadInto(dashboard, deals, () => (dashboard.src = src));
  },
};
