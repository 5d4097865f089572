/** `npm run migrate`: brings DATABASE_URL up to this version, with its definitions, calendar and first settings. */
import { readSettings } from './shared/config';
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
  return 0;
});
