/** Amount and client in lists: left out where the definition keeps them from whoever reads the list. */
import { subjectKinds } from '../../domain/subjects';
import type { Case } from '../../prisma/generated/client';
import type { DefinitionTitles } from './definition-titles';

export interface ShownFacts {
  client?: { id: string; name: string };
  amountFen?: number;
}

/** With the stage whose people read it; without one only what no stage hides, unless it is the submitter's own. */
export function shownFacts(
  row: Pick<Case, 'subjectKind' | 'clientId' | 'amountFen'>,
  titles: DefinitionTitles,
  clients: (id: string | null) => { id: string; name: string } | undefined,
  reader: { stageId?: string | undefined; submitted: boolean },
): ShownFacts {
  const kind = subjectKinds[row.subjectKind];
  const isShown = (field: string | undefined) => reader.submitted || !titles.hides(field, reader.stageId);
  const client = isShown(kind?.clientField) ? clients(row.clientId) : undefined;
  return {
    ...(client ? { client } : {}),
    ...(row.amountFen !== null && isShown(kind?.amountField) ? { amountFen: Number(row.amountFen) } : {}),
  };
}
