// Writes custom-elements.json from the doc comments of the elements: into @sluice/widgets, and for editors also into the umbrella.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const outputs = ['packages/widgets/dist', 'packages/sluice/dist'].map((folder) => join(root, folder));
const analyzer = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');

const [first] = outputs;
const done = await run(process.execPath, [analyzer, 'analyze', '--quiet', '--config', '.config/elements-manifest.config.mjs']);
if (!done) process.exit(1);

// The analyzer names the sources; a consumer has the built modules.
const text = readFileSync(join(first, 'custom-elements.json'), 'utf8').replaceAll(/"packages\/widgets\/src\/([^"]+)\.ts"/g, '"dist/$1.js"');
for (const folder of outputs) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'custom-elements.json'), text);
}
