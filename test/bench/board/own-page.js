import { OwnWindow } from './own-window.js';
import { countNodes, scroll, untilPainted } from './painted.js';

const STYLE = `
  * { box-sizing: border-box } body { margin: 0; font: 13px sans-serif }
  .board { display: flex; gap: 8px; padding: 8px }
  .column { position: relative; width: 215px; height: 860px; overflow-y: auto; background: #eef }
  .card { position: absolute; left: 4px; right: 4px; height: 92px; padding: 8px; overflow: hidden; contain: strict; background: #fff; border: 1px solid #ccd; border-radius: 6px }
  .title { font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  .line { display: flex; justify-content: space-between; color: #456 }
  .bar { height: 4px; margin-top: 6px; background: #dde } .bar i { display: block; height: 4px; background: #36c }`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets = [sheet];

globalThis.bench = {
  async run({ stages, moves }) {
    const rows = await (await fetch('/board.json')).json();
    let board;
    const firstFrame = await untilPainted(() => {
      board = new OwnWindow(rows, stages);
      document.body.append(board.element);
    });
    const scrolled = await scroll(board.columns[0].element, () => board.columns[0].isWhole());
    board.columns[0].element.scrollTop = 0;
    await untilPainted(() => undefined);
    const moved = [];
    for (let i = 0; i < moves; i++) moved.push(await untilPainted(() => board.move(0, 3)));
    return { firstFrame, scrolled, moved, nodes: countNodes(document) };
  },
};
