import { pathOfText, readPath } from '../path.js';
import type { Preset } from './preset.js';
import { presets } from '../presets/index.js';

/** The preset of that name; endings as `-v2` or `-history` do not matter. Undefined where there is none. */
export function presetNamed(name: string): Preset | undefined {
  return presets.find((preset) => name === preset.name || name.startsWith(`${preset.name}-`));
}

/** Whose answer a payload is, by its shape; undefined where it looks like nobody's. */
export function detectAnswer(payload: unknown): Preset | undefined {
  const first: unknown = Array.isArray(payload) ? payload[0] : undefined;
  if (first !== undefined) return presets.find(({ row, answer }) => [...row, ...answer].some((paths) => hasAll(first, paths)));
  return presets.find(({ answer }) => answer.some((paths) => hasAll(payload, paths)));
}

/** Whose export a file is, by its headers in plain words. */
export function detectFile(headers: readonly string[]): Preset | undefined {
  return presets.find(({ file }) => file?.is.every((words) => headers.includes(words)));
}

/** True where a payload has all the paths, empty values included. */
export function hasAll(payload: unknown, paths: readonly string[]): boolean {
  return paths.every((path) => readPath(payload, pathOfText(path)) !== undefined);
}
