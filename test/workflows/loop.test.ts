/** The loop on the real server: at once, again, refused, continued as new, and nothing to be read in Temporal's database. */
import type { WorkflowUpdateFailedError } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { expect, test } from 'vitest';
import { makeProcesses } from '../../activities/processes';
import { checkFold } from '../../activities/shared/check-fold';
import { personId } from '../../prisma/seed/sample/people';
import { act } from '../../workflows/shared/messages';
import { by, decide, openJob, openTask, send, takeStep, until } from '../shared/drive';
import { approvedByAll, briefed, carriedOut, estimated, proposed } from '../shared/job-story';
import { linkSecret, testSystem } from '../shared/system';

const system = await testSystem();
const { db, client } = system;
const processes = makeProcesses(linkSecret);

let count = 0;
const newNumber = (): string => `J2026-${String((count += 1)).padStart(4, '0')}`;

async function inApproval(): Promise<{ number: string; caseId: string }> {
  const number = newNumber();
  await briefed(system, number);
  await proposed(system, number);
  return { number, caseId: await estimated(system, number) };
}

/** The refusal that an update came back with; fails when it was accepted. */
async function refusalOf(update: Promise<unknown>): Promise<{ code: string; rule: unknown }> {
  const error = await update.then(
    () => expect.fail('It was accepted'),
    (reason: unknown) => reason,
  );
  const { type, details } = (error as WorkflowUpdateFailedError).cause as unknown as {
    type: string;
    details: [{ rule: unknown }];
  };
  return { code: type, rule: details[0].rule };
}

async function decisionOn(caseId: string, username: string) {
  const task = await openTask(db, caseId, personId(username));
  return {
    ...{ type: 'Decided', taskId: task.id, outcome: 'approve', version: task.version },
    subjectRevision: task.case.subjectRevision,
  };
}

test('one click is one transition: when the answer arrives the next approver has the task', async () => {
  const { caseId } = await inApproval();
  const answer = await decide(system, caseId, 'wangsiyuan', 'approve');
  expect(answer).toMatchObject({ seq: 2, view: { status: 'running', round: 1 }, ended: false });
  await expect(openTask(db, caseId, personId('zhouyaqin'))).resolves.toMatchObject({ stageId: 'director' });
});

test('two decisions on one task at once: one counts, the other is told so', async () => {
  const { caseId } = await inApproval();
  const body = await decisionOn(caseId, 'wangsiyuan');
  const both = await Promise.allSettled([
    send(system, caseId, by('wangsiyuan', body)),
    send(system, caseId, by('wangsiyuan', { ...body, outcome: 'reject', comment: '太贵' })),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(await refusalOf(Promise.reject(lost.reason as Error))).toMatchObject({
    code: expect.stringMatching(/ALREADY_DECIDED|STALE_TASK|ENDED/) as string,
  });
  expect(await db.task.count({ where: { caseId, holderId: personId('wangsiyuan'), state: 'done' } })).toBe(1);
  expect(await checkFold(db, processes, caseId)).toMatchObject({ same: true });
});

test('twenty people at once are answered one after another, each exactly once', async () => {
  const number = newNumber();
  await openJob(system, number);
  const content = {
    commissioned: '推广',
    why: '新品',
    market: '增长',
    competitors: '两家',
    consumers: '白领',
    opportunities: '春季',
  };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => takeStep(system, number, 'linxiaoyu', 'record-background', content)),
  );
  expect(answers.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(expect.arrayContaining([21]));
  expect(await db.processEvent.count({ where: { processId: `job/${number}` } })).toBe(21);
});

test('a repeated key gets its first answer, another body under it is refused', async () => {
  const { caseId } = await inApproval();
  const message = by('wangsiyuan', await decisionOn(caseId, 'wangsiyuan'), 'the-same-key');
  const update = { args: [message] as [typeof message] };
  const handle = client.workflow.getHandle(caseId);
  const first = await handle.executeUpdate(act, { ...update, updateId: 'one' });
  // Under the same update id the server remembers; under another one (as after a continued run) the record does.
  expect(await handle.executeUpdate(act, { ...update, updateId: 'one' })).toEqual(first);
  expect(await handle.executeUpdate(act, { ...update, updateId: 'two' })).toMatchObject({ seq: first.seq });
  const other = by('wangsiyuan', { type: 'Withdrawn' }, 'the-same-key');
  expect(await refusalOf(handle.executeUpdate(act, { args: [other], updateId: 'three' }))).toMatchObject({
    code: 'KEY_REUSED',
  });
  expect(await db.processEvent.count({ where: { processId: caseId } })).toBe(2);
});

test('a refusal is an answer with a code and a rule, and the process goes on (APR-4)', async () => {
  const { number, caseId } = await inApproval();
  const own = { ...(await decisionOn(caseId, 'wangsiyuan')) };
  expect(await refusalOf(send(system, caseId, by('linxiaoyu', own)))).toMatchObject({ rule: 'APR-4' });
  expect(await refusalOf(takeStep(system, number, 'linxiaoyu', 'close-job', {}))).toMatchObject({
    code: 'WRONG_STAGE',
  });
  await decide(system, caseId, 'wangsiyuan', 'approve');
});

test('a message without a usable key is refused at the door and leaves no mark', async () => {
  const number = newNumber();
  await openJob(system, number);
  const bad = by('linxiaoyu', { type: 'StageEntered', stage: 'closing' }, 'sp ace');
  expect(await refusalOf(send(system, `job/${number}`, { ...bad, key: 'sp ace' }))).toMatchObject({ code: 'INVALID' });
  expect(await db.processEvent.count({ where: { processId: `job/${number}` } })).toBe(1);
});

test('a job continues as a new run with a case open, finds its place and hears of the case', async () => {
  const number = newNumber();
  const id = `job/${number}`;
  await briefed(system, number, { updatesPerRun: 2 });
  await proposed(system, number);
  const caseId = await estimated(system, number);
  const runs = async (): Promise<number> => {
    let found = 0;
    for await (const run of client.workflow.list({ query: `WorkflowId = "${id}"` })) if (run.runId !== '') found += 1;
    return found;
  };
  await until(async () => (await runs()) >= 3);
  await approvedByAll(system, caseId);
  await carriedOut(system, number);
  await client.workflow.getHandle(id).result();
  expect(await db.job.findUniqueOrThrow({ where: { number } })).toMatchObject({ ended: 'closed' });
  expect(await checkFold(db, processes, id)).toMatchObject({ same: true });
  expect(await runs()).toBeGreaterThan(5);
});

test('whoever comes after the end is told so', async () => {
  const number = newNumber();
  await openJob(system, number);
  await takeStep(system, number, 'wangsiyuan', 'cancel-job', {
    reason: '客户取消',
    settlementFen: 0,
    settlementNote: '无支出',
  });
  await client.workflow.getHandle(`job/${number}`).result();
  await expect(takeStep(system, number, 'linxiaoyu', 'pause-job', { reason: '等' })).rejects.toThrow(
    /completed|not found/i,
  );
});

test('nothing that people wrote stands in the history, refusals included', async () => {
  const { number, caseId } = await inApproval();
  await decide(system, caseId, 'wangsiyuan', 'return', '单价请与客户核对');
  await until(() => db.processEvent.findFirst({ where: { processId: `job/${number}`, key: `${caseId}#2` } }));
  await expect(takeStep(system, number, 'linxiaoyu', 'send-estimate', { contactId: 'x' })).rejects.toThrow();
  for (const workflowId of [`job/${number}`, caseId]) {
    const history = await client.workflow.getHandle(workflowId).fetchHistory();
    const bytes = Buffer.from(temporal.api.history.v1.History.encode(history).finish());
    for (const secret of ['春茶', '单价请与客户核对', '主视觉设计', '6000000', 'linxiaoyu', 'stage', 'estimate is']) {
      expect([workflowId, secret, bytes.includes(secret)]).toEqual([workflowId, secret, false]);
    }
    expect(bytes.includes(workflowId)).toBe(true); // ids are no secret: the search does find what is there
  }
});
