/** What `npm start` is told on its command line. */
import { parseArgs } from 'node:util';
import { StartFault } from '../shared/fault';

export interface StartOptions {
  /** Null = PORT, else 8080. */
  port: number | null;
  dataDir: string;
  /** No sample agency; the first administrator is asked for. */
  empty: boolean;
}

export const usage = `npm start -- [options]
  --port N        serve on this port of the loopback interface (default: PORT, else 8080)
  --data-dir DIR  keep databases, secrets and logs there (default: JOBCARD_DATA_DIR, else ./.data)
  --empty         begin without the sample agency; asks for the first administrator, or takes it from
                  JOBCARD_ADMIN_USERNAME, JOBCARD_ADMIN_PASSWORD and JOBCARD_ADMIN_NAME
  --help          say this`;

/** The options, or null for `--help`. Refuses what it does not know with a `usage` fault. */
export function readOptions(args: string[], environment: Record<string, string | undefined>): StartOptions | null {
  const { port, help, empty, ...values } = parse(args);
  if (help === true) return null;
  const dataDir = values['data-dir'] ?? environment['JOBCARD_DATA_DIR'];
  return {
    port: port === undefined ? null : readPort(port),
    dataDir: dataDir === undefined || dataDir === '' ? '.data' : dataDir,
    empty: empty ?? false,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        'data-dir': { type: 'string' },
        empty: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new StartFault(
      'usage',
      `${cause instanceof Error ? cause.message.split('. ')[0] : String(cause)}.\n${usage}`,
      { cause },
    );
  }
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65_535) {
    throw new StartFault('usage', `--port must be a port from 1 to 65535, not "${value}".`);
  }
  return port;
}
