/** Holds somebody up in the middle of a transaction, so that they can be killed there. */
import pg from 'pg';
import { until } from '../shared/drive';

export interface HeldLock {
  /** Somebody has come to wait for it. */
  waitedFor(): Promise<void>;
  /** Whoever still waits goes on. */
  release(): Promise<void>;
}

/** Takes the locks of `sql` in a transaction of its own and keeps them. */
export async function holdLock(databaseUrl: string, sql: string, values: string[]): Promise<HeldLock> {
  const [holder, watcher] = [0, 1].map(() => new pg.Client({ connectionString: databaseUrl })) as [
    pg.Client,
    pg.Client,
  ];
  await holder.connect();
  await watcher.connect();
  const { rows } = await holder.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await holder.query('BEGIN');
  await holder.query(sql, values);
  const waiting = 'SELECT FROM pg_locks WHERE NOT granted AND $1 = ANY(pg_blocking_pids(pid))';
  return {
    waitedFor: async () => {
      await until(async () => (await watcher.query(waiting, [rows[0]?.pid])).rowCount !== 0, 180_000);
    },
    release: async () => {
      await holder.query('ROLLBACK');
      await Promise.all([holder.end(), watcher.end()]);
    },
  };
}
