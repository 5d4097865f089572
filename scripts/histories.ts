/** `npm run histories`: records the histories that are replayed at every test run anew, by playing their stories. */
import { spawnSync } from 'node:child_process';
import { runMain } from './shared/leave';

runMain(() => {
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'real', 'test/histories/record.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, JOBCARD_RECORD_HISTORIES: '1' },
  });
  return Promise.resolve(status ?? 1);
});
