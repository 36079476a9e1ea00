import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'sluice/define-all';
import 'sluice/jsx';

const deals = [
  { id: '1', name: 'Alpha', stage: 'New', amount: 1200, currency: 'EUR' },
  { id: '2', name: 'Bravo', stage: 'Won', amount: 800, currency: 'EUR' },
];

/** What a React application writes: properties, attributes, children and events of the elements. */
function App() {
  const [loads, setLoads] = useState(0);
  return (
    <main>
      <output id="loads">{loads > 0 ? 'loaded' : ''}</output>
      <sluice-source id="crm" data={deals} currency="EUR" stages="New 10%; Won=won; Lost=lost" onsluice-load={() => setLoads((count) => count + 1)}>
        <sluice-board className="wide" heading="Deals" />
      </sluice-source>
    </main>
  );
}

const host = document.createElement('div');
document.body.append(host);
createRoot(host).render(<App />);
