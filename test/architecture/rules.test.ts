/** `docs/rules.md` tells the truth: what it says carries a rule names it, and what names a rule is listed there. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const families = {
  ...{ JOB: 23, CMP: 10, AFT: 4, CON: 9, REN: 3, ADR: 6, ARC: 3, PRI: 1, GIF: 6, FEE: 6, CLI: 11, INF: 6 },
  ...{ BUD: 3, EXP: 3, REC: 6, COM: 4, REP: 5, AGT: 1, APR: 7, CNV: 8 },
};
const idPattern = new RegExp(`\\b(?:${Object.keys(families).join('|')})-\\d+\\b`, 'g');
const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** What a file says beside its comments: a rule that only a comment of a test names is not tested. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(\/\/|#).*$/gm, '');
const names = (text: string, id: string) => (text.match(idPattern) ?? []).some((named) => named === id);

interface Row {
  id: string;
  status: string;
  carriers: string[];
  tests: string[];
}

const paths = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '');
const rows: Row[] = read('docs/rules.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, id = '']) => /^[A-Z]{3}-\d+$/.test(id))
  .map(([, id = '', , status = '', code = '', definition = '', test = '']) => ({
    id,
    status,
    carriers: [...paths(code), ...paths(definition)],
    tests: paths(test),
  }));
const carried = rows.filter(({ status }) => status !== 'not yet');

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

/** Every rule that the folders name, with one file that does. */
function namedIn(folders: string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of folders.filter((folder) => statSync(join(root, folder)).isDirectory()).flatMap(filesIn)) {
    for (const id of read(file).match(idPattern) ?? []) found.set(id, file);
  }
  return found;
}

describe('docs/rules.md', () => {
  it('lists every rule once', () => {
    const all = Object.entries(families).flatMap(([family, last]) =>
      Array.from({ length: last }, (_, index) => `${family}-${index + 1}`),
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([...all].sort());
  });

  it('says of each whether it is carried, in part with what is missing, or not yet', () => {
    for (const { id, status } of rows) expect(status, id).toMatch(/^(carried|not yet|in part: .+)$/);
  });

  it.each(carried)('$id is named by each file that is said to carry it', ({ carriers }) => {
    expect(carriers).not.toEqual([]);
  });

  it.each(carried.flatMap(({ id, carriers }) => carriers.map((path) => ({ id, path }))))(
    '$id is named by $path',
    ({ id, path }) => {
      expect(names(read(path), id)).toBe(true);
    },
  );

  it.each(carried)('$id is tested', ({ tests }) => {
    expect(tests).not.toEqual([]);
  });

  it.each(carried.flatMap(({ id, tests }) => tests.map((path) => ({ id, path }))))(
    '$id is named by a test in $path',
    ({ id, path }) => {
      expect(path).toMatch(/^test\/.+\.test\.tsx?$|\.cases\.yaml$/);
      expect(names(withoutComments(read(path)), id)).toBe(true);
    },
  );

  it('carries every rule that code or a definition names', () => {
    const claimed = new Set(carried.map(({ id }) => id));
    const unlisted = [...namedIn(['domain', 'definitions', 'workflows', 'activities', 'api'])].filter(
      ([id]) => !claimed.has(id),
    );
    expect(unlisted).toEqual([]);
  });

  it('knows every rule that the pages, the seed and the tests name', () => {
    const known = new Set(rows.map(({ id }) => id));
    expect([...namedIn(['web/src', 'prisma/seed', 'test'])].filter(([id]) => !known.has(id))).toEqual([]);
  });
});
