/** What stands in the database before anybody signs in: the sample agency, or the first administrator. */
import { openDatabase } from '../../activities/shared/database';
import { makeProcesses } from '../../activities/processes';
import { makeRecord } from '../../activities/shared/record';
import {
  hasSampleAgency,
  sampleSignIns,
  seedSampleAgency,
  wantsSampleAgency,
  type SampleSignIn,
} from '../../prisma/seed/sample-agency';
import { samplePasswords } from '../../prisma/seed/sample/sample-passwords';
import { seedSettings } from '../../prisma/seed/settings';
import { isProduction, readSettings, type Environment } from '../shared/config';
import { ensureAdministrator } from '../shared/create-administrator';
import { migrateDatabase } from '../shared/migrate-database';
import type { Progress } from '../shared/progress';
import { setUpContent } from '../shared/set-up-content';

interface FillParts {
  url: string;
  environment: Environment;
  empty: boolean;
  progress: Progress;
}

/** Migrates and fills the database. Returns the sign-ins of the sample agency, none for a real one. */
export async function fillDatabase({ url, environment, empty, progress }: FillParts): Promise<SampleSignIn[]> {
  await progress.step('Bringing the database up to date', () => migrateDatabase(url));
  await progress.step('Publishing definitions and calendar', () => setUpContent(url, progress.say));
  const database = openDatabase(url);
  try {
    if (isProduction(environment) || empty) {
      await seedSettings(database, { agencyName: '', topFallback: null });
      await ensureAdministrator(database, environment);
      return [];
    }
    const secrets = readSettings(environment, 'JOBCARD_LINK_SECRET', 'JOBCARD_SAMPLE_SECRET');
    const { JOBCARD_SAMPLE_SECRET: secret } = secrets;
    if (secret === undefined) return [];
    const passwordOf = samplePasswords(secret);
    if (await wantsSampleAgency(database)) {
      const record = makeRecord(database, makeProcesses(secrets.JOBCARD_LINK_SECRET));
      const now = new Date().toISOString();
      await progress.step('Telling the past of the sample agency', () =>
        seedSampleAgency({ prisma: database, record, passwordOf, now }),
      );
    }
    return (await hasSampleAgency(database)) ? sampleSignIns(passwordOf) : [];
  } finally {
    await database.$disconnect();
  }
}
