import { expect } from 'chai';
import { autoload, type Autoloader } from '../../packages/sluice/src/autoloader.js';

let number = 0;
const newTag = (): string => `sluice-autoload-${++number}`;

/** A loader that defines `tag` and counts its calls. */
function definition(tag: string): { readonly load: () => Promise<void>; calls: number } {
  const counted = {
    calls: 0,
    load: async () => {
      counted.calls++;
      customElements.define(tag, class extends HTMLElement {});
    },
  };
  return counted;
}

describe('autoload', () => {
  let host: HTMLElement;
  let running: Autoloader | undefined;
  beforeEach(() => {
    host = document.createElement('div');
    document.body.append(host);
  });
  afterEach(() => {
    running?.stop();
    host.remove();
  });

  it('loads an element that stands in the page already', async () => {
    const tag = newTag();
    host.append(document.createElement(tag));
    running = autoload(document, { [tag]: definition(tag).load });
    await customElements.whenDefined(tag);
    expect(host.querySelector(`${tag}:defined`)).to.not.equal(null);
  });

  it('loads an element that comes later, inside another', async () => {
    const tag = newTag();
    running = autoload(document, { [tag]: definition(tag).load });
    const outer = document.createElement('section');
    outer.append(document.createElement(tag));
    host.append(outer);
    await customElements.whenDefined(tag);
    expect(host.querySelector(`${tag}:defined`)).to.not.equal(null);
  });

  it('loads each tag once', async () => {
    const tag = newTag();
    const counted = definition(tag);
    host.append(document.createElement(tag), document.createElement(tag));
    running = autoload(host, { [tag]: counted.load });
    host.append(document.createElement(tag));
    await customElements.whenDefined(tag);
    await delivered();
    expect(counted.calls).to.equal(1);
  });

  it('leaves other tags and unknown ones alone', async () => {
    const tag = newTag();
    const counted = definition(tag);
    running = autoload(host, { [tag]: counted.load });
    host.append(document.createElement('not-ours'), document.createElement('sluice-unheard-of'));
    await delivered();
    expect(counted.calls).to.equal(0);
  });

  it('watches nothing any more after stop', async () => {
    const tag = newTag();
    const counted = definition(tag);
    autoload(host, { [tag]: counted.load }).stop();
    host.append(document.createElement(tag));
    await delivered();
    expect(counted.calls).to.equal(0);
  });

  it('tries a tag again with the next element, and says what failed', async () => {
    const tag = newTag();
    const said: unknown[] = [];
    const { error } = console;
    console.error = (...parts: unknown[]) => said.push(parts[0]);
    try {
      let calls = 0;
      running = autoload(host, { [tag]: () => (++calls === 1 ? Promise.reject(new Error('offline')) : definition(tag).load()) });
      host.append(document.createElement(tag));
      await delivered();
      host.append(document.createElement(tag));
      await customElements.whenDefined(tag);
    } finally {
      console.error = error;
    }
    expect(said).to.have.length(1);
    expect(String(said[0])).to.contain(tag);
  });
});

/** Resolves after the observer has heard of what was done before. */
function delivered(): Promise<void> {
  return new Promise<void>((resolve) => {
    const marker = document.createElement('div');
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(marker, { childList: true });
    marker.append('done');
  });
}
