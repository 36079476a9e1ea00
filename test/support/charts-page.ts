import '../../packages/widgets/src/chart/define.js';
import '../../packages/widgets/src/forecast/define.js';
import '../../packages/widgets/src/source/define.js';

// Runs in a frame under some policy: draws a forecast and a chart of a user, and tells what was refused by the policy.
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, blockedURI }) =>
  violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile?.split('/').at(-1) ?? ''}`),
);

const source = document.createElement('sluice-source');
source.setAttribute('currency', 'EUR');
source.data = [
  { id: 1, name: 'A', stage: 'Won', amount: 30_000, createdAt: '2026-09-01', closedAt: '2026-10-15', expectedCloseDate: '2026-10-15' },
  { id: 2, name: 'B', stage: 'Proposal', amount: 48_000, createdAt: '2026-10-01', expectedCloseDate: '2026-12-10' },
];
source.setAttribute('stages', 'Proposal 40%; Won=won; Lost=lost');
source.setAttribute('as-of', '2026-11-22');
const forecast = document.createElement('sluice-forecast');
const chart = document.createElement('sluice-chart');
chart.query = { metric: 'openPipeline', by: ['stage'] };
chart.spec = { mark: 'bar', encoding: { x: { field: 'stage', type: 'nominal' }, y: { field: 'n', type: 'quantitative' } } };
document.body.append(source, forecast, chart);

const svgs = (): number => [forecast, chart].filter((each) => each.renderRoot?.querySelector('svg.marks')).length;
const look = (): void => {
  const states = [forecast.state.state, chart.state.state];
  if (svgs() === 2 || states.includes('error')) parent.postMessage({ svgs: svgs(), states, violations }, '*');
  else requestAnimationFrame(look);
};
look();
