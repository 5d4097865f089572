/**
 * Two hundred people who are signed in, and twenty cases that all of them sit in: written straight into the tables, for
 * hashing two hundred passwords would take longer than the race.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { publishDefinition } from '../../definitions/publish';
import type { CaseEvent, CompiledDefinition } from '../../domain/approvals';
import type { PrismaClient } from '../../prisma/generated/client';
import { sampleTopFallback } from '../../prisma/seed/sample/people';
import { act } from '../../workflows/shared/messages';
import type { LoopInput, Message } from '../../workflows/shared/messages';
import { caller } from '../api/shared/test-api';
import type { Caller } from '../api/shared/test-api';

export interface Racer {
  id: string;
  caller: Caller;
}

const number = (index: number): string => String(index).padStart(3, '0');
export const racerId = (index: number): string => `u-r${number(index)}`;
const since = new Date('2026-01-01T00:00:00Z');

/** In which team of `ofEach` somebody is, for the role in question: the teams of two roles cut across each other. */
const teamOf = (index: number, ofEach: number, step: number, people: number): string =>
  `team-${String(Math.floor(((index * step) % people) / ofEach))}`;

const rolesOf = (index: number, people: number) => [
  { role: 'creative', departmentId: teamOf(index, people / 20, 1, people) },
  { role: 'production', departmentId: teamOf(index, people / 20, 7, people) },
  { role: 'qc', departmentId: teamOf(index, people / 20, 3, people) },
  { role: 'media', departmentId: teamOf(index, 4, 11, people) },
];

/** Creates `people` colleagues with a session each; `authSecret` is what the API signs its cookies with. */
export async function seedCrowd(
  db: PrismaClient,
  { url, authSecret, people }: { url: string; authSecret: string; people: number },
): Promise<Racer[]> {
  const everybody = Array.from({ length: people }, (_, index) => index);
  const teams = [
    ...new Set(everybody.flatMap((index) => rolesOf(index, people).map(({ departmentId }) => departmentId))),
  ];
  await db.department.createMany({ data: teams.map((id) => ({ id, name: id })) });
  await db.user.createMany({
    data: everybody.map((index) => ({
      id: racerId(index),
      name: `同事${number(index)}`,
      username: `r${number(index)}`,
      email: `r${number(index)}@qinghe.example`,
      emailVerified: true,
      activeFrom: since,
      createdAt: since,
    })),
  });
  await db.membership.createMany({
    data: everybody.map((index) => ({ userId: racerId(index), departmentId: 'creative', from: since })),
  });
  await db.roleAssignment.createMany({
    data: everybody.flatMap((index) =>
      rolesOf(index, people).map((held) => ({ ...held, userId: racerId(index), from: since })),
    ),
  });
  // Whom the settings name when nobody else may decide runs as well.
  const ids = [...everybody.map(racerId), sampleTopFallback];
  return Promise.all(ids.map((id) => signIn(db, id, url, authSecret)));
}

/** A session as signing in makes it. */
async function signIn(db: PrismaClient, userId: string, url: string, authSecret: string): Promise<Racer> {
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.session.create({ data: { id: `session-${userId}`, token, userId, expiresAt } });
  return { id: userId, caller: caller(url, { cookie: sessionCookie(token, authSecret) }) };
}

/** As the sign-in library signs it. */
function sessionCookie(token: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  return `jobcard.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

/** Ten seats by count, then two branches side by side, then four in order: every case on other people. */
const definitionOf = (index: number): string => `kind: Approval
key: race-${String(index)}
title: { zh: 竞赛, en: Race }
subject: estimate
withdraw: anyTime
resubmit: { resume: rerun, maxRounds: 50 }
stages:
  - id: crowd
    title: { zh: 众审, en: Crowd }
    approvers: [{ role: creative, department: team-${String(index)} }]
    decide: { atLeast: 5 }
  - id: split
    title: { zh: 并行, en: Split }
    join: all
    parallel:
      - [{ id: anyone, title: { zh: 或签, en: Anyone }, approvers: [{ role: production, department: team-${String(index)} }], decide: any }]
      - [{ id: half, title: { zh: 过半, en: Half }, approvers: [{ role: qc, department: team-${String(index)} }], decide: { percent: 50 } }]
  - id: line
    title: { zh: 依次, en: Line }
    approvers: [{ role: media, department: team-${String(index)} }]
    decide: inOrder
`;

export interface RaceCase {
  id: string;
  submitterId: string;
}

/** Publishes a definition for each case and opens it in the name of one of the crowd. */
export async function openCases(
  { db, client, taskQueue }: { db: PrismaClient; client: Client; taskQueue: string },
  count: number,
  people: number,
): Promise<RaceCase[]> {
  const opened: RaceCase[] = [];
  for (let index = 0; index < count; index += 1) {
    const published = await publishDefinition(db, { yaml: definitionOf(index), source: 'edited', publishedBy: null });
    if (!published.published) throw new Error(`Not published: ${JSON.stringify(published.findings)}`);
    const submitterId = racerId(Math.floor((index * people) / count));
    const id = `approval/race/${String(index)}`;
    await openCase({ client, taskQueue }, id, submitterId, published.compiled);
    opened.push({ id, submitterId });
  }
  return opened;
}

async function openCase(
  { client, taskQueue }: { client: Client; taskQueue: string },
  caseId: string,
  submitterId: string,
  definition: CompiledDefinition,
): Promise<void> {
  const event: CaseEvent = {
    type: 'CaseOpened',
    ...{ caseId, definition, subjectKind: 'estimate', subjectId: caseId, submitterId, partyIds: [submitterId] },
    fields: { jobNumber: 'J2026-0001', title: '竞赛', ae: submitterId, amountFen: 1_000_00, costFen: 500_00 },
    ownerId: null,
  };
  const message: Message = {
    key: `open-${caseId}`,
    actor: { kind: 'person', id: submitterId },
    body: event,
  };
  await client.workflow.executeUpdateWithStart(act, {
    args: [message],
    updateId: message.key,
    startWorkflowOperation: new WithStartWorkflowOperation('approval', {
      ...{ workflowId: caseId, taskQueue },
      args: [{ processId: caseId, kind: 'approval', answer: null } satisfies LoopInput],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    }),
  });
}
