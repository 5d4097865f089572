/** The commands as a person types them: what they print and what they leave with. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { sound } from '../definitions/sample';
import { testDatabase } from '../shared/test-database';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'definitions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], input = '', databaseUrl = ''): { status: number | null; stdout: string; stderr: string } {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const env = { ...process.env, DATABASE_URL: databaseUrl, JOBCARD_DATA_DIR: folder };
  return spawnSync(process.execPath, [tsx, join(root, 'scripts/definitions.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    env,
  });
}
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('npm run definitions', () => {
  it('lints: 0 for a sound definition, 1 with the place of each error', () => {
    expect(run(['lint', 'estimate', file('sound.yaml', sound)])).toMatchObject({ status: 0 });
    const bad = file('bad.yaml', sound.replace('finance', 'financ'));
    const { status, stdout } = run(['lint', bad]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${bad}:14:25 error UNKNOWN_ROLE There is no role financ`);
    const [first] = run(['lint', '--json', bad])
      .stdout.split('\n')
      .map((line) => (line ? (JSON.parse(line) as object) : {}));
    expect(first).toMatchObject({ code: 'ALL_OVER_AGAIN', severity: 'info', line: 5 });
  });

  it('tests: 0 when every case holds, 1 with the difference when one does not', () => {
    file('mine.yaml', sound);
    const cases = (outcome: string) => `
- name: below the limit one decides
  people: { boss: {}, ae: { manager: boss } }
  subject: { ae: ae, amountFen: 1 }
  submitter: ae
  events: [{ as: boss, do: approve }]
  expect: { case: ${outcome} }
`;
    expect(run(['test', file('mine.cases.yaml', cases('approved'))])).toMatchObject({ status: 0 });
    const { status, stdout } = run(['test', file('mine.cases.yaml', cases('rejected'))]);
    expect(status).toBe(1);
    expect(stdout).toContain('after event 1 (boss approve): case: expected "rejected", got "approved"');
  });

  it('says of a file that is not UTF-8 where, with 2 and no stack', () => {
    const path = join(folder, 'latin.yaml');
    writeFileSync(path, Buffer.from('definition: estimate\nsubmitter: m\xfcller\n', 'latin1'));
    for (const command of ['play', 'lint']) {
      const { status, stdout, stderr } = run([command, path]);
      expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: '',
        stderr: `${path}:2 is not UTF-8: save the file as UTF-8 text.\n`,
      });
    }
  });

  it('plays a scenario from standard input as JSON lines, 2 with its faults', () => {
    const scenario = {
      definition: 'billing',
      people: { boss: {}, ae: { manager: 'boss' }, fin: { roles: ['finance'] } },
      subject: { ae: 'ae', amountFen: 1 },
      submitter: 'ae',
      events: [{ as: 'boss', do: 'approve' }],
    };
    const { status, stdout } = run(['play', '-'], JSON.stringify(scenario));
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { tasks: unknown });
    expect(lines.map(({ tasks }) => tasks)).toEqual([{ boss: ['supervisor'] }, { fin: ['finance'] }]);
    const faulty = run(['play', '-'], JSON.stringify({ ...scenario, submitter: 'nobody' }));
    expect(faulty).toMatchObject({ status: 2, stdout: '' });
    expect(faulty.stderr).toContain('submitter names nobody, who is not among people');
  });

  it('says in one sentence what it cannot do', () => {
    expect(run(['frobnicate'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(['lint', join(folder, 'missing.yaml')]).stderr).toContain('There is no file and no shipped definition');
    const noDatabase = run(['list']);
    expect(noDatabase.status).toBe(7);
    expect(noDatabase.stderr).toContain('There is no database: set DATABASE_URL, or run npm start first');
  });

  it('publishes, lists and shows; unsound text and failing cases are not published', async () => {
    const { url } = await testDatabase();
    const onDatabase = (...args: string[]) => run(args, '', url);
    const path = file('published.yaml', sound.replace('key: sample', 'key: published'));
    const first = onDatabase('publish', path);
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(/^published version 1 published \(sha256 [0-9a-f]{64}\)/);
    expect(onDatabase('publish', path).stdout).toContain('published version 1 is in force already');
    expect(onDatabase('show', 'published').stdout).toBe(sound.replace('key: sample', 'key: published'));
    expect(onDatabase('show', 'published', '2')).toMatchObject({ status: 1, stdout: '' });
    expect(onDatabase('list').stdout).toMatch(/^\* published 1 /m);

    file('published.yaml', sound.replace('key: sample', 'key: published').replace('8 working', '6 working'));
    file(
      'published.cases.yaml',
      '[{ name: x, people: { b: {}, a: { manager: b } }, subject: { ae: a, amountFen: 1 }, submitter: a, expect: { case: approved } }]',
    );
    const failing = onDatabase('publish', path);
    expect(failing.status).toBe(1);
    expect(failing.stderr).toContain('FAILED x');
    expect(onDatabase('list').stdout).not.toMatch(/published 2 /);
  });
});
