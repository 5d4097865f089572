/** The trail of a process as people read it: names instead of ids, nothing that this reader may not see. */
import type { Actor, Json } from '../../domain/shared/process';
import type { Trail } from '../../prisma/generated/client';
import type { ApiDeps } from './deps';
import { withoutFields } from './hide';
import { loadNames, refTo, type PersonRef } from './names';

export interface NamedActor {
  kind: Actor['kind'];
  id: string;
  name: string;
  onBehalfOf?: PersonRef;
}

export interface TrailReading {
  /** The newest so many, oldest first; or a page after `afterSeq`. */
  afterSeq?: number;
  take: number;
  hidden: readonly string[];
}

/** Lines of one process's trail, oldest first. */
export async function readTrail(deps: Pick<ApiDeps, 'database'>, processId: string, reading: TrailReading) {
  const rows = await deps.database.trail.findMany({
    where: { processId, ...(reading.afterSeq === undefined ? {} : { seq: { gt: reading.afterSeq } }) },
    orderBy: { seq: reading.afterSeq === undefined ? 'desc' : 'asc' },
    take: reading.take,
  });
  if (reading.afterSeq === undefined) rows.reverse();
  const actors = rows.map((row) => row.actor as unknown as Actor);
  const names = await loadNames(deps, actors.flatMap(peopleIn));
  return rows.map((row, index) =>
    describeLine(row, nameActor(actors[index] ?? { kind: 'system', what: 'unknown' }, names), reading.hidden),
  );
}

function describeLine(row: Trail, actor: NamedActor, hidden: readonly string[]) {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    actor,
    operation: row.operation,
    ...(row.stage === null ? {} : { stage: row.stage }),
    ...(row.round === null ? {} : { round: row.round }),
    ...(row.comment === null ? {} : { comment: row.comment }),
    ...(row.subjectRevision === null ? {} : { subjectRevision: row.subjectRevision }),
    ...(row.detail === null ? {} : { detail: withoutFields(row.detail as { [key: string]: Json }, hidden) }),
    hash: row.hash,
  };
}

function peopleIn(actor: Actor): string[] {
  return actor.kind === 'person' ? [actor.id, ...(actor.onBehalfOf ? [actor.onBehalfOf] : [])] : [];
}

function nameActor(actor: Actor, names: (id: string) => string): NamedActor {
  switch (actor.kind) {
    case 'person':
      return {
        kind: 'person',
        id: actor.id,
        name: names(actor.id),
        ...(actor.onBehalfOf ? { onBehalfOf: refTo(names, actor.onBehalfOf) } : {}),
      };
    case 'client':
      return { kind: 'client', id: actor.contactId, name: actor.name };
    case 'system':
      return { kind: 'system', id: actor.what, name: actor.what };
  }
}
