import { parsePath, type Path } from '../path.js';

const paths = new Map<string, Path>();

/** The path a preset writes; parsed once. Presets are ours, so a path that cannot be parsed is a mistake of the programmer. */
export function pathOfText(text: string): Path {
  let path = paths.get(text);
  if (!path) {
    const parsed = parsePath(text);
    if ('problem' in parsed) throw new Error(parsed.problem.message);
    path = parsed.path;
    paths.set(text, path);
  }
  return path;
}
