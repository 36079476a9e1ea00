import { expect } from 'chai';
import { announceSource, findSource, onSourcesChange, sourceRenamed } from '../../../packages/widgets/src/core/source-registry.js';
import { fakeEngine, type FakeEngine } from '../../support/fake-engine.js';

describe('findSource', () => {
  const engines: FakeEngine[] = [];
  const made: Element[] = [];
  const engine = (id: string) => {
    const fake = fakeEngine();
    fake.element.id = id;
    engines.push(fake);
    return fake;
  };
  const widget = (parent: Node = document.body) => {
    const element = parent.appendChild(document.createElement('i'));
    made.push(element);
    return element;
  };
  afterEach(() => {
    engines.splice(0).forEach((each) => each.dispose());
    made.splice(0).forEach((each) => each.remove());
  });

  it('takes the element given', () => {
    const fake = engine('a');
    expect(findSource(widget(), fake.element)).to.deep.equal({ handle: fake.handle });
  });

  it('looks for an id in its own root first, then outward, through a closed root', () => {
    const outside = engine('crm');
    const box = document.body.appendChild(document.createElement('div'));
    made.push(box);
    const inner = box.attachShadow({ mode: 'closed' });
    const element = widget(inner);
    expect(findSource(element, 'crm')).to.deep.equal({ handle: outside.handle });
    const own = engine('crm');
    inner.append(own.element);
    expect(findSource(element, 'crm')).to.deep.equal({ handle: own.handle });
  });

  it('without a name takes the nearest enclosing', () => {
    engine('far');
    const near = engine('near');
    const element = widget(near.element);
    expect(findSource(element, null)).to.deep.equal({ handle: near.handle });
  });

  it('without a name and none around takes the only one', () => {
    const only = engine('only');
    expect(findSource(widget(), '')).to.deep.equal({ handle: only.handle });
  });

  it('says why there is none', () => {
    expect(findSource(widget(), null)).to.deep.equal({ missing: 'none' });
    expect(findSource(widget(), 'nowhere')).to.deep.equal({ missing: 'none' });
    const late = widget();
    late.id = 'late';
    expect(findSource(widget(), 'late')).to.deep.equal({ missing: 'waiting' });
    engine('a');
    engine('b');
    expect(findSource(widget(), null)).to.deep.equal({ missing: 'several' });
  });
});

describe('the registry', () => {
  it('tells when sources come, are renamed and go', () => {
    let told = 0;
    const stop = onSourcesChange(() => (told += 1));
    const fake = fakeEngine({ announced: false });
    const leave = announceSource(fake.handle);
    sourceRenamed();
    leave();
    stop();
    sourceRenamed();
    expect(told).to.equal(3);
  });
});
