/** Catches the moment in which something has been recorded and nobody has heard of it yet. */
import pg from 'pg';

/** Listens; the inner promise settles when the next transaction of the record has been committed. */
export async function nextCommit(databaseUrl: string): Promise<{ happened: Promise<void> }> {
  const listener = new pg.Client({ connectionString: databaseUrl });
  await listener.connect();
  await listener.query(`
    CREATE OR REPLACE FUNCTION tell_commit() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_notify('committed', NEW."processId"); RETURN NEW; END $$;
    CREATE OR REPLACE TRIGGER tell_commit AFTER INSERT ON "ProcessEvent" FOR EACH ROW EXECUTE FUNCTION tell_commit();
    LISTEN committed`);
  const happened = new Promise<void>((resolve) => listener.once('notification', () => resolve()));
  return { happened: happened.then(() => void listener.end()) };
}
