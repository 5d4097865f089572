import { route } from '../../shared/route';
import { departmentList } from '../contract';
import { loadDepartments } from './load-departments';

/** Departments with their heads. */
export const listDepartments = route({
  method: 'get',
  path: '/departments',
  name: 'listDepartments',
  tag: 'people',
  summary: 'Departments with their heads',
  permission: { action: 'read', subject: 'Department' },
  key: 'none',
  answers: { 200: departmentList },
  async handle({ deps }) {
    return { status: 200, body: { items: await loadDepartments(deps) } };
  },
});
