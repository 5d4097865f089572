/**
 * The relations that a definition may name, `ae.manager`: each says who that is for a given person.
 * A new one is a line here; its meaning is published with it.
 */
import { findPerson } from './find-person';
import type { Organisation, Person } from './organisation';
import { reportingLine } from './reporting-line';
import { holdsRole } from './role-holders';

export interface Relation {
  meaning: { zh: string; en: string };
  find(organisation: Organisation, personId: string): Person | null;
}

export const relations = {
  manager: {
    meaning: { zh: '直属上级', en: 'The manager, one step up the reporting line' },
    find: (organisation, personId) => findPerson(organisation, findPerson(organisation, personId)?.managerId),
  },
  director: {
    meaning: { zh: '上级中最近的客户总监', en: 'The nearest active account director up the reporting line' },
    find: (organisation, personId) =>
      reportingLine(organisation, personId).find(
        (person) => person.active && holdsRole(organisation, person, 'account-director'),
      ) ?? null,
  },
  departmentHead: {
    meaning: { zh: '所在部门负责人', en: 'The head of the department' },
    find: (organisation, personId) => {
      const departmentId = findPerson(organisation, personId)?.departmentId;
      const department = organisation.departments.find(({ id }) => id === departmentId);
      return findPerson(organisation, department?.headId);
    },
  },
} as const satisfies { [name: string]: Relation };

export type RelationName = keyof typeof relations;

export function isRelationName(name: string): name is RelationName {
  return Object.hasOwn(relations, name);
}
