import { expect } from 'chai';
import { FIELDS } from '../../../../packages/sources/src/mapping/fields.js';
import { columnName } from '../../../../packages/widgets/src/core/column-names/column-name.js';
import { columnNames } from '../../../../packages/widgets/src/core/column-names/messages/index.js';

describe('columnName', () => {
  const { en } = columnNames;

  it('knows every field a table can be mapped to', () => {
    const unnamed = Object.entries(FIELDS).flatMap(([kind, fields]) => Object.keys(fields).filter((field) => columnName(en, kind, field) === field));
    expect(unnamed).to.deep.equal([]);
  });

  it('calls a field of one table otherwise than that of another', () => {
    expect([columnName(en, 'history', 'from'), columnName(en, 'quotas', 'from')]).to.deep.equal(['Before', 'From']);
  });
  it('calls a custom field by its own name', () => expect(columnName(en, 'deals', 'custom.region')).to.equal('region'));
  it('leaves what nobody named', () => expect([columnName(en, undefined, 'toString'), columnName(en, 'deals', 'x')]).to.deep.equal(['toString', 'x']));
});
