/**
 * The small world in which generated cases run: people who leave and come back, absences, holidays, the fall-back of the
 * settings. It changes between events; what a case may ask about it is `factsIn`.
 */
import type { Json } from '../../../../domain/shared/process';
import type { Instant } from '../../../../domain/shared/process';
import type { ExpressionScope, PlanFacts, SubjectFields, SubjectKind } from '../../../../domain/approvals';
import type { Department, Person, Substitution } from '../../../../domain/people';
import type { WorkingCalendar } from '../../../../domain/shared/calendar';
import { calendar, person, subjectKind as estimate } from '../office';

export interface World {
  inactive: string[];
  substitutions: Substitution[];
  holidays: string[];
  topFallback: string | null;
  systemMayApprove: boolean;
}

/** ae → am → director → gm; three in finance, two buyers in different regions, two administrators. */
export const staff: Person[] = [
  person('ae', { managerId: 'am', departmentId: 'client-service', roles: [{ role: 'ae' }] }),
  person('am', { managerId: 'director', departmentId: 'client-service', roles: [{ role: 'account-manager' }] }),
  person('director', { managerId: 'gm', departmentId: 'client-service', roles: [{ role: 'account-director' }] }),
  person('gm', { roles: [{ role: 'gm' }] }),
  person('fin1', { managerId: 'gm', departmentId: 'finance', roles: [{ role: 'finance' }] }),
  person('fin2', { managerId: 'fin1', departmentId: 'finance', roles: [{ role: 'finance' }] }),
  person('fin3', { managerId: 'fin1', departmentId: 'finance', roles: [{ role: 'finance' }] }),
  person('north', { managerId: 'director', roles: [{ role: 'buyer', region: 'north' }] }),
  person('south', { managerId: 'director', roles: [{ role: 'buyer', region: 'south' }] }),
  person('colleague', { departmentId: 'creative' }),
  person('admin', { roles: [{ role: 'admin' }] }),
  person('admin2', { roles: [{ role: 'admin' }] }),
];

export const staffIds = staff.map(({ id }) => id);
export const administratorIds = ['admin', 'admin2'];

const departments: Department[] = [
  { id: 'client-service', name: '客户部', parentId: null, headId: 'director' },
  { id: 'finance', name: '财务部', parentId: null, headId: 'fin1' },
  { id: 'creative', name: '创意部', parentId: null, headId: null },
];

export const subjectKind = (systemMayApprove: boolean): SubjectKind => ({
  ...estimate,
  fields: {
    ...estimate.fields,
    reviewer: { kind: 'user', label: { zh: '复核人', en: 'Reviewer' } },
    reviewers: { kind: 'users', label: { zh: '会审人', en: 'Reviewers' } },
  },
  systemMayApprove,
});

export const content: SubjectFields = {
  ae: 'ae',
  clientId: 'c1',
  amountFen: 1000,
  costFen: 600,
  deliveryDate: '2026-05-01',
  note: '',
  reviewer: 'colleague',
  reviewers: ['south', 'colleague'],
};

export const isActive = (world: World, personId: string): boolean =>
  staffIds.includes(personId) && !world.inactive.includes(personId);

export function calendarOf(world: World): WorkingCalendar {
  const exceptions = Object.fromEntries(world.holidays.map((day) => [day, 'holiday'] as const));
  return { ...calendar, exceptions };
}

/** What a case may ask of the world at an instant. */
export function factsIn(world: World, at: Instant): PlanFacts {
  return {
    at,
    organisation: {
      asOf: at,
      people: staff.map((one) => ({ ...one, active: isActive(world, one.id) })),
      departments,
      substitutions: [...world.substitutions],
    },
    calendar: calendarOf(world),
    topFallback: world.topFallback,
    subjectKind: subjectKind(world.systemMayApprove),
    evaluate: ({ cel }, scope) => evaluate(cel, scope),
  };
}

/** Stands for CEL: `fail`, `amount>=500`, `has:s1`, `output:s1>=5`, or ids with commas between them. */
function evaluate(cel: string, scope: ExpressionScope): { value: Json } | { error: string } {
  if (cel === 'fail') return { error: 'no such field' };
  const amount = /^amount>=(\d+)$/.exec(cel)?.[1];
  if (amount !== undefined) return { value: Number(scope.subject.amountFen) >= Number(amount) };
  const has = /^has:(\w+)$/.exec(cel)?.[1];
  if (has !== undefined) return { value: scope.outputs[has]?.discount !== undefined };
  const [, stage, least] = /^output:(\w+)>=(\d+)$/.exec(cel) ?? [];
  if (stage !== undefined) {
    const given = scope.outputs[stage]?.discount;
    return given === undefined ? { error: `no output of ${stage}` } : { value: Number(given) >= Number(least) };
  }
  return { value: cel.split(',') };
}
