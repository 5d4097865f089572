/** The audit row of a plain write, in its transaction. */
import { toJson } from '../../activities/shared/to-json';
import type { Tx } from '../../activities/shared/database';
import type { Json } from '../../domain/shared/process';

export interface AuditEntry {
  at: Date;
  actorId: string;
  /** Past tense: `SubstitutionEntered`. */
  action: string;
  entity: string;
  entityId: string;
  detail?: { [field: string]: Json };
  correlationId: string;
}

export async function audit(tx: Tx, { detail, ...entry }: AuditEntry): Promise<void> {
  await tx.audit.create({ data: { ...entry, ...(detail === undefined ? {} : { detail: toJson(detail) }) } });
}
