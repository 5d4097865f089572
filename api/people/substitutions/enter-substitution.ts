/** Somebody will be away, or is: who decides in their place, from when to when, and for what (APR-5). */
import { randomUUID } from 'node:crypto';
import { loadOrganisation } from '../../../activities/people/load-organisation';
import { mayEnterSubstitution } from '../../../domain/people';
import { problem, type Fault } from '../../shared/problem';
import { plainWrite } from '../../shared/plain-write';
import { route } from '../../shared/route';
import type { Tx } from '../../../activities/shared/database';
import { audit } from '../audit';
import { enterSubstitutionBody, substitution } from '../contract';
import { requestWake, wakeNow } from '../wakes';
import { checkEntry, linkOf } from './check-entry';
import { describeSubstitutions } from './describe-substitutions';
import { lockSubstitutions } from './lock-substitutions';

export const enterSubstitution = route({
  method: 'post',
  path: '/substitutions',
  name: 'enterSubstitution',
  tag: 'people',
  summary: 'Enter an absence with its substitute',
  description:
    'By oneself, somebody above in the reporting line, or an administrator. At its beginning the open tasks go over.',
  permission: { action: 'create', subject: 'Substitution' },
  key: 'plain',
  body: enterSubstitutionBody,
  answers: { 201: substitution },
  refusals: ['FORBIDDEN', 'SUBSTITUTE_CYCLE', 'SUBSTITUTE_CHAIN_TOO_LONG'],
  async handle({ deps, me, body, key, correlationId }) {
    const now = deps.clock();
    const { absentId = me.id, substituteId, from, to, definitionKey, clientId, maxAmountFen, reason } = body;
    const organisation = await loadOrganisation(deps.database, now.toISOString());
    if (!mayEnterSubstitution(organisation, { id: me.id, roles: me.roles.map(({ role }) => role) }, absentId)) {
      throw problem('FORBIDDEN', 'Only the absent person, their superiors and administrators enter it', {
        rule: 'APR-5',
      });
    }
    const reply = await plainWrite(
      deps,
      { route: 'enterSubstitution', actorId: me.id, key, asked: body, correlationId, repeat: 'same' },
      async (tx) => {
        await lockSubstitutions(tx);
        await checkLimits(tx, { definitionKey, clientId });
        const row = {
          ...{ id: randomUUID(), absentId, substituteId, from: new Date(from), to: to === null ? null : new Date(to) },
          ...{ definitionKey: definitionKey ?? null, clientId: clientId ?? null, reason: reason ?? null },
          ...{
            maxAmountFen: maxAmountFen === undefined ? null : BigInt(maxAmountFen),
            enteredAt: now,
            enteredBy: me.id,
          },
          ...{ endedAt: null, endedBy: null, cancelled: false },
        };
        await checkEntry(tx, linkOf(row), now);
        await tx.substitution.create({ data: row });
        await audit(tx, {
          ...{ at: now, actorId: me.id, action: 'SubstitutionEntered', entity: 'Substitution', entityId: row.id },
          ...{ detail: { ...body, absentId }, correlationId },
        });
        await requestWake(tx, 'substitution', row.id, now);
        const [described] = await describeSubstitutions(deps, me, organisation, [row]);
        return { status: 201, body: described };
      },
    );
    await wakeNow(deps);
    return reply;
  },
});

async function checkLimits(tx: Tx, limits: { definitionKey: string | undefined; clientId: string | undefined }) {
  const errors: Fault[] = [];
  const { definitionKey, clientId } = limits;
  if (definitionKey !== undefined && (await tx.definitionVersion.count({ where: { key: definitionKey } })) === 0) {
    errors.push({ path: 'body.definitionKey', message: 'No such definition', code: 'unknown_definition' });
  }
  if (clientId !== undefined && (await tx.client.count({ where: { id: clientId } })) === 0) {
    errors.push({ path: 'body.clientId', message: 'No such client', code: 'unknown_client' });
  }
  if (errors.length > 0) throw problem('INVALID', 'It is limited to something that does not exist', { errors });
}
