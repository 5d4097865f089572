/** Another system is to be told of events. The key that signs them is in this answer and nowhere else. */
import { randomUUID } from 'node:crypto';
import { addressIn, isPublicAddress } from '../../../activities/people/webhooks/public-address';
import { newWebhookSecret } from '../../../activities/people/webhooks/sign';
import { seal } from '../../../activities/shared/seal';
import { plainWrite } from '../../shared/plain-write';
import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { createdWebhook, createWebhookBody } from '../contract';
import { describeWebhooks } from './describe';

export const createWebhook = route({
  method: 'post',
  path: '/webhooks',
  name: 'createWebhook',
  tag: 'people',
  summary: 'Tell another system of events; the key is shown once',
  description:
    'Messages are signed as Standard Webhooks says. Only https and public addresses, unless the operator lets others through.',
  permission: { action: 'create', subject: 'Webhook' },
  key: 'plain',
  body: createWebhookBody,
  answers: { 201: createdWebhook },
  refusals: ['SHOWN_ONCE'],
  async handle({ deps, me, body, key, correlationId }) {
    if (!deps.webhooksToPrivate) refuseInHouse(new URL(body.url));
    const write = { route: 'createWebhook', actorId: me.id, key, asked: body, correlationId } as const;
    return plainWrite(deps, { ...write, repeat: 'SHOWN_ONCE' }, async (tx) => {
      const [id, secret, now] = [randomUUID(), newWebhookSecret(), deps.clock()];
      const kinds = [...new Set(body.kinds)];
      const row = await tx.webhook.create({
        data: {
          ...{ id, url: body.url, kinds, createdBy: me.id, createdAt: now },
          sealedSecret: seal(deps.payloadKeys, id, secret),
        },
      });
      const created = { action: 'WebhookCreated', entity: 'Webhook', entityId: id, detail: { url: body.url, kinds } };
      await audit(tx, { at: now, actorId: me.id, ...created, correlationId });
      const [view] = await describeWebhooks(deps, [row]);
      return { status: 201, body: { ...view, secret } };
    });
  },
});

/** What the name stands for is looked at again at each message; this tells of a plain mistake at once. */
function refuseInHouse(url: URL): void {
  const literal = addressIn(url);
  const isFine = url.protocol === 'https:' && (literal === null || isPublicAddress(literal));
  if (isFine && url.hostname !== 'localhost' && url.username === '') return;
  const message = 'Must be https, at a public address, without a password in it';
  throw problem('INVALID', message, { errors: [{ path: 'body.url', code: 'not_public', message }] });
}
