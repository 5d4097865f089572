/** Amount and client in lists: left out where the definition keeps them from whoever reads the list, or where the amount is a cost that is not theirs to decide. */
import { subjectKinds } from '../../domain/subjects';
import type { Case } from '../../prisma/generated/client';
import { costFields } from '../shared/hide';
import type { DefinitionTitles } from './definition-titles';

export interface ShownFacts {
  client?: { id: string; name: string };
  amountFen?: number;
}

/** With the stage whose people read it; without one only what no stage hides, unless it is the submitter's own. `decides`: they are asked to decide it, or what they think. */
export function shownFacts(
  row: Pick<Case, 'subjectKind' | 'clientId' | 'amountFen'>,
  titles: DefinitionTitles,
  clients: (id: string | null) => { id: string; name: string } | undefined,
  reader: { stageId?: string | undefined; submitted: boolean; decides?: boolean },
): ShownFacts {
  const kind = subjectKinds[row.subjectKind];
  const isShown = (field: string | undefined) => reader.submitted || !titles.hides(field, reader.stageId);
  const costs = reader.submitted || reader.decides === true;
  const showsAmount = isShown(kind?.amountField) && (costs || !costFields.includes(kind?.amountField ?? ''));
  const client = isShown(kind?.clientField) ? clients(row.clientId) : undefined;
  return {
    ...(client ? { client } : {}),
    ...(row.amountFen !== null && showsAmount ? { amountFen: Number(row.amountFen) } : {}),
  };
}
