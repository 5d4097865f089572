import { route } from '../shared/route';
import { me as meSchema } from './contract';
import { describeMe } from './describe-me';

/** Who am I, and what may I do. */
export const getMe = route({
  method: 'get',
  path: '/me',
  name: 'getMe',
  tag: 'people',
  summary: 'Who am I, and what may I do',
  permission: { action: 'read', subject: 'User' },
  key: 'none',
  answers: { 200: meSchema },
  async handle({ deps, me }) {
    return { status: 200, body: await describeMe(deps, me) };
  },
});
