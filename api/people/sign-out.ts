/** Sign out: the session is gone from the database, not only from the browser. */
import { route } from '../shared/route';

export const signOut = route({
  method: 'delete',
  path: '/sessions/current',
  name: 'signOut',
  tag: 'people',
  summary: 'Sign out',
  permission: { action: 'delete', subject: 'Session' },
  key: 'none',
  answers: { 204: null },
  async handle({ deps, headers, me }) {
    if (me.by === 'token') return { status: 204 };
    const { headers: answered } = await deps.auth.api.signOut({ headers, returnHeaders: true });
    return { status: 204, headers: { 'Set-Cookie': answered.getSetCookie() } };
  },
});
