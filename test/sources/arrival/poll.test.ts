import { after, afterEach, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createPoll, type Arrival, type Poll, type PollFailure, type PollListener, type PollOptions, type PollState } from '@sluice/sources';
import { FakeClock } from '../../support/fake-clock.js';
import { startFaultServer, type FaultServer } from '../../support/fault-server.js';

type Heard =
  | { readonly kind: 'arrived'; readonly number: number; readonly text: string | null; readonly answer: Arrival }
  | { readonly kind: 'unchanged'; readonly at: number; readonly startedAt: number }
  | { readonly kind: 'failed'; readonly failure: PollFailure };

/** Reads each body to its end and keeps all that is told, in order. */
class Recorder implements PollListener {
  readonly heard: Heard[] = [];
  readonly states: PollState[] = [];
  /** What is said of the next bodies. */
  reading: 'good' | 'bad' | 'throws' | 'cancels' = 'good';
  #waiting: { count: number; resolve: () => void }[] = [];

  async arrived(answer: Arrival): Promise<{ failed: boolean }> {
    const { reading } = this;
    if (reading === 'throws') throw new Error('a row reader is broken');
    if (reading === 'cancels') {
      await answer.stream.cancel();
      return { failed: true };
    }
    const text = await new Response(answer.stream.pipeThrough(this.#watched())).text().catch(() => null);
    this.#hear({ kind: 'arrived', number: answer.number, text, answer });
    return { failed: text === null || reading === 'bad' };
  }
  unchanged(at: number, startedAt: number): void {
    this.#hear({ kind: 'unchanged', at, startedAt });
  }
  failed(failure: PollFailure): void {
    this.#hear({ kind: 'failed', failure });
  }
  state(state: PollState): void {
    this.states.push(state);
    this.#wake();
  }

  /** Resolves when the first bytes of a body were read, and the next are waited for. */
  readonly bytes: Promise<void>;
  #bytesCame: () => void = () => undefined;
  constructor() {
    this.bytes = new Promise((resolve) => (this.#bytesCame = resolve));
  }

  #watched(): TransformStream<Uint8Array, Uint8Array> {
    return new TransformStream({
      transform: (chunk, controller) => {
        controller.enqueue(chunk);
        setImmediate(this.#bytesCame);
      },
    });
  }

  /** Resolves once `count` things were heard from the start, and nothing is under way. */
  async settled(count: number): Promise<readonly Heard[]> {
    if (!this.#done(count)) await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
    return this.heard;
  }
  get last(): PollState {
    return this.states.at(-1)!;
  }
  get failures(): PollFailure[] {
    return this.heard.flatMap((heard) => (heard.kind === 'failed' ? [heard.failure] : []));
  }

  #hear(heard: Heard): void {
    this.heard.push(heard);
    this.#wake();
  }
  #done(count: number): boolean {
    return this.heard.length >= count && this.states.at(-1)?.refreshing === false;
  }
  #wake(): void {
    for (const { count, resolve } of this.#waiting) if (this.#done(count)) resolve();
  }
}

describe('createPoll', () => {
  let server: FaultServer;
  const polls: Poll[] = [];
  before(async () => {
    server = await startFaultServer();
  });
  after(() => server.close());
  afterEach(() => {
    for (const poll of polls.splice(0)) poll.stop();
  });

  function start(path: string, options: Partial<PollOptions> = {}, chance = 0.5) {
    const clock = new FakeClock(1_000_000, chance);
    const recorder = new Recorder();
    const poll = createPoll({ url: path.startsWith('/') ? server.origin + path : path, clock, ...options }, recorder);
    polls.push(poll);
    return { clock, recorder, poll };
  }
  const seen = (path: string) => server.seen.filter(({ url }) => url === path);

  describe('loading', () => {
    it('hands the body over with what the headers say', async () => {
      const { recorder } = start('/dated.json?case=headers');
      const [heard] = await recorder.settled(1);
      assert.equal(heard?.kind, 'arrived');
      const { answer, text } = heard;
      assert.deepEqual(JSON.parse(text!), { deals: [{ id: '1', name: 'Bakery ovens', amount: 1200 }] });
      assert.deepEqual(
        [answer.mime, answer.totalBytes, answer.lastModified, answer.startedAt, answer.number],
        ['application/json', text!.length, Date.UTC(1994, 10, 6, 8, 49, 37), 1_000_000, 1],
      );
    });

    it('loads once where no refresh is asked for', async () => {
      const { clock, recorder } = start('/ok.json?case=once');
      await recorder.settled(1);
      assert.deepEqual([recorder.last, clock.waiting], [{ refreshing: false, nextAt: null, checkedAt: 1_000_000 }, 0]);
    });

    it('asks again after the refresh time, counted from the answer', async () => {
      const { clock, recorder } = start('/ok.json?case=again', { refreshMs: 60_000 });
      await recorder.settled(1);
      assert.equal(recorder.last.nextAt, 1_060_000);
      clock.advance(59_999);
      assert.equal(recorder.last.refreshing, false);
      clock.advance(1);
      const heard = await recorder.settled(2);
      assert.deepEqual(
        heard.map(({ kind }) => kind),
        ['arrived', 'arrived'],
      );
      assert.equal(recorder.last.checkedAt, 1_060_000);
    });

    for (const [chance, nextAt] of [
      [0, 1_054_000],
      [0.999999, 1_066_000],
    ] as const) {
      it(`spreads refreshes by a tenth (chance ${chance})`, async () => {
        const { recorder } = start('/ok.json?case=spread', { refreshMs: 60_000 }, chance);
        await recorder.settled(1);
        assert.equal(recorder.last.nextAt, nextAt);
      });
    }

    it('reads JSON that is called HTML', async () => {
      const { recorder } = start('/wrong-type');
      const [heard] = await recorder.settled(1);
      assert.equal(heard?.kind === 'arrived' && heard.answer.mime, 'text/html');
    });

    it('sends the headers of the host', async () => {
      const { recorder } = start('/ok.json?case=own-headers', { headers: { 'X-Team': 'north', Accept: 'text/csv' } });
      await recorder.settled(1);
      const { headers } = seen('/ok.json?case=own-headers')[0]!;
      assert.deepEqual([headers['x-team'], headers['accept']], ['north', 'text/csv']);
    });
  });

  describe('revalidation', () => {
    it('asks conditionally on its own origin, and tells that nothing changed', async () => {
      server.publish('"a"', '[1]');
      const { clock, recorder } = start('/etag.json', { refreshMs: 60_000, origin: server.origin });
      await recorder.settled(1);
      clock.advance(60_000);
      await recorder.settled(2);
      server.publish('"b"', '[2]');
      clock.advance(60_000);
      const heard = await recorder.settled(3);
      assert.deepEqual(
        heard.map((one) => (one.kind === 'arrived' ? one.text : one)),
        ['[1]', { kind: 'unchanged', at: 1_060_000, startedAt: 1_060_000 }, '[2]'],
      );
    });

    it('uses Last-Modified as well', async () => {
      const { clock, recorder } = start('/dated.json', { refreshMs: 60_000, origin: server.origin });
      await recorder.settled(1);
      clock.advance(60_000);
      assert.equal((await recorder.settled(2))[1]?.kind, 'unchanged');
    });

    it('sends no conditional header to another origin', async () => {
      const { clock, recorder } = start('/dated.json?case=foreign', { refreshMs: 60_000, origin: 'https://intranet.example' });
      await recorder.settled(1);
      clock.advance(60_000);
      assert.equal((await recorder.settled(2))[1]?.kind, 'arrived');
      assert.deepEqual(
        seen('/dated.json?case=foreign').map(({ headers }) => headers['if-modified-since']),
        [undefined, undefined],
      );
    });

    it('does not take an answer that could not be used as known', async () => {
      const { clock, recorder } = start('/dated.json?case=bad', { refreshMs: 60_000, origin: server.origin });
      recorder.reading = 'bad';
      await recorder.settled(1);
      clock.advance(60_000);
      assert.equal((await recorder.settled(2))[1]?.kind, 'arrived');
    });
  });

  describe('statuses', () => {
    const cases = [
      { path: '/status/401', reason: 'unauthorized', code: 'http-unauthorized' },
      { path: '/status/403', reason: 'forbidden', code: 'http-forbidden' },
      { path: '/status/404', reason: 'not-found', code: 'http-not-found' },
      { path: '/status/410', reason: 'not-found', code: 'http-not-found' },
      { path: '/status/408', reason: 'timeout', code: 'http-timeout' },
      { path: '/status/429', reason: 'server', code: 'http-too-many-requests' },
      { path: '/status/500', reason: 'server', code: 'http-server-error' },
      { path: '/status/503', reason: 'server', code: 'http-server-error' },
      { path: '/status/418', reason: 'server', code: 'http-status' },
      { path: '/to-login', reason: 'unauthorized', code: 'redirected-to-login' },
      { path: '/truncated', reason: 'server', code: 'answer-cut-off' },
    ] as const;
    for (const { path, reason, code } of cases) {
      it(`tells ${path} as ${reason}`, async () => {
        const { recorder } = start(`${path}?key=secret`);
        await recorder.settled(path === '/truncated' ? 2 : 1);
        const failure = recorder.failures[0]!;
        assert.deepEqual([failure.reason, failure.problem.code], [reason, code]);
        assert.match(failure.problem.message, /^\S.{30,}\.$/);
        assert.doesNotMatch(JSON.stringify(failure), /secret/);
      });
    }

    it('follows a redirect to data', async () => {
      const { recorder } = start('/to?url=/ok.csv');
      const [heard] = await recorder.settled(1);
      assert.equal(heard?.kind === 'arrived' && heard.text, 'id,name,amount\n1,Bakery ovens,1200\n');
    });

    for (const [title, path, origin, reason] of [
      ['a closed connection on its own origin', '/refuse', 'own', 'server'],
      ['a redirect without end', '/loop', 'own', 'server'],
      ['no answer from another origin', '/refuse', 'https://intranet.example', 'cors'],
      ['no answer to a sandboxed frame', '/refuse', 'null', 'cors'],
    ] as const) {
      it(`tells ${title} as ${reason}`, async () => {
        const { recorder } = start(path, { origin: origin === 'own' ? server.origin : origin });
        await recorder.settled(1);
        assert.equal(recorder.failures[0]?.reason, reason);
      });
    }

    it('tells an unusable address at once and never tries again', async () => {
      const { clock, recorder } = start('deals.json', { refreshMs: 1_000 });
      await recorder.settled(1);
      assert.deepEqual([recorder.failures[0]?.reason, recorder.failures[0]?.retryAt, clock.waiting], ['no-source', null, 0]);
    });
  });

  describe('failures', () => {
    it('retries what may pass, with full jitter, though no refresh was asked for', async () => {
      const { clock, recorder } = start('/flaky?times=20&case=twenty', {}, 0.999999);
      const waits: number[] = [];
      for (let failure = 1; failure <= 20; failure++) {
        await recorder.settled(failure);
        waits.push(recorder.last.nextAt! - clock.now());
        clock.advance(recorder.last.nextAt! - clock.now());
      }
      const heard = await recorder.settled(21);
      assert.deepEqual(waits.slice(0, 9), [2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000]);
      assert.deepEqual([Math.max(...waits), heard[20]?.kind, recorder.last.nextAt], [300_000, 'arrived', null]);
    });

    it('does not retry a missing address where no refresh was asked for', async () => {
      const { recorder } = start('/status/404?case=once');
      await recorder.settled(1);
      assert.equal(recorder.failures[0]?.retryAt, null);
    });

    it('goes on at the pace of the refresh when the address is missing', async () => {
      const { recorder } = start('/status/404?case=refresh', { refreshMs: 60_000 });
      await recorder.settled(1);
      assert.equal(recorder.failures[0]?.retryAt, 1_060_000);
    });

    it('keeps what it knows of the last success', async () => {
      const { clock, recorder } = start('/gate/last', { refreshMs: 60_000 });
      server.release('last', 1);
      await recorder.settled(1);
      clock.advance(60_000);
      await server.received('/gate/last', 2);
      clock.advance(30_000);
      await recorder.settled(2);
      assert.deepEqual([recorder.failures[0]?.reason, recorder.last.checkedAt], ['timeout', 1_000_000]);
    });

    for (const [after, waitMs] of [
      ['120', 126_000],
      ['31536000', 3_780_000],
    ] as const) {
      it(`waits as Retry-After: ${after} says, an hour at most`, async () => {
        const { clock, recorder } = start(`/busy?after=${after}`, { refreshMs: 5_000 });
        await recorder.settled(1);
        assert.equal(recorder.failures[0]?.retryAt, 1_000_000 + waitMs);
        const before = seen(`/busy?after=${after}`).length;
        clock.advance(waitMs - 1);
        assert.equal(recorder.last.refreshing, false);
        assert.equal(seen(`/busy?after=${after}`).length, before);
      });
    }

    it('leaves telling to the listener when the content is bad, and goes on', async () => {
      const { clock, recorder } = start('/ok.json?case=bad', { refreshMs: 60_000 });
      recorder.reading = 'bad';
      await recorder.settled(1);
      assert.deepEqual([recorder.failures, recorder.last], [[], { refreshing: false, nextAt: 1_060_000, checkedAt: null }]);
      recorder.reading = 'good';
      clock.advance(60_000);
      await recorder.settled(2);
      assert.equal(recorder.last.checkedAt, 1_060_000);
    });

    it('tells of a reader that throws', async () => {
      const { recorder } = start('/ok.json?case=throws');
      recorder.reading = 'throws';
      await recorder.settled(1);
      assert.deepEqual([recorder.failures[0]?.reason, recorder.failures[0]?.problem.code], ['bad-data', 'answer-unreadable']);
    });

    it('takes a body its reader has cancelled for bad content, not for a broken line', async () => {
      const { recorder } = start('/ok.json?case=cancels', { refreshMs: 60_000 });
      recorder.reading = 'cancels';
      await recorder.settled(0);
      assert.deepEqual([recorder.failures, recorder.last.nextAt], [[], 1_060_000]);
    });
  });

  describe('time-outs', () => {
    it('gives up when no headers come', async () => {
      const { clock, recorder } = start('/hang?case=a', { timeoutMs: 10_000 });
      await server.received('/hang?case=a');
      clock.advance(9_999);
      assert.equal(recorder.last.refreshing, true);
      clock.advance(1);
      await recorder.settled(1);
      const { reason, problem } = recorder.failures[0]!;
      assert.deepEqual([reason, problem.code, problem.values?.['seconds']], ['timeout', 'no-answer-in-time', 10]);
    });

    it('gives up when the body stops, and says so after the reader has', async () => {
      const { clock, recorder } = start('/hang-body');
      await recorder.bytes;
      clock.advance(30_000);
      const heard = await recorder.settled(2);
      assert.deepEqual(
        heard.map((one) => (one.kind === 'failed' ? one.failure.problem.code : one.kind === 'arrived' && one.text)),
        [null, 'body-too-slow'],
      );
    });
  });

  describe('order', () => {
    it('never lets an older answer follow a newer one', async () => {
      const { recorder, poll } = start('/gate/order');
      await server.received('/gate/order', 1);
      poll.refresh();
      await server.received('/gate/order', 2);
      server.release('order', 2, '"new"');
      await recorder.settled(1);
      server.release('order', 1, '"old"');
      assert.deepEqual(
        recorder.heard.map((one) => one.kind === 'arrived' && [one.number, one.text]),
        [[2, '"new"']],
      );
    });

    it('shows the older answer first where it comes first', async () => {
      const { recorder, poll } = start('/gate/in-order');
      await server.received('/gate/in-order', 1);
      poll.refresh();
      await server.received('/gate/in-order', 2);
      server.release('in-order', 1, '"old"');
      server.release('in-order', 2, '"new"');
      const heard = await recorder.settled(1);
      assert.equal(heard.at(-1)?.kind === 'arrived' && (heard.at(-1) as { text: string }).text, '"new"');
    });

    it('has two requests under way at most, and asks once more after a third wish', async () => {
      const { recorder, poll } = start('/gate/three');
      await server.received('/gate/three', 1);
      poll.refresh();
      poll.refresh();
      poll.refresh();
      await server.received('/gate/three', 2);
      server.release('three', 2, '"second"');
      await server.received('/gate/three', 3);
      server.release('three', 3, '"third"');
      const heard = await recorder.settled(2);
      assert.deepEqual(
        heard.map((one) => one.kind === 'arrived' && one.text),
        ['"second"', '"third"'],
      );
      assert.equal(seen('/gate/three').length, 3);
    });

    it('says nothing after it was stopped', async () => {
      const { clock, recorder, poll } = start('/gate/stopped', { refreshMs: 1_000 });
      await server.received('/gate/stopped');
      const states = recorder.states.length;
      poll.stop();
      poll.refresh();
      clock.advance(100_000);
      server.release('stopped', 1);
      assert.deepEqual([recorder.heard, recorder.states.length, clock.waiting], [[], states, 0]);
    });
  });

  describe('attention', () => {
    it('rests while hidden, and asks at once when seen again and overdue', async () => {
      const { clock, recorder, poll } = start('/ok.json?case=hidden', { refreshMs: 60_000 });
      await recorder.settled(1);
      poll.attend({ hidden: true });
      assert.equal(recorder.last.nextAt, null);
      clock.advance(3_600_000);
      assert.equal(recorder.heard.length, 1);
      poll.attend({ hidden: false });
      clock.advance(0);
      assert.equal((await recorder.settled(2)).length, 2);
    });

    it('does not ask early when seen again in time', async () => {
      const { clock, recorder, poll } = start('/ok.json?case=peek', { refreshMs: 60_000 });
      await recorder.settled(1);
      poll.attend({ hidden: true });
      clock.advance(10_000);
      poll.attend({ hidden: false });
      assert.equal(recorder.last.nextAt, 1_060_000);
    });

    it('goes on while hidden where that is wanted', async () => {
      const { clock, recorder, poll } = start('/ok.json?case=wall', { refreshMs: 60_000, refreshHidden: true });
      await recorder.settled(1);
      poll.attend({ hidden: true });
      clock.advance(60_000);
      assert.equal((await recorder.settled(2)).length, 2);
    });

    it('loads the first time though hidden', async () => {
      const { recorder, poll } = start('/ok.json?case=hidden-first', { refreshMs: 60_000 });
      poll.attend({ hidden: true });
      assert.equal((await recorder.settled(1))[0]?.kind, 'arrived');
    });

    it('comes back soon after the network does', async () => {
      const { clock, recorder, poll } = start('/flaky?case=offline', { refreshMs: 600_000 }, 0.25);
      poll.attend({ online: false });
      await recorder.settled(1);
      poll.attend({ online: true });
      clock.advance(250);
      assert.equal((await recorder.settled(2))[1]?.kind, 'arrived');
    });

    it('tries though the browser says it is offline, because browsers lie', async () => {
      const { recorder, poll } = start('/ok.json?case=lie');
      poll.attend({ online: false });
      assert.equal((await recorder.settled(1))[0]?.kind, 'arrived');
    });

    it('tells a lost network as offline', async () => {
      const { recorder, poll } = start('/refuse?case=offline', { origin: 'https://intranet.example' });
      poll.attend({ online: false });
      await recorder.settled(1);
      assert.equal(recorder.failures[0]?.reason, 'offline');
    });

    it('keeps to Retry-After though the network came back', async () => {
      const { clock, recorder, poll } = start('/busy?after=100&case=back', { refreshMs: 5_000 });
      await recorder.settled(1);
      poll.attend({ online: false });
      poll.attend({ online: true });
      assert.ok(recorder.last.nextAt! >= clock.now() + 100_000);
    });

    it('asks soon after a long sleep', async () => {
      const { clock, recorder } = start('/ok.json?case=sleep', { refreshMs: 60_000 });
      await recorder.settled(1);
      clock.sleep(8 * 3_600_000);
      clock.advance(0);
      assert.equal((await recorder.settled(2)).length, 2);
      assert.equal(recorder.last.checkedAt, 1_000_000 + 8 * 3_600_000);
    });
  });

  describe('tokens', () => {
    it('renews a refused token once, and goes on with the new one', async () => {
      const tokens = ['stale', 'fresh'];
      let asked = 0;
      const { clock, recorder } = start('/token?good=fresh', { refreshMs: 60_000, getToken: async () => tokens[asked++] ?? null });
      await recorder.settled(1);
      clock.advance(60_000);
      const heard = await recorder.settled(2);
      assert.deepEqual([heard.map(({ kind }) => kind), asked], [['arrived', 'arrived'], 2]);
    });

    it('stops hammering when every token is refused', async () => {
      let asked = 0;
      const { clock, recorder } = start('/token?good=none', { refreshMs: 1_000, getToken: async () => `token-${asked++}` });
      for (let round = 1; round <= 10; round++) {
        await recorder.settled(round);
        assert.ok(recorder.last.nextAt! - clock.now() >= 60_000);
        clock.advance(recorder.last.nextAt! - clock.now());
      }
      await recorder.settled(11);
      assert.deepEqual([asked, seen('/token?good=none').length, recorder.failures.at(-1)?.reason], [22, 22, 'unauthorized']);
    });

    it('does not ask the server again with the same token', async () => {
      const { recorder } = start('/token?good=other', { getToken: async () => 'same' });
      await recorder.settled(1);
      assert.deepEqual([seen('/token?good=other').length, recorder.failures[0]?.reason], [1, 'unauthorized']);
    });

    it('tells when the host gives no token in time', async () => {
      const { clock, recorder } = start('/ok.json?case=token-hangs', { getToken: () => new Promise(() => undefined) });
      await Promise.resolve();
      clock.advance(30_000);
      await recorder.settled(1);
      assert.deepEqual([recorder.failures[0]?.problem.code, seen('/ok.json?case=token-hangs').length], ['token-timeout', 0]);
    });

    it('asks nothing of the server when the token comes after the stop', async () => {
      let give: (token: string) => void = () => undefined;
      const { poll, recorder } = start('/ok.json?case=token-late', { getToken: () => new Promise((resolve) => (give = resolve)) });
      await Promise.resolve();
      poll.stop();
      give('late');
      const other = start('/ok.json?case=token-late-other');
      await other.recorder.settled(1);
      assert.deepEqual([seen('/ok.json?case=token-late').length, recorder.heard], [0, []]);
    });
  });
});
