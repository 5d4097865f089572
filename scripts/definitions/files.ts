/** Finds and reads the files that a command names: paths, or keys of shipped definitions. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LoadDefinition } from '../../definitions/play';
import { shippedDefinitions } from '../../definitions/shipped';
import { StartFault } from '../shared/fault';

/** The text of a file, or of standard input for `-`. Refuses with a `usage` fault. */
export function readText(name: string): string {
  if (name === '-') return readFileSync(0, 'utf8');
  if (!isFile(name)) throw new StartFault('usage', `There is no file ${name}.`);
  return readFileSync(name, 'utf8');
}

/** Definitions by path, seen from `folder` and from here, and shipped ones by key. */
export function loaderFrom(folder: string): LoadDefinition {
  return (name) => {
    for (const path of [resolve(folder, name), resolve(name)]) if (isFile(path)) return readFileSync(path, 'utf8');
    return shippedDefinitions().find(({ key }) => key === name)?.yaml ?? null;
  };
}

/** The folder that paths inside a file are seen from. */
export function folderOf(name: string): string {
  return name === '-' ? process.cwd() : dirname(resolve(name));
}

/** A path, or a key of a shipped definition, as a path. Refuses with a `usage` fault. */
export function definitionFile(name: string): string {
  if (isFile(name)) return name;
  const shipped = shippedDefinitions().find(({ key }) => key === name);
  if (shipped) return shipped.file;
  throw new StartFault('usage', `There is no file and no shipped definition ${name}.`);
}

export function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
