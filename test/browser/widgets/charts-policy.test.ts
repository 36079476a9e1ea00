import { expect } from 'chai';

interface Told {
  readonly svgs: number;
  readonly states: readonly string[];
  readonly violations: readonly string[];
}

/** What the page with the charts tells, in a frame under the policy. */
async function drawnUnder(csp: string): Promise<Told> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width:800px;height:900px';
  frame.src = `/policy/page.html?${new URLSearchParams({ csp, script: '/policy/modules/charts.js', type: 'module' }).toString()}`;
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

const strict = `default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'`;

describe('charts under a policy', () => {
  // The pages are bundled at the first request.
  before(async function () {
    this.timeout(120_000);
    await fetch('/policy/modules/charts.js');
  });

  it('are drawn without a violation under a strict one', async () => {
    expect(await drawnUnder(strict)).to.deep.equal({ svgs: 2, states: ['ready', 'ready'], violations: [] });
  });

  it('are drawn in the page where no worker may start', async () => {
    expect(await drawnUnder(strict.replace("worker-src 'self'", "worker-src 'none'"))).to.include({ svgs: 2 });
  });

  it('need no HTML under Trusted Types', async () => {
    const { svgs, violations } = await drawnUnder(`${strict}; require-trusted-types-for 'script'`);
    expect(svgs).to.equal(2);
    // The worker is first tried by its plain address; nothing else may be refused.
    expect(violations.filter((violation) => !/start-worker|page|chunk/.test(violation) || !/^require-trusted-types-for/.test(violation))).to.deep.equal([]);
    expect(violations.length).to.be.at.most(1);
  });
});
