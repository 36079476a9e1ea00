const SAMPLES = {
  french: { addresses: ['/intranet/deals.csv'], names: ['opportunites.csv'], choices: { currency: 'EUR' } },
  hubspot: {
    addresses: ['/samples/hubspot-deals.json', '/samples/hubspot-pipelines.json', '/samples/hubspot-owners.json'],
    names: ['hubspot-deals.json', 'hubspot-pipelines.json', 'hubspot-owners.json'],
    choices: {},
  },
};

/** Fetches one of the page's own examples as files, with what would have to be chosen for it. */
export async function fetchSample(name) {
  const { addresses, names, choices } = SAMPLES[name];
  const files = await Promise.all(
    addresses.map(async (address, i) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`The example could not be fetched: ${address} answered ${response.status}.`);
      return new File([await response.blob()], names[i]);
    }),
  );
  return { files, choices };
}
