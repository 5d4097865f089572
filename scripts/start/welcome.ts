/** What a start ends with: where to go and, for the sample agency, as whom. */
import type { SampleSignIn } from '../../prisma/seed/sample-agency';

interface Welcome {
  publicUrl: string;
  signIns: SampleSignIn[];
  dataDir: string;
  tookMs: number;
}

/** The lines for the terminal. Passwords are those of sample people only. */
export function welcome({ publicUrl, signIns, dataDir, tookMs }: Welcome): string {
  const widest = Math.max(0, ...signIns.map(({ username }) => username.length));
  const people = signIns.map(
    ({ username, password, name, title }) => `  ${username.padEnd(widest)}  ${password}  ${name}，${title}`,
  );
  return [
    '',
    `Jobcard is ready after ${(tookMs / 1000).toFixed(1)} s: ${publicUrl}`,
    ...(people.length === 0 ? [] : ['', 'The sample agency signs in as (user name, password, who):', ...people]),
    '',
    `Data and logs are in ${dataDir}. Ctrl-C stops everything.`,
  ].join('\n');
}
