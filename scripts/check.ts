/** `npm run check`: format, types, lint, import rules and pure tests, in under a minute. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastSteps } from './gate/fast-steps';
import { runSteps } from './gate/step';
import { countTests } from './gate/test-report';
import { runMain } from './shared/leave';
import { writeApiTypes } from './shared/write-api-types';

runMain(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'jobcard-check-'));
  try {
    await writeApiTypes();
    const report = join(dir, 'pure.json');
    const results = await runSteps(fastSteps(report), 2);
    const tests = countTests(
      report,
      results.every(({ name, ok }) => name !== 'pure tests' || ok),
    );
    const steps = results.filter(({ name }) => name !== 'pure tests');
    const failed = steps.filter(({ ok }) => !ok).length + tests.failed;
    console.log(`${steps.length + tests.passed + tests.failed - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});
