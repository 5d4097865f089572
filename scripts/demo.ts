/**
 * `npm run demo [-- --url URL] [--data-dir DIR]`: takes one job from brief to closed card over HTTP as the people of the
 * sample agency, and prints its trail as it grows. Without `--url` on a system of its own that is gone afterwards.
 * Leaves with 1 when a step differs from what is expected.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { samplePasswords } from '../prisma/seed/sample/sample-passwords';
import { peopleAt, Unexpected } from './demo/http';
import { startTemporarySystem } from './demo/temporary-system';
import { playWholeJob } from './demo/whole-job';
import { readSettings } from './shared/config';
import { StartFault } from './shared/fault';
import { runMain } from './shared/leave';

const usage = `npm run demo -- [options]
  --url URL       drive the system that serves there, e.g. http://127.0.0.1:8080 (default: one of its own)
  --data-dir DIR  the data folder of that system, for the passwords of the sample agency
                  (default: JOBCARD_SAMPLE_SECRET, else JOBCARD_DATA_DIR, else ./.data)`;

runMain(async () => {
  const options = readOptions();
  if (options.help === true) {
    console.log(usage);
    return 0;
  }
  if (options.url !== undefined) return play(new URL(options.url).origin, sampleSecret(options['data-dir']));
  const system = await startTemporarySystem((line) => console.log(line));
  try {
    return await play(system.url, secretIn(system.dataDir));
  } finally {
    await system.stop();
  }
});

async function play(url: string, secret: string): Promise<number> {
  try {
    const people = peopleAt(url, samplePasswords(secret));
    const number = await playWholeJob({ people, print: (line) => console.log(line) });
    console.log(`${number} 从简报走到结卡，每一步都符合预期。`);
    return 0;
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    console.error(`与预期不符：${error.message}`);
    return 1;
  }
}

function readOptions() {
  try {
    return parseArgs({
      options: { url: { type: 'string' }, 'data-dir': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new StartFault('usage', `${why ?? ''}.\n${usage}`, { cause });
  }
}

/** What the passwords of the sample people are made of, from the environment or from the folder of the local system. */
function sampleSecret(dataDir: string | undefined): string {
  const { JOBCARD_SAMPLE_SECRET: given } = readSettings(process.env, 'JOBCARD_SAMPLE_SECRET');
  if (given !== undefined && dataDir === undefined) return given;
  return secretIn(dataDir ?? process.env['JOBCARD_DATA_DIR'] ?? '.data');
}

function secretIn(dataDir: string): string {
  const file = join(dataDir, 'secrets.json');
  try {
    return z.object({ JOBCARD_SAMPLE_SECRET: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')))
      .JOBCARD_SAMPLE_SECRET;
  } catch (cause) {
    throw new StartFault('setting', `The passwords of the sample agency are not known: ${file} cannot be used.`, {
      cause,
    });
  }
}
