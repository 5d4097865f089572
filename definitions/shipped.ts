/** The definitions that came with this release: `definitions/<slice>/<key>.yaml`, each with its cases beside it. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ShippedDefinition {
  key: string;
  file: string;
  casesFile: string;
  yaml: string;
}

const folder = dirname(fileURLToPath(import.meta.url));

/** Every shipped definition, by key. */
export function shippedDefinitions(): ShippedDefinition[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'compile')
    .flatMap((slice) => readdirSync(join(folder, slice.name)).map((name) => join(folder, slice.name, name)))
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.cases.yaml'))
    .map((file) => ({
      key: file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length),
      file,
      casesFile: file.replace(/\.yaml$/, '.cases.yaml'),
      yaml: readFileSync(file, 'utf8'),
    }))
    .sort((a, b) => a.key.localeCompare(b.key));
}
