/** The texts of the tables, decoded as the engine decoded them: for what stands inside a page. */
export async function tableTexts(tables, state) {
  return Promise.all(tables.map(async ({ file }, i) => decoded(await file.arrayBuffer(), state?.tables[i]?.encoding)));
}

function decoded(bytes, encoding) {
  return new TextDecoder(encoding ?? 'utf-8').decode(bytes).replace(/^\uFEFF/, '');
}
