/** Documents as their reader sees them. */
import { fileTypeOf, kindRule, type DocumentKind } from '../../domain/documents';
import type { Tx } from '../../activities/shared/database';
import type { Document, DocumentVersion } from '../../prisma/generated/client';
import { within } from '../shared/abilities';
import { loadNames, refTo } from '../shared/names';
import type { SignedIn } from '../shared/signed-in';

type Row = Document & { versions: DocumentVersion[] };

/** Takes documents that this person may see. */
export async function describeDocuments(deps: { database: Pick<Tx, 'document' | 'user'> }, me: SignedIn, rows: Row[]) {
  const [names, withdrawable] = await Promise.all([
    loadNames(deps, rows.flatMap(peopleOf)),
    mayWithdraw(deps, me, rows),
  ]);
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind as DocumentKind, title: row.title },
    confidential: kindRule(row.kind as DocumentKind).confidential,
    createdAt: row.createdAt.toISOString(),
    createdBy: refTo(names, row.createdBy),
    withdrawn: withdrawalOf(row, names),
    mayWithdraw: row.withdrawnAt === null && withdrawable.has(row.id),
    versions: row.versions.map((version) => describeVersion(version, names)),
  }));
}

function describeVersion(
  { number, name, mime, bytes, sha256, at, by }: DocumentVersion,
  names: (id: string) => string,
) {
  const preview = fileTypeOf(mime)?.preview ?? null;
  return { number, name, mime, bytes, sha256, preview, at: at.toISOString(), by: refTo(names, by) };
}

function withdrawalOf({ withdrawnAt, withdrawnBy, withdrawnWhy }: Row, names: (id: string) => string) {
  if (!withdrawnAt || withdrawnBy === null || withdrawnWhy === null) return null;
  return { at: withdrawnAt.toISOString(), by: refTo(names, withdrawnBy), reason: withdrawnWhy };
}

function peopleOf(row: Row): string[] {
  const { createdBy, withdrawnBy, versions } = row;
  return [createdBy, ...(withdrawnBy === null ? [] : [withdrawnBy]), ...versions.map(({ by }) => by)];
}

async function mayWithdraw(
  deps: { database: Pick<Tx, 'document' | 'user'> },
  me: SignedIn,
  rows: Row[],
): Promise<Set<string>> {
  const found = await deps.database.document.findMany({
    where: { AND: [{ id: { in: rows.map(({ id }) => id) } }, within(me.ability, 'withdraw', 'Document')] },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}
