/** What the writes to a case have in common: who acts, under which key, and where it goes. */
import type { CaseEvent } from '../../domain/approvals';
import { carryOut } from '../shared/operations';
import { problem } from '../shared/problem';
import type { Asked, Reply } from '../shared/route';
import type { SignedIn } from '../shared/signed-in';

type AskedByMe = Asked<unknown, unknown, unknown> & { me: SignedIn };

/** Puts one event before a case in the name of who asks. */
export function writeToCase(asked: AskedByMe, route: string, caseId: string, event: CaseEvent): Promise<Reply> {
  const { deps, me, key, correlationId } = asked;
  if (key === undefined) throw problem('KEY_MISSING', 'This write needs an Idempotency-Key');
  return carryOut(deps, {
    route,
    actorId: me.id,
    actor: { kind: 'person', id: me.id },
    key,
    asked: { caseId, event },
    correlationId,
    processId: caseId,
    event: () => event,
  });
}

/** The answers of all of them, for the declarations. */
export { caseAnswer } from './contract';
