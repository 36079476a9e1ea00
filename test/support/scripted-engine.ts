import type { EngineApi, FromEngine, MetricUpdate } from '@sluice/engine';

export type Call = readonly [method: keyof EngineApi, ...values: readonly unknown[]];

/** An engine that writes down what it is told and says what the test wants: for tests of the wire, where the numbers do not matter. */
export class ScriptedEngine implements EngineApi {
  readonly calls: Call[] = [];
  /** What `ask` answers; never, where it is null. */
  answer: MetricUpdate | null = null;
  #port: MessagePort | null = null;
  #waiting: { readonly method: keyof EngineApi; readonly resolve: (call: Call) => void }[] = [];

  /** All calls of one method. */
  callsOf(method: keyof EngineApi): readonly Call[] {
    return this.calls.filter(([name]) => name === method);
  }

  /** The next call of the method that has not yet come. */
  next(method: keyof EngineApi): Promise<Call> {
    return new Promise((resolve) => this.#waiting.push({ method, resolve }));
  }

  say(message: FromEngine): void {
    this.#port?.postMessage(message);
  }

  open(port: MessagePort, build: string, base?: string): void {
    this.#port = port;
    this.#note('open', build, base);
  }

  connect = this.#noting('connect');
  load = this.#noting('load');
  refresh = this.#noting('refresh');
  change = this.#noting('change');
  select = this.#noting('select');
  disconnect = this.#noting('disconnect');
  watch = this.#noting('watch');
  watchRows = this.#noting('watchRows');
  watchFeed = this.#noting('watchFeed');
  refreshFeed = this.#noting('refreshFeed');
  unwatch = this.#noting('unwatch');
  token = this.#noting('token');
  attend = this.#noting('attend');

  ask(...values: Parameters<EngineApi['ask']>): Promise<MetricUpdate> {
    this.#note('ask', ...values);
    const { answer } = this;
    return answer === null ? new Promise(() => undefined) : Promise.resolve(answer);
  }

  capabilities(source: number): ReturnType<EngineApi['capabilities']> {
    this.#note('capabilities', source);
    return new Promise(() => undefined);
  }

  compileChart(spec: object): Promise<unknown> {
    this.#note('compileChart', spec);
    return Promise.resolve({ compiled: spec });
  }

  dispose(): void {
    this.#port?.close();
  }

  #noting(method: keyof EngineApi): (...values: readonly unknown[]) => void {
    return (...values) => this.#note(method, ...values);
  }

  #note(method: keyof EngineApi, ...values: readonly unknown[]): void {
    const call: Call = [method, ...values];
    this.calls.push(call);
    const heard = this.#waiting.filter((one) => one.method === method);
    this.#waiting = this.#waiting.filter((one) => one.method !== method);
    for (const { resolve } of heard) resolve(call);
  }
}
