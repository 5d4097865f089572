/** The gate's count: whatever did not go well is a failure, even when no single test says so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countTests } from '../../../scripts/gate/test-report';

const dir = mkdtempSync(join(tmpdir(), 'jobcard-report-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const report = (
  passed: number,
  failed: number,
  files: { status: string; assertionResults: { status: string }[] }[],
) => {
  const file = join(dir, 'report.json');
  writeFileSync(file, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files }));
  return file;
};
const good = { status: 'passed', assertionResults: [{ status: 'passed' }] };

test('counts tests', () => {
  const bad = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(countTests(report(5, 2, [good, bad]), false)).toEqual({ passed: 5, failed: 2 });
});

test('counts a file that could not be loaded', () => {
  expect(countTests(report(5, 0, [good, { status: 'failed', assertionResults: [] }]), false)).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('counts a run that ended badly although every test passed, as with processes left behind', () => {
  expect(countTests(report(5, 0, [good]), false)).toEqual({ passed: 5, failed: 1 });
});

test('counts a run without a report', () => {
  expect(countTests(join(dir, 'none.json'), true)).toEqual({ passed: 0, failed: 1 });
});
