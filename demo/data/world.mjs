// Invented people, companies and pipelines of the demo. Any likeness is chance.

export const OWNERS = [
  { id: 'u01', name: 'Ines Moreau', team: 'North', skill: 1.15, pace: 0.95 },
  { id: 'u02', name: 'Tomasz Zielinski', team: 'North', skill: 0.95, pace: 1.1 },
  { id: 'u03', name: 'Aisha Okafor', team: 'North', skill: 1.3, pace: 0.8 },
  { id: 'u04', name: 'Luca Ferri', team: 'South', skill: 1.0, pace: 1.0 },
  { id: 'u05', name: 'Maren Thorsen', team: 'North', skill: 0.85, pace: 1.25 },
  { id: 'u06', name: 'Diego Salas', team: 'South', skill: 1.05, pace: 0.9 },
  { id: 'u07', name: 'Chiara Bellini', team: 'South', skill: 1.2, pace: 1.05 },
  { id: 'u08', name: 'Jonas Weber', team: 'Enterprise', skill: 0.9, pace: 1.3 },
  { id: 'u09', name: 'Priya Raman', team: 'Enterprise', skill: 1.1, pace: 1.0 },
  { id: 'u10', name: 'Sofie Claes', team: 'Enterprise', skill: 1.0, pace: 0.9 },
];

/** `days` is the median stay, `lose` the chance that a visit ends in a loss. */
export const PIPELINES = [
  {
    id: 'new',
    label: 'New business',
    share: 0.78,
    median: 21000,
    stages: [
      { id: 'n1', label: 'Discovery', probability: 0.1, days: 9, lose: 0.2, rotDays: 21 },
      { id: 'n2', label: 'Qualified', probability: 0.25, days: 11, lose: 0.18, rotDays: 21 },
      { id: 'n3', label: 'Demo', probability: 0.4, days: 12, lose: 0.16, rotDays: 21 },
      { id: 'n4', label: 'Proposal', probability: 0.6, days: 16, lose: 0.22, rotDays: 28 },
      { id: 'n5', label: 'Negotiation', probability: 0.8, days: 13, lose: 0.14, rotDays: 28 },
      { id: 'n6', label: 'Won', probability: 1, won: true },
      { id: 'n7', label: 'Lost', probability: 0, lost: true },
    ],
  },
  {
    id: 'renewal',
    label: 'Renewals',
    share: 0.22,
    median: 14500,
    stages: [
      { id: 'r1', label: 'Due', probability: 0.7, days: 18, lose: 0.05, rotDays: 30 },
      { id: 'r2', label: 'Review', probability: 0.8, days: 12, lose: 0.07, rotDays: 21 },
      { id: 'r3', label: 'Terms agreed', probability: 0.9, days: 9, lose: 0.04, rotDays: 21 },
      { id: 'r4', label: 'Renewed', probability: 1, won: true },
      { id: 'r5', label: 'Churned', probability: 0, lost: true },
    ],
  },
];

export const PRODUCTS = [
  'Fleet sensors',
  'Route planner',
  'Cold-chain kit',
  'Depot scanners',
  'Yard control',
  'Driver app',
  'Telematics plus',
  'Load optimiser',
];
export const REGIONS = ['Benelux', 'Nordics', 'DACH', 'France', 'Italy', 'Iberia', 'UK & Ireland'];
export const LEAD_SOURCES = ['Referral', 'Website', 'Trade fair', 'Outbound', 'Partner'];
export const LOST_REASONS = ['Price', 'No decision', 'Competitor', 'Missing feature', 'Budget cut', null];
export const NEXT_STEPS = [
  'Send revised offer',
  'Call the buyer',
  'Demo with operations',
  'Security questionnaire',
  'Meet the CFO',
  'Collect signatures',
  'Reference call',
  'Site visit',
];
export const ACTIVITY_TYPES = ['call', 'email', 'meeting', 'demo'];

const FIRST = [
  'Northwind',
  'Halden',
  'Kestrel',
  'Brightwater',
  'Ostrava',
  'Lumen',
  'Vantaa',
  'Marisol',
  'Corvus',
  'Delft',
  'Iberis',
  'Tramontane',
  'Alder',
  'Sable',
  'Fjell',
  'Monteverde',
  'Oakline',
  'Zephyr',
  'Quarry',
  'Lindqvist',
  'Bramble',
  'Cobalt',
  'Estuary',
  'Granary',
  'Harbour',
  'Juniper',
];
const SECOND = ['Logistics', 'Foods', 'Freight', 'Pharma', 'Retail', 'Energy', 'Dairy', 'Textiles', 'Couriers', 'Breweries', 'Cold Storage', 'Tyres'];
const FORM = ['', ' AG', ' GmbH', ' SA', ' SpA', ' BV', ' Ltd', ' AB'];

/** Every company name, in a fixed order. */
export function companyNames() {
  return FIRST.flatMap((first, i) => SECOND.map((second, j) => `${first} ${second}${FORM[(i * 5 + j * 3) % FORM.length]}`));
}
