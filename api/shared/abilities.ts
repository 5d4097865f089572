/**
 * Who may do what: the only place that says so. Everything that is not listed is denied; the conditions become part of
 * the query, so a record that somebody may not see is not found. What a person may decide or which step of a job they
 * may take is not said here but by the rules in `domain`; here stands what they may reach at all.
 *
 * - Jobs: the AE and the line above (and former AEs) see theirs; the roles that serve the whole house see all.
 * - Outside costs and margins: the account line of the job, finance and the GM. Nobody else, administrators included.
 * - Cases: who submitted it, holds or held a task of it, was asked or got a copy, who sees the job that asked (see
 *   `visible-cases.ts`), administrators. Tasks: their holder. Overrides: administrators, and who was given an incident
 *   of the case in their place.
 * - Documents: who sees the job or the case that they belong to (see `visible-documents.ts` for the cases of a job); a
 *   supplier's quote only who sees the costs of the job. Withdrawn by who added them, the job's AE, the case's submitter.
 * - Absences: whose they are, who stands in, those above (see `visible-substitutions.ts`), administrators. Who may enter one
 *   for somebody else is a rule of `domain/people`.
 * - People, calendars, departures: everybody sees who is who and which days are worked; administrators keep them.
 * - Notices: whom they were written for, administrators included. Mails that did not get through, and webhooks: administrators.
 * - Definitions: administrators and managers may read who decides what; nobody needs them to work.
 */
import { AbilityBuilder, type Ability as CaslAbility } from '@casl/ability';
import { accessibleBy, createPrismaAbility, type PrismaQueryFactory, type Subjects } from '@casl/prisma/runtime';
import { costKinds } from '../../domain/documents';
import { costRoles, houseWideRoles } from '../../domain/jobs';
import type {
  Apikey,
  Calendar,
  Case,
  Client,
  Copy,
  DefinitionVersion,
  Department,
  Departure,
  Document,
  Job,
  Mail,
  Notification,
  Operation,
  Prisma,
  RecheckRun,
  Session,
  Substitution,
  Task,
  User,
  Webhook,
} from '../../prisma/generated/client';

export const actions = [
  'read',
  'create',
  'delete',
  'change',
  'administer',
  'decide',
  'withdraw',
  'urge',
  'override',
  'reassign',
  'terminate',
  'advance',
  'readCost',
] as const;
export type Action = (typeof actions)[number];

interface Records {
  [model: string]: Record<string, unknown>;
  Apikey: Apikey & Record<string, unknown>;
  Calendar: Calendar & Record<string, unknown>;
  Case: Case & Record<string, unknown>;
  Client: Client & Record<string, unknown>;
  Copy: Copy & Record<string, unknown>;
  DefinitionVersion: DefinitionVersion & Record<string, unknown>;
  Department: Department & Record<string, unknown>;
  Departure: Departure & Record<string, unknown>;
  Document: Document & Record<string, unknown>;
  Job: Job & Record<string, unknown>;
  Mail: Mail & Record<string, unknown>;
  Notification: Notification & Record<string, unknown>;
  Operation: Operation & Record<string, unknown>;
  RecheckRun: RecheckRun & Record<string, unknown>;
  Session: Session & Record<string, unknown>;
  Substitution: Substitution & Record<string, unknown>;
  Task: Task & Record<string, unknown>;
  User: User & Record<string, unknown>;
  Webhook: Webhook & Record<string, unknown>;
}
export type Subject =
  | 'Apikey'
  | 'Calendar'
  | 'Case'
  | 'Client'
  | 'Copy'
  | 'DefinitionVersion'
  | 'Department'
  | 'Departure'
  | 'Document'
  | 'Job'
  | 'Mail'
  | 'Notification'
  | 'Operation'
  | 'RecheckRun'
  | 'Session'
  | 'Substitution'
  | 'Task'
  | 'User'
  | 'Webhook';

export type Ability = CaslAbility<
  [Action, Subject | Subjects<Pick<Records, Subject>>],
  PrismaQueryFactory<Prisma.TypeMap>
>;

/** Roles that serve every client and so see every job. */
const houseWide: ReadonlySet<string> = new Set([...houseWideRoles, 'business-manager']);
const accountLine = new Set(['ae', 'account-manager', 'account-director', 'group-account-director']);
const seesAllCosts: ReadonlySet<string> = new Set(costRoles);
const readsDefinitions = new Set([
  'admin',
  'gm',
  'finance',
  'business-manager',
  'chief-editor',
  'account-manager',
  'account-director',
  'group-account-director',
]);

/** What a person with these roles may do. Takes the roles held now. */
export function abilityOf(me: { id: string; roles: readonly string[] }): Ability {
  const { can, build } = new AbilityBuilder<Ability>(createPrismaAbility);
  const holds = (roles: ReadonlySet<string>): boolean => me.roles.some((role) => roles.has(role));
  const isAdmin = me.roles.includes('admin');

  can(['read', 'create', 'delete'], 'Apikey', { referenceId: me.id });
  can('delete', 'Session', { userId: me.id });
  can('read', 'Operation', { actorId: me.id });
  can('read', 'User');
  can('read', ['Calendar', 'Department']);
  can(['read', 'change'], 'Substitution', { absentId: me.id });
  can('read', 'Substitution', { substituteId: me.id });
  can('create', 'Substitution');
  if (isAdmin) {
    can(['read', 'change'], 'Substitution');
    can('administer', 'User');
    can('change', ['Calendar', 'Department']);
    can(['read', 'create', 'change'], 'Departure');
    can('read', 'RecheckRun');
    can(['read', 'change'], 'Mail');
    can(['read', 'create', 'delete', 'change'], 'Webhook');
  }
  can('read', 'Client');

  can(['read', 'decide'], 'Task', { holderId: me.id });
  can('read', 'Case', { submitterId: me.id });
  can('read', 'Case', { participantIds: { has: me.id } });
  can('read', 'Copy', { userId: me.id });
  can('read', 'Notification', { userId: me.id, inApp: true });
  can(['withdraw', 'urge'], 'Case', { submitterId: me.id });
  can(['reassign', 'terminate', 'override'], 'Case', { tasks: { some: { holderId: me.id, kind: 'incident' } } });
  if (isAdmin) can(['read', 'reassign', 'terminate', 'override'], 'Case');

  can(['read', 'advance'], 'Job', { memberIds: { has: me.id } });
  if (holds(houseWide)) can(['read', 'advance'], 'Job');
  if (holds(accountLine)) {
    can('create', 'Job');
    can('readCost', 'Job', { memberIds: { has: me.id } });
  }
  if (holds(seesAllCosts)) can('readCost', 'Job');

  const shown = { kind: { notIn: costKinds } };
  can('read', 'Document', { job: { memberIds: { has: me.id } }, ...shown });
  can('read', 'Document', { case: { submitterId: me.id }, ...shown });
  can('read', 'Document', { case: { participantIds: { has: me.id } }, ...shown });
  can('withdraw', 'Document', { createdBy: me.id });
  can('withdraw', 'Document', { job: { aeId: me.id } });
  can('withdraw', 'Document', { case: { submitterId: me.id } });
  if (holds(houseWide)) can('read', 'Document', { jobId: { not: null }, ...shown });
  if (holds(accountLine)) can('read', 'Document', { job: { memberIds: { has: me.id } } });
  if (holds(seesAllCosts)) can('read', 'Document', { jobId: { not: null } });
  if (isAdmin) can('read', 'Document', { caseId: { not: null }, ...shown });
  if (holds(readsDefinitions)) can('read', 'DefinitionVersion');
  return build();
}

/** The condition under which a person may do something with a record, for `where`. Throws where they never may. */
export function within<Model extends Subject>(ability: Ability, action: Action, model: Model) {
  return accessibleBy(ability, action).ofType(model);
}

/** Everything that a person may do at all, as `action:subject`, sorted: what the web shows or leaves out. */
export function permissionsOf(ability: Ability): string[] {
  const found = ability.rules.flatMap((rule) =>
    [rule.action].flat().flatMap((action) => [rule.subject].flat().map((subject) => `${action}:${subject}`)),
  );
  return [...new Set(found)].sort();
}
