import { problem } from '../../shared/problem';
import { route } from '../../shared/route';
import { staffParams, staffRecord } from '../contract';
import { loadStaffRecord } from './describe-staff';

/** One person with everything dated: what holds, what held, what will. */
export const getStaff = route({
  method: 'get',
  path: '/staff/{id}',
  name: 'getStaff',
  tag: 'people',
  summary: 'One person with their dated history',
  permission: { action: 'administer', subject: 'User' },
  key: 'none',
  params: staffParams,
  answers: { 200: staffRecord },
  async handle({ deps, params: { id } }) {
    const body = await loadStaffRecord(deps, id);
    if (!body) throw problem('NOT_FOUND', 'No such person');
    return { status: 200, body };
  },
});
