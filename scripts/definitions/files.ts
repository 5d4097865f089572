/** Finds and reads the files that a command names: paths, or keys of shipped definitions. */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { LoadDefinition } from '../../definitions/play';
import { shippedDefinitions } from '../../definitions/shipped';
import { StartFault } from '../shared/fault';

/** The text of a file, or of standard input for `-`. Refuses with a `usage` fault. */
export function readText(name: string): string {
  if (name !== '-' && !isFile(name)) throw new StartFault('usage', `There is no file ${name}.`);
  const bytes = readFileSync(name === '-' ? 0 : name);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const line = bytes.toString('utf8').split('\uFFFD', 1)[0]?.split('\n').length ?? 1;
  throw new StartFault('usage', `${name}:${line} is not UTF-8: save the file as UTF-8 text.`);
}

/** Definitions by path, seen from `folder` and from here, and shipped ones by key. */
export function loaderFrom(folder: string): LoadDefinition {
  return (name) => {
    for (const path of [resolve(folder, name), resolve(name)]) if (isFile(path)) return readText(path);
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
