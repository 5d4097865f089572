/** What changing and ending an absence have in common: it is found, locked, may be changed, and its workflow hears of it. */
import type { Tx } from '../../../activities/shared/database';
import { mayEnterSubstitution, substitutionStanding, type SubstitutionState } from '../../../domain/people';
import type { Substitution } from '../../../prisma/generated/client';
import type { ApiDeps } from '../../shared/deps';
import { problem } from '../../shared/problem';
import type { Reply } from '../../shared/route';
import { plainWrite } from '../../shared/plain-write';
import type { SignedIn } from '../../shared/signed-in';
import { audit } from '../audit';
import { requestWake, wakeNow } from '../wakes';
import { describeSubstitutions } from './describe-substitutions';
import { lockSubstitutions } from './lock-substitutions';
import { visibleSubstitutions } from './visible-substitutions';

export interface EndChange {
  route: string;
  id: string;
  key: string | undefined;
  asked: unknown;
  correlationId: string;
  /** The row as it is to be, and what the audit calls it; throws what is refused. */
  apply(tx: Tx, row: Substitution, state: SubstitutionState, now: Date): Promise<{ action: string; row: Substitution }>;
}

/** Refuses NOT_FOUND to whom it is not shown, FORBIDDEN to who only stands in, SUBSTITUTION_OVER. */
export async function changeEnd(deps: ApiDeps, me: SignedIn, change: EndChange): Promise<Reply> {
  const { id, key, correlationId } = change;
  const sight = await visibleSubstitutions(deps, me);
  const found = await deps.database.substitution.findFirst({ where: { AND: [sight.where, { id }] } });
  if (!found) throw problem('NOT_FOUND', 'No such absence');
  const who = { id: me.id, roles: me.roles.map(({ role }) => role) };
  if (!mayEnterSubstitution(sight.organisation, who, found.absentId)) {
    throw problem('FORBIDDEN', 'Only the absent person, their superiors and administrators change it', {
      rule: 'APR-5',
    });
  }
  const reply = await plainWrite(
    deps,
    { route: change.route, actorId: me.id, key, asked: { id, body: change.asked }, correlationId, repeat: 'same' },
    async (tx) => {
      await lockSubstitutions(tx);
      const now = deps.clock();
      const before = await tx.substitution.findUniqueOrThrow({ where: { id } });
      const period = { from: before.from.toISOString(), to: before.to?.toISOString() ?? null };
      const { state } = substitutionStanding({ ...period, cancelled: before.cancelled }, now.toISOString());
      if (state === 'over' || state === 'cancelled') throw problem('SUBSTITUTION_OVER', `The absence is ${state}`);
      const { action, row } = await change.apply(tx, before, state, now);
      const { to, endedAt, endedBy, cancelled } = row;
      await tx.substitution.update({ where: { id }, data: { to, endedAt, endedBy, cancelled } });
      await audit(tx, {
        ...{ at: now, actorId: me.id, action, entity: 'Substitution', entityId: id, correlationId },
        detail: { from: period.to, to: to?.toISOString() ?? null },
      });
      await requestWake(tx, 'substitution', id, now);
      const [body] = await describeSubstitutions(deps, me, sight.organisation, [row]);
      return { status: 200, body };
    },
  );
  await wakeNow(deps);
  return reply;
}
