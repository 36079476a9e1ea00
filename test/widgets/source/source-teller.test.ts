import { expect } from 'chai';
import { SourceTeller } from '../../../packages/widgets/src/source/source-teller.js';
import { sourceState } from '../../support/fake-engine.js';

describe('SourceTeller', () => {
  const make = () => {
    const element = document.createElement('div');
    const heard: string[] = [];
    for (const name of ['sluice-state', 'sluice-load', 'sluice-problem']) element.addEventListener(name, () => heard.push(name));
    return { teller: new SourceTeller(element), element, heard };
  };

  it('tells a state, a load and problems once each', () => {
    const { teller, element, heard } = make();
    const state = sourceState({ problems: [{ code: 'bad-row', severity: 'warning', message: 'Row 3.' }] });
    teller.follow(state);
    teller.follow(state);
    expect(heard).to.deep.equal(['sluice-state', 'sluice-load', 'sluice-problem']);
    expect(element.getAttribute('state')).to.equal('ready');
  });

  it('tells a load again when the data change', () => {
    const { teller, heard } = make();
    teller.follow(sourceState({ version: 1 }));
    teller.follow(sourceState({ version: 2 }));
    expect(heard.filter((name) => name === 'sluice-load').length).to.equal(2);
  });

  it('tells the load of a source that started anew, whatever its version', () => {
    const { teller, heard } = make();
    teller.follow(sourceState({ version: 1 }));
    teller.follow(sourceState({ version: 0, state: 'loading' }));
    teller.follow(sourceState({ version: 1 }));
    expect(heard.filter((name) => name === 'sluice-load').length).to.equal(2);
  });

  it('does not call a failure a load', () => {
    const { teller, heard } = make();
    teller.follow(sourceState({ state: 'error', reason: 'server' }));
    expect(heard).to.deep.equal(['sluice-state']);
  });

  it('writes an author’s mistake to the console, once', () => {
    const { teller } = make();
    const said: string[] = [];
    const { warn } = console;
    console.warn = (message: string) => said.push(message);
    for (let i = 0; i < 2; i++) teller.warn([{ code: 'bad-attribute', severity: 'warning', message: 'refresh="x" cannot be read.' }]);
    console.warn = warn;
    expect(said).to.deep.equal(['<div>: refresh="x" cannot be read.']);
  });
});
