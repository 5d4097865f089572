/** I choose how I want to be told. Holds for what comes from now on; a mail that is gathered already follows the new times. */
import { requestWake } from '../../../activities/people/request-wake';
import { toJson } from '../../../activities/shared/to-json';
import { chosenKinds } from '../../../domain/people';
import { plainWrite } from '../../shared/plain-write';
import { route } from '../../shared/route';
import { audit } from '../audit';
import { changeNotificationPreferencesBody, notificationPreferences } from '../contract';
import { wakeNow } from '../wakes';
import { describePreferences } from './describe-preferences';

export const changeNotificationPreferences = route({
  method: 'post',
  path: '/notifications/preferences',
  name: 'changeNotificationPreferences',
  tag: 'people',
  summary: 'Choose how I want to be told',
  permission: { action: 'read', subject: 'Notification' },
  key: 'plain',
  body: changeNotificationPreferencesBody,
  answers: { 200: notificationPreferences },
  async handle({ deps, me, body, key, correlationId }) {
    const write = { route: 'changeNotificationPreferences', actorId: me.id, key, asked: body, correlationId } as const;
    await plainWrite(deps, { ...write, repeat: 'same' }, async (tx) => {
      const now = deps.clock();
      const wishes = { timing: body.timing, quiet: body.quiet, kinds: toJson(chosenKinds(body.kinds)), updatedAt: now };
      await tx.notificationPreference.upsert({
        where: { userId: me.id },
        create: { userId: me.id, ...wishes },
        update: wishes,
      });
      const changed = { action: 'NotificationPreferencesChanged', entity: 'User', entityId: me.id };
      await audit(tx, { at: now, actorId: me.id, ...changed, correlationId });
      const waiting = await tx.delivery.count({ where: { userId: me.id, state: 'waiting' } });
      if (waiting > 0) await requestWake(tx, 'deliver', me.id, now);
      return { status: 200 };
    });
    await wakeNow(deps);
    return { status: 200, body: await describePreferences(deps.database, me.id) };
  },
});
