import { expect } from 'chai';
import { render } from 'lit';
import { BoardElement } from '../../../../packages/widgets/src/board/board-element.js';
import '../../../../packages/widgets/src/board/define.js';
import { renderNotice } from '../../../../packages/widgets/src/board/moving/move-notice.js';
import { textOf } from '../../../support/fixture.js';

describe('renderNotice', () => {
  const host = new BoardElement();
  const notice = (part: Partial<Parameters<typeof renderNotice>[1]>, close = () => undefined) => {
    const box = document.createElement('div');
    render(renderNotice(host, { tone: 'done', title: 'Moved.', detail: null, undo: null, ...part }, close), box);
    return box;
  };

  it('leaves what the page says text', () => {
    const box = notice({ tone: 'failed', detail: '<img src=x onerror=alert(1)>' });
    expect(textOf(box.querySelector('p'))).to.equal('Moved. <img src=x onerror=alert(1)>');
    expect(box.querySelector('img')).to.equal(null);
  });
  it('offers to undo, and to be closed', () => {
    const done: string[] = [];
    const box = notice({ undo: () => void done.push('undo') }, () => void done.push('close'));
    for (const button of box.querySelectorAll('button')) button.click();
    expect(done).to.deep.equal(['undo', 'close']);
  });
});
