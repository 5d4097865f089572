/** The rows beside the states: lists, inboxes, links and notices, as people will read them. */
import { expect, test } from 'vitest';
import { linkToken, linkTokenHash } from '../../activities/jobs/link-token';
import { canonicalJson, sha256 } from '../../activities/shared/canonical-json';
import { personId } from '../../prisma/seed/sample/people';
import { answerLink, by, decide, send, takeStep, until } from '../shared/drive';
import { approvedByAll, briefed, estimated, proposed } from '../shared/job-story';
import { linkSecret, testSystem } from '../shared/system';

const system = await testSystem();
const { db } = system;
const number = 'J2026-0001';
const processId = `job/${number}`;

const linksOf = () => db.link.findMany({ where: { processId }, orderBy: { issuedAt: 'asc' } });
const estimateIs = (blocker: string) =>
  until(async () => JSON.stringify((await db.job.findUniqueOrThrow({ where: { number } })).blockers).includes(blocker));
/** What somebody was told about the job, or about the case of its estimate. */
const noticesOf = async (username: string, about: string) =>
  (
    await db.notification.findMany({ where: { userId: personId(username), processId: about }, orderBy: { id: 'asc' } })
  ).map(({ kind }) => kind);

await briefed(system, number);
await proposed(system, number);
const caseId = await estimated(system, number);

test('a job is listed for its AE and the line above, with stage, total and what blocks it (JOB-11)', async () => {
  expect(await db.job.findUniqueOrThrow({ where: { number } })).toMatchObject({
    ...{ id: processId, aeId: personId('linxiaoyu'), stage: 'estimate', paused: false, ended: null },
    memberIds: ['linxiaoyu', 'wangsiyuan', 'zhouyaqin', 'luzhenhua', 'shenguoliang', 'luoxin'].map(personId),
    totalFen: 12_720_000n,
    blockers: [expect.objectContaining({ code: 'ESTIMATE_IN_APPROVAL', rule: 'JOB-11' })],
  });
});

test('a case is listed with what it is about, and its task is in the inbox of whose turn it is', async () => {
  expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    ...{
      definitionKey: 'estimate',
      definitionVersion: 1,
      ownerId: processId,
      clientId: 'c-yunling',
      status: 'running',
    },
    ...{ title: `${number} 春茶上市推广`, amountFen: 12_720_000n, submitterId: personId('linxiaoyu'), round: 1 },
  });
  expect(await db.task.findMany({ where: { caseId } })).toMatchObject([
    {
      id: `${caseId}#t3`,
      kind: 'decide',
      holderId: personId('wangsiyuan'),
      state: 'open',
      version: 1,
      stageId: 'account-manager',
    },
  ]);
  expect(await noticesOf('wangsiyuan', caseId)).toEqual(['task-opened']);
});

test('a case that comes back is a task for the submitter, and goes round again (JOB-11)', async () => {
  await decide(system, caseId, 'wangsiyuan', 'return', '单价请与客户核对');
  await estimateIs('ESTIMATE_RETURNED');
  const task = await db.task.findFirstOrThrow({ where: { caseId, state: 'open' } });
  expect(task).toMatchObject({ kind: 'resubmit', holderId: personId('linxiaoyu') });
  expect(await estimated(system, number, 5_500_000)).toBe(caseId);
  await until(() => db.task.findFirst({ where: { caseId, state: 'open', holderId: personId('wangsiyuan') } }));
  expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ round: 2, subjectRevision: 2 });
  await approvedByAll(system, caseId);
  await estimateIs('ESTIMATE_NOT_SENT');
  expect(await noticesOf('linxiaoyu', caseId)).toEqual(['task-opened', 'case-ended']);
});

test('of a link only the hash of its token is stored, with what was shown and the hash of that (JOB-12)', async () => {
  const { contactId } = (await db.process.findUniqueOrThrow({ where: { id: processId } })).state as {
    contactId: string;
  };
  await takeStep(system, number, 'linxiaoyu', 'send-estimate', { contactId, expiresInDays: 14 });
  const [link] = await linksOf();
  const token = linkToken(linkSecret, link?.id ?? '');
  expect(link).toMatchObject({
    contactId,
    tokenHash: linkTokenHash(token),
    shownHash: sha256(canonicalJson(link?.shown)),
  });
  expect(JSON.stringify(link?.shown)).not.toMatch(/cost/i);
  const everything = await db.processEvent.findMany();
  expect(JSON.stringify(everything)).not.toContain(token);
});

test('sent again, the older link is taken back; the answer closes the newer one, once', async () => {
  const { contactId } = (await db.process.findUniqueOrThrow({ where: { id: processId } })).state as {
    contactId: string;
  };
  await takeStep(system, number, 'linxiaoyu', 'send-estimate', { contactId, expiresInDays: 7 });
  const [older, newer] = await linksOf();
  expect(older?.revokedAt).not.toBeNull();
  expect(newer?.revokedAt).toBeNull();
  await answerLink(system, number, 'confirmed', '段经理');
  expect((await linksOf())[1]).toMatchObject({ answer: 'confirmed', answerName: '段经理' });
  const body = { type: 'LinkAnswered', linkId: newer?.id ?? '', answer: 'declined', byName: '别人' };
  await expect(send(system, processId, by('linxiaoyu', body))).rejects.toMatchObject({
    cause: { type: 'LINK_ANSWERED' },
  });
  expect((await linksOf())[1]).toMatchObject({ answer: 'confirmed', answerName: '段经理' });
  expect(await noticesOf('linxiaoyu', processId)).toContain('link-answered');
});

test('acts of people and clients are in the audit with their request, those of machines are not', async () => {
  const audit = await db.audit.findMany({ where: { entityId: processId } });
  expect(new Set(audit.map(({ action }) => action))).toEqual(new Set(['JobOpened', 'StepTaken', 'LinkAnswered']));
  expect(
    audit.filter(({ action }) => action !== 'LinkAnswered').every(({ correlationId }) => correlationId !== null),
  ).toBe(true);
});
