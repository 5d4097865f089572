/** A token for a program that acts as me. Its secret is in this answer and nowhere else. */
import { route } from '../shared/route';
import { problem } from '../shared/problem';
import { plainWrite } from '../shared/plain-write';
import { createTokenBody, createdToken } from './contract';
import { describeToken } from './describe-token';

export const createToken = route({
  method: 'post',
  path: '/tokens',
  name: 'createToken',
  tag: 'people',
  summary: 'Make a token; its secret is shown once',
  permission: { action: 'create', subject: 'Apikey' },
  key: 'plain',
  body: createTokenBody,
  answers: { 201: createdToken },
  refusals: ['SHOWN_ONCE'],
  async handle({ deps, me, body, key, correlationId }) {
    if (me.by === 'token') throw problem('FORBIDDEN', 'A token can not make tokens: sign in');
    return plainWrite(
      deps,
      { route: 'createToken', actorId: me.id, key, asked: body, correlationId, repeat: 'SHOWN_ONCE' },
      async (tx) => {
        // Made by the library, outside of this transaction: whoever signs this person out meanwhile waits, or has done so.
        await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${me.id} FOR SHARE`;
        if ((await tx.session.count({ where: { userId: me.id } })) === 0) {
          throw problem('NOT_SIGNED_IN', 'Signed out meanwhile');
        }
        const made = await deps.auth.api.createApiKey({
          body: { name: body.name, expiresIn: body.expiresInDays * 86_400, userId: me.id },
        });
        await tx.audit.create({
          data: {
            at: deps.clock(),
            actorId: me.id,
            action: 'TokenCreated',
            entity: 'Apikey',
            entityId: made.id,
            correlationId,
          },
        });
        return { status: 201, body: { ...describeToken({ ...made, lastRequest: null }), secret: made.key } };
      },
    );
  },
});
