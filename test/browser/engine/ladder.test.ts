import { expect } from 'chai';
import { createEngineClient, type Rung } from '@sluice/engine';
import { answersOf, QUERIES } from '../../support/engine-work.js';

// The server answers under both names of this machine: two origins.
const here = location.origin;
const elsewhere = here.replace(location.hostname, location.hostname === 'localhost' ? '127.0.0.1' : 'localhost');
const strict = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'`;

interface Case {
  readonly title: string;
  readonly rung: Rung;
  readonly csp?: string;
  readonly script?: string;
  readonly sandbox?: string;
}
// Chromium lets no module come from the blob of an opaque origin; Firefox and WebKit do.
const isChromium = 'userAgentData' in navigator || / Chrome\//.test(navigator.userAgent);
const MODULES = '/policy/modules/page.js';
const CLASSIC = '/policy/classic/page.js';

const cases: readonly Case[] = [
  { title: 'a plain page', rung: 'module' },
  { title: 'a strict policy', rung: 'module', csp: `${strict}; worker-src 'self'` },
  { title: 'a strict policy without worker-src', rung: 'module', csp: strict },
  { title: 'a script of another origin', rung: 'blob', script: elsewhere + MODULES },
  {
    title: 'a script of another origin that the policy allows for workers',
    rung: 'blob',
    script: elsewhere + MODULES,
    csp: `default-src 'none'; script-src 'self' ${elsewhere}; worker-src blob: ${elsewhere}`,
  },
  {
    title: 'a script of another origin that the policy allows for scripts only',
    rung: 'page',
    script: elsewhere + MODULES,
    csp: `default-src 'none'; script-src 'self' ${elsewhere}; worker-src 'self'`,
  },
  { title: "worker-src 'none'", rung: 'page', csp: `${strict}; worker-src 'none'` },
  { title: 'Trusted Types', rung: 'module', csp: `${strict}; require-trusted-types-for 'script'` },
  { title: 'Trusted Types that list our policy', rung: 'module', csp: `${strict}; require-trusted-types-for 'script'; trusted-types sluice#worker` },
  { title: 'Trusted Types that list only others', rung: 'page', csp: `${strict}; require-trusted-types-for 'script'; trusted-types other` },
  { title: 'a script of another origin under Trusted Types', rung: 'blob', script: elsewhere + MODULES, csp: `require-trusted-types-for 'script'` },
  { title: 'a sandboxed frame', rung: isChromium ? 'page' : 'blob', sandbox: 'allow-scripts' },
  { title: 'the classic file on a plain page', rung: 'blob', script: CLASSIC },
  { title: 'the classic file in a sandboxed frame', rung: 'blob', script: CLASSIC, sandbox: 'allow-scripts' },
  { title: 'the classic file under a policy without blobs', rung: 'page', script: CLASSIC, csp: strict },
  { title: 'the classic file under Trusted Types', rung: 'blob', script: CLASSIC, csp: `require-trusted-types-for 'script'` },
];

describe('the ladder', () => {
  let expected: unknown;

  before(async () => {
    const client = createEngineClient({ worker: '/policy/modules/worker.js' });
    expect(await client.rung).to.equal('given');
    expected = await answersOf(client);
    client.dispose();
  });

  it('has something to compare', () => {
    expect(expected).to.have.lengthOf(QUERIES.length);
    expect(JSON.stringify(expected)).to.match(/\d\.\d{6}/);
  });

  for (const { title, rung, ...how } of cases) {
    it(`takes ${rung} for ${title}, with the same numbers to the last bit`, async () => {
      const told = await resultOf(how);
      expect(told.failure).to.equal(undefined);
      expect(told.rung).to.equal(rung);
      expect(told.answers).to.deep.equal(expected);
    });
  }

  it('takes the worker of the host as a function', async () => {
    const client = createEngineClient({ worker: () => new Worker('/policy/modules/worker.js', { type: 'module' }) });
    expect(await client.rung).to.equal('given');
    expect(await answersOf(client)).to.deep.equal(expected);
    client.dispose();
  });

  it('goes on where the address the host gave is wrong', async () => {
    const client = createEngineClient({ worker: '/policy/modules/no-such-worker.js', base: `${here}/policy/modules/` });
    expect(await client.rung).to.equal('module');
    client.dispose();
  });
});

interface Told {
  readonly rung?: Rung;
  readonly answers?: unknown;
  readonly failure?: string;
}

/** What a page of that kind tells; it runs in a frame of its own. */
async function resultOf({ csp = '', script = MODULES, sandbox }: Omit<Case, 'title' | 'rung'>): Promise<Told> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  const type = script.endsWith(MODULES) ? 'module' : 'classic';
  frame.src = `/policy/page.html?${new URLSearchParams({ csp, script, type }).toString()}`;
  const told = new Promise<Told>((resolve) => {
    const hear = ({ source, data }: MessageEvent<Told>): void => {
      if (source !== frame.contentWindow) return;
      removeEventListener('message', hear);
      resolve(data);
    };
    addEventListener('message', hear);
  });
  document.body.append(frame);
  try {
    return await told;
  } finally {
    frame.remove();
  }
}
