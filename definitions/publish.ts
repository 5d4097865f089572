/**
 * The one writer of published definitions: a change needs no release (APR-1). A version is immutable (APR-2): its text,
 * its hash and its compiled form are written together once and never again; publishing the text that is in force already
 * changes nothing.
 */
import { createHash } from 'node:crypto';
import type { CompiledDefinition } from '../domain/approvals/definition';
import type { Prisma, PrismaClient } from '../prisma/generated/client';
import type { Finding, KnownNames } from './compile';
import { compileDefinition, productNames } from './compile';

export interface ToPublish {
  yaml: string;
  /** `release` = came with the product, `edited` = changed here. */
  source: 'release' | 'edited';
  /** User id of who publishes; null for a release. */
  publishedBy: string | null;
  /** Names to check against; those of this release and of the database unless given. */
  names?: KnownNames;
}

export type Published =
  | { published: true; key: string; version: number; sha256: string; compiled: CompiledDefinition; findings: Finding[] }
  /** The text is the version in force already. */
  | { published: false; key: string; version: number; sha256: string; findings: Finding[] }
  | { published: false; findings: Finding[] };

/**
 * Publishes a definition as the next version of its key, or says why not. Two publishers of one key at once wait for each
 * other, so that versions have no gap and none is lost. A text with errors is not stored.
 */
export async function publishDefinition(prisma: PrismaClient, wanted: ToPublish): Promise<Published> {
  const sha256 = createHash('sha256').update(wanted.yaml, 'utf8').digest('hex');
  const names = wanted.names ?? (await namesInDatabase(prisma));
  const trial = compileDefinition(wanted.yaml, names);
  if (!trial.ok) return { published: false, findings: trial.findings };
  const { key } = trial.compiled;
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`definition/${key}`}, 0))`;
      const newest = await tx.definitionVersion.findFirst({ where: { key }, orderBy: { version: 'desc' } });
      if (newest?.sha256 === sha256) {
        return { published: false, key, version: newest.version, sha256, findings: trial.findings };
      }
      const version = (newest?.version ?? 0) + 1;
      const compiled: CompiledDefinition = { ...trial.compiled, version, sha256 };
      await tx.definitionVersion.create({
        data: {
          key,
          version,
          sha256,
          yaml: wanted.yaml,
          compiled: compiled as unknown as Prisma.InputJsonValue,
          semantics: compiled.semantics,
          source: wanted.source,
          publishedBy: wanted.publishedBy,
        },
      });
      return { published: true, key, version, sha256, compiled, findings: trial.findings };
    },
    // Publishers of one key wait for each other.
    { maxWait: 10_000, timeout: 20_000 },
  );
}

/** This release's names with the departments, users and calendars of the database; an empty list is not checked. */
export async function namesInDatabase(
  prisma: Pick<PrismaClient, 'department' | 'user' | 'calendar'>,
): Promise<KnownNames> {
  const [departments, users, calendars] = await Promise.all([
    prisma.department.findMany({ select: { id: true } }),
    prisma.user.findMany({ select: { id: true } }),
    prisma.calendar.findMany({ select: { id: true } }),
  ]);
  const ids = (rows: { id: string }[]): string[] | undefined =>
    rows.length > 0 ? rows.map((row) => row.id) : undefined;
  return {
    ...productNames,
    ...optional('departments', ids(departments)),
    ...optional('users', ids(users)),
    ...optional('calendars', ids(calendars)),
  };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [key in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [key in Key]?: Value };
}
