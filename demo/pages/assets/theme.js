// Light, dark, or what the system says; kept for the visit. The widgets follow through their own `theme` attribute.
const picker = document.querySelector('.themes');
const kept = sessionStorage.getItem('theme') ?? 'auto';

function apply(theme) {
  document.documentElement.dataset.theme = theme;
  for (const widget of document.querySelectorAll(
    'sluice-dashboard, sluice-board, sluice-funnel, sluice-velocity, sluice-forecast, sluice-filter, sluice-feed, sluice-chart, sluice-source',
  ))
    widget.setAttribute('theme', theme);
}

if (picker) {
  picker.value = kept;
  picker.addEventListener('change', () => {
    sessionStorage.setItem('theme', picker.value);
    apply(picker.value);
  });
}
apply(kept);
