import { route } from '../../shared/route';
import { notificationPreferences } from '../contract';
import { describePreferences } from './describe-preferences';

/** How I want to be told. */
export const getNotificationPreferences = route({
  method: 'get',
  path: '/notifications/preferences',
  name: 'getNotificationPreferences',
  tag: 'people',
  summary: 'How I want to be told',
  permission: { action: 'read', subject: 'Notification' },
  key: 'none',
  answers: { 200: notificationPreferences },
  async handle({ deps, me }) {
    return { status: 200, body: await describePreferences(deps.database, me.id) };
  },
});
