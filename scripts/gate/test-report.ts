/** Counts what vitest reports as JSON. A file that could not be loaded, or a run that broke off, counts as one failure. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

export interface Counts {
  passed: number;
  failed: number;
}

/** Reads the report of a run that ended well (`ok`) or not. Without a failed test, a run that did not end well is one. */
export function countTests(file: string, ok: boolean): Counts {
  const read = existsSync(file) ? report.safeParse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  if (!read?.success) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests, testResults } = read.data;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((one) => one.status === 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed, failed: failed === 0 && !ok ? 1 : failed };
}
