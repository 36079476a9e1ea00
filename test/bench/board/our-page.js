import '@sluice/widgets/define/source';
import '@sluice/widgets/define/board';
import { countNodes, painted, scroll, untilPainted } from './painted.js';

globalThis.bench = {
  /** The source has its data; the board comes. */
  async loaded({ stages, moves }) {
    const source = newSource(stages);
    const shown = new Promise((resolve) => source.addEventListener('sluice-load', resolve, { once: true }));
    source.data = await rowsOfBoard();
    document.body.append(source);
    await shown;
    await painted();
    const board = newBoard();
    const firstFrame = await untilPainted(
      () => document.body.append(board),
      () => isShown(board, stages.length),
    );
    const nodes = countNodes(document);
    const [list] = listsOf(board);
    const scrolled = await scroll(list, () => isWhole(list));
    const scrolledNodes = countNodes(document);
    list.scrollTop = 0;
    await painted(() => isWhole(list) && list.querySelector('[data-index="0"] .deal-name'));
    const moved = [];
    for (let i = 0; i < moves; i++) moved.push(await move(board, stages));
    return { firstFrame, scrolled, moved, nodes: Math.max(nodes, scrolledNodes) };
  },

  /** The board is there; its rows come. */
  async handed({ stages }) {
    const source = newSource(stages);
    const board = newBoard();
    document.body.append(source, board);
    const rows = await rowsOfBoard();
    await board.updateComplete;
    await painted();
    const firstFrame = await untilPainted(
      () => (source.data = rows),
      () => isShown(board, stages.length),
    );
    return { firstFrame };
  },
};

const rowsOfBoard = async () => (await fetch('/board.json')).json();

function newSource(stages) {
  const source = document.createElement('sluice-source');
  source.stages = [...stages, 'Won=won', 'Lost=lost'].join('; ');
  source.currency = 'USD';
  return source;
}

function newBoard() {
  const board = document.createElement('sluice-board');
  board.style.setProperty('--sluice-board-height', '860px');
  return board;
}

const listsOf = (board) => [...board.renderRoot.querySelectorAll('[data-list]')];
const isWhole = (list) => !list.querySelector('.card.coming');

function isShown(board, columns) {
  const lists = listsOf(board);
  return lists.length === columns && lists.every((list) => list.querySelector('.deal-name') && isWhole(list));
}

/** The first card goes to the fourth column; shown when it stands there, not when it has left. */
async function move(board, stages) {
  const [from, , , to] = board.columns;
  const { id } = from.column.rowAt(0);
  const before = to.column.total;
  const time = await untilPainted(
    () => board.handle.move(id, stages[3]),
    () => to.column.total === before + 1 && Number(listsOf(board)[3].querySelector('[aria-setsize]')?.getAttribute('aria-setsize')) === before + 1,
  );
  return time;
}
