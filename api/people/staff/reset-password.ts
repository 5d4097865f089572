/** A new password, set by an administrator: who was signed in with the old one is signed out, and tokens made with it are gone. */
import { hashPassword } from 'better-auth/crypto';
import { randomUUID } from 'node:crypto';
import { endAccess } from '../../../activities/people/end-access';
import { problem } from '../../shared/problem';
import { plainWrite } from '../../shared/plain-write';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { resetPasswordBody, staffParams } from '../contract';

export const resetPassword = route({
  method: 'post',
  path: '/staff/{id}/password',
  name: 'resetPassword',
  tag: 'people',
  summary: 'Set a new password',
  permission: { action: 'administer', subject: 'User' },
  key: 'plain',
  params: staffParams,
  body: resetPasswordBody,
  answers: { 204: null },
  async handle({ deps, me, params: { id }, body, key, correlationId }) {
    const password = await hashPassword(body.password);
    return plainWrite(
      deps,
      { route: 'resetPassword', actorId: me.id, key, asked: { id }, correlationId, repeat: 'same' },
      async (tx) => {
        const rows = await tx.$queryRaw<unknown[]>`SELECT id FROM "User" WHERE id = ${id} FOR NO KEY UPDATE`;
        if (rows.length === 0) throw problem('NOT_FOUND', 'No such person');
        const { count } = await tx.account.updateMany({
          where: { userId: id, providerId: 'credential' },
          data: { password },
        });
        if (count === 0) {
          const data = { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password };
          await tx.account.create({ data });
        }
        const ended = await endAccess(tx, id);
        await audit(tx, {
          ...{ at: deps.clock(), actorId: me.id, action: 'PasswordReset', entity: 'User', entityId: id, correlationId },
          detail: ended,
        });
        return { status: 204 };
      },
    );
  },
});
