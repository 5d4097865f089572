/**
 * `npm test`: the whole gate, fast parts first; with arguments, only the tests of vitest that they name. Its last line is
 * `N passed, N failed`, where each check counts as one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastSteps } from './gate/fast-steps';
import { runStep, runSteps } from './gate/step';
import { countTests, type Counts } from './gate/test-report';
import { runMain } from './shared/leave';
import { writeApiTypes } from './shared/write-api-types';

const slowProjects = ['real', 'e2e'];

runMain(async () => {
  const startedAt = performance.now();
  const dir = mkdtempSync(join(tmpdir(), 'jobcard-gate-'));
  const total: Counts = { passed: 0, failed: 0 };
  const add = ({ passed, failed }: Counts) => {
    total.passed += passed;
    total.failed += failed;
  };
  try {
    await writeApiTypes();
    const filters = process.argv.slice(2);
    if (filters.length > 0) add(await runTests('chosen', filters, dir));
    else {
      const pureReport = join(dir, 'pure.json');
      for (const { name, ok } of await runSteps(fastSteps(pureReport), 2)) {
        add(name === 'pure tests' ? countTests(pureReport, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
      }
      for (const project of slowProjects) add(await runTests(project, ['--project', project], dir));
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  console.log(`\nTook ${((performance.now() - startedAt) / 60_000).toFixed(1)} minutes`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

async function runTests(name: string, args: string[], dir: string): Promise<Counts> {
  const report = join(dir, `${name}.json`);
  console.log(`\n${name} tests`);
  const { ok } = await runStep({
    name,
    file: 'vitest/vitest.mjs',
    args: ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    live: true,
  });
  return countTests(report, ok);
}
