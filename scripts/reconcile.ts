/**
 * `npm run reconcile [-- --repair]`: compares every open process in PostgreSQL with its workflow in Temporal and, with
 * `--repair`, brings the two together. Leaves with 1 while something differs that was not repaired.
 */
import { connectClient } from '../activities/shared/temporal';
import { openDatabase } from '../activities/shared/database';
import { readSettings, readTemporal, taskQueue } from './shared/config';
import { StartFault } from './shared/fault';
import { runMain } from './shared/leave';
import { checkDatabase, checkTemporal } from './shared/reach';
import { reconcileProcesses } from './shared/reconcile-processes';

runMain(async () => {
  const unknown = process.argv.slice(2).find((argument) => argument !== '--repair');
  if (unknown !== undefined) throw new StartFault('usage', `reconcile knows no "${unknown}"; it takes --repair.`);
  const repair = process.argv.includes('--repair');
  const { DATABASE_URL: url } = readSettings(process.env, 'DATABASE_URL');
  const temporal = readTemporal(process.env);
  await checkDatabase(url);
  await checkTemporal(temporal);
  const db = openDatabase(url, { connections: 2 });
  const client = await connectClient(temporal);
  try {
    const findings = await reconcileProcesses({ db, client, taskQueue, repair });
    for (const { kind, processId, detail, repaired } of findings) {
      console.log(`${repaired ? 'repaired' : 'found'}: ${kind} ${processId}: ${detail}`);
    }
    if (findings.length === 0) console.log('Temporal and PostgreSQL agree.');
    return findings.every(({ repaired }) => repaired) ? 0 : 1;
  } finally {
    await client.connection.close();
    await db.$disconnect();
  }
});
