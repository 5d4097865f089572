/**
 * `npm run migrate`: brings DATABASE_URL up to this version, with its definitions and calendar; in production also with
 * first settings and, where nobody is known yet, the first administrator.
 */
import { openDatabase } from '../activities/shared/database';
import { seedSettings } from '../prisma/seed/settings';
import { isProduction, readSettings } from './shared/config';
import { ensureAdministrator } from './shared/create-administrator';
import { runMain } from './shared/leave';
import { migrateDatabase } from './shared/migrate-database';
import { checkDatabase } from './shared/reach';
import { setUpContent } from './shared/set-up-content';

runMain(async () => {
  const { DATABASE_URL: url } = readSettings(process.env, 'DATABASE_URL');
  await checkDatabase(url);
  const applied = await migrateDatabase(url);
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
  await setUpContent(url, (line) => console.log(line));
  if (!isProduction(process.env)) return 0;
  const database = openDatabase(url, { connections: 2 });
  try {
    await seedSettings(database, { agencyName: '', topFallback: null });
    const administrator = await ensureAdministrator(database, process.env);
    if (administrator !== null) console.log(`Made the first administrator, ${administrator}.`);
  } finally {
    await database.$disconnect();
  }
  return 0;
});
