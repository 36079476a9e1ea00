// The one thing of the gallery that is a property: a chart of one's own.
const chart = document.querySelector('#own');
chart.query = { metric: 'openPipeline', by: ['owner'] };
chart.spec = {
  mark: { type: 'bar', cornerRadiusEnd: 3 },
  encoding: {
    y: { field: 'owner', type: 'nominal', sort: '-x', title: null },
    x: { field: 'amount', type: 'quantitative', title: 'Open pipeline' },
  },
};
