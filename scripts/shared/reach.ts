/** Whether the servers that the environment names can be reached, said in one sentence before anything depends on it. */
import { Connection } from '@temporalio/client';
import pg from 'pg';
import type { TemporalSettings } from '../../activities/shared/temporal';
import { StartFault } from './fault';

const withinMs = 10_000;

/** Refuses with a `database` fault; the password in the address is not repeated. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: withinMs });
  client.on('error', () => undefined); // said by the query or by connect
  try {
    await client.connect();
    await client.query('SELECT 1');
  } catch (cause) {
    const { host } = new URL(url);
    throw new StartFault('database', `The database of DATABASE_URL (${host}) cannot be used: ${reason(cause)}.`, {
      cause,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Refuses with a `temporal` fault when the address does not answer or the namespace is unknown there. */
export async function checkTemporal({ address, namespace, apiKey, tls }: TemporalSettings): Promise<void> {
  try {
    const connection = await Connection.connect({
      address,
      connectTimeout: withinMs,
      ...(apiKey === undefined ? {} : { apiKey }),
      ...(tls === undefined ? {} : { tls }),
    });
    try {
      await connection.withDeadline(Date.now() + withinMs, () =>
        connection.workflowService.describeNamespace({ namespace }),
      );
    } finally {
      await connection.close();
    }
  } catch (cause) {
    throw new StartFault(
      'temporal',
      `Temporal at TEMPORAL_ADDRESS (${address}), namespace ${namespace}, cannot be used: ${reason(cause)}.`,
      {
        cause,
      },
    );
  }
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reason(cause.errors[0]);
  if (!(cause instanceof Error)) return String(cause);
  return (
    'details' in cause && typeof cause.details === 'string' && cause.details !== '' ? cause.details : cause.message
  ).replace(/\.$/, '');
}
