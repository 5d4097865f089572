/** What every installation starts with, whoever works there: the calendar and the definitions of this release. */
import { openDatabase } from '../../activities/shared/database';
import { seedDefinitions } from '../../definitions/seed-definitions';
import { seedCalendar } from '../../prisma/seed/calendar';

/** Adds what is missing and leaves alone what was edited; repeating it changes nothing. */
export async function setUpContent(url: string, log: (line: string) => void): Promise<void> {
  const database = openDatabase(url, { connections: 2 });
  try {
    const { importedYears } = await seedCalendar(database);
    const [first, last] = [importedYears.at(0), importedYears.at(-1)];
    if (first !== undefined && last !== undefined) log(`Imported the working calendar of ${first} to ${last}`);
    await seedDefinitions(database, { log });
  } finally {
    await database.$disconnect();
  }
}
