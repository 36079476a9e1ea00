import { expect } from 'chai';
import type { RowsUpdate, RowWindow, SourceClient } from '@sluice/engine';
import { allRows } from '../../../../packages/widgets/src/board/sheet/all-rows.js';
import { dealRow, TODAY } from '../../../support/fake-engine.js';

const SORT = { sort: { field: 'name' } } as const;

/** A client with so many deals; `versions`: of each answer in turn, the last one for all that follow. */
function clientOf(total: number, versions: readonly number[] = [1]) {
  const asked: RowWindow[] = [];
  const watch = { stopped: false };
  const client = {
    watchRows(first: RowWindow, listener: (update: RowsUpdate) => void) {
      const tell = ({ from, to }: RowWindow) => {
        const version = versions[Math.min(asked.length, versions.length - 1)]!;
        asked.push({ ...SORT, from, to });
        const rows = Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, i) => dealRow({ id: `${version}.${from + i}` }));
        listener({ id: 1, epoch: 1, version, today: TODAY, total, from, rows, problems: [] });
      };
      tell(first);
      return { update: tell, stop: () => (watch.stopped = true) };
    },
  } as Pick<SourceClient, 'watchRows'> as SourceClient;
  return { client, asked, watch };
}

describe('allRows', () => {
  it('gathers every deal, however many, and watches no longer', async () => {
    const { client, asked, watch } = clientOf(2345);
    const { rows, total } = await allRows(client, SORT).rows;
    expect([rows.length, total, rows.at(-1)?.id]).to.deep.equal([2345, 2345, '1.2344']);
    expect(asked.map(({ from }) => from)).to.deep.equal([0, 1000, 2000]);
    expect(watch.stopped).to.equal(true);
  });

  it('takes no more than it should, and tells of how many', async () => {
    const { rows, total } = await allRows(clientOf(5000).client, SORT, 1500).rows;
    expect([rows.length, total]).to.deep.equal([1500, 5000]);
  });

  it('never mixes two versions', async () => {
    const { rows, version } = await allRows(clientOf(2500, [1, 1, 2]).client, SORT).rows;
    expect(version).to.equal(2);
    expect(rows.map(({ id }) => id.split('.')[0]).filter((each) => each !== '2')).to.deep.equal([]);
    expect(rows).to.have.length(2500);
  });

  it('is done at once where there are none', async () => expect((await allRows(clientOf(0).client, SORT).rows).rows).to.deep.equal([]));
});
