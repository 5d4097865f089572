/**
 * Plays the stories whose histories are kept, and replays what has just happened: every wait of the loops is passed twice.
 * With JOBCARD_RECORD_HISTORIES set (`npm run histories`) it also writes them to `recorded/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import { expect, test } from 'vitest';
import { payloadCodec } from '../../activities/shared/payload-codec';
import { failureConverterPath } from '../../activities/shared/temporal';
import { keepItems } from '../../activities/people/departures/collect-items';
import { findTouched } from '../../activities/people/departures/find-touched';
import { announceMail } from '../../activities/people/delivery/announce-mail';
import { queueLetter } from '../../activities/jobs/letters/queue-letter';
import { seal } from '../../activities/shared/seal';
import { notify } from '../../activities/shared/notify';
import { deliverWakes, requestWake } from '../../api/people/wakes';
import { personId } from '../../prisma/seed/sample/people';
import type { PeopleWorkflow } from '../../workflows/people/messages';
import { decide, takeStep, until } from '../shared/drive';
import { approvedByAll, briefed, carriedOut, estimated, proposed } from '../shared/job-story';
import { beginFastForward } from '../shared/fast-forward';
import { mailServer } from '../shared/mail-server';
import { testSystem } from '../shared/system';
import { historyOf, readableHistory } from './history-file';

const { url, refuseNext } = await mailServer();
const mail = { url, sender: 'jobcard@qinghe.example', publicUrl: 'https://jobcard.example' };
const system = await testSystem({ mail, webhooksToPrivate: true });
const { client, db, taskQueue, temporal, workflowBundle } = system;
await announceMail(db, 'off'); // until its own story
const keep = process.env['JOBCARD_RECORD_HISTORIES'] !== undefined;
const folder = join(import.meta.dirname, 'recorded');

/** Takes the history of one run as it is, seals off, and replays it at once. */
async function take(name: string, workflowId: string, runId?: string): Promise<void> {
  const sealed = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const readable = await readableHistory(sealed, payloadCodec(temporal.payloadKeys));
  const replayed = { workflowBundle, dataConverter: { failureConverterPath } };
  await Worker.runReplayHistory(replayed, await historyOf(readable), workflowId);
  if (!keep) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${nameless(JSON.stringify(readable, null, 1))}\n`);
}

/** Without the machine that it was recorded on. */
const nameless = (text: string): string => text.replaceAll(/\d+@[\w.-]+/g, '1@worker').replaceAll(process.cwd(), '.');

test('a job that is under way and its case replay while they wait', async () => {
  await briefed(system, 'J2026-0001');
  await proposed(system, 'J2026-0001');
  const caseId = await estimated(system, 'J2026-0001');
  await decide(system, caseId, 'wangsiyuan', 'approve', '同意');
  await take('job-running', 'job/J2026-0001');
  await take('case-running', caseId);
});

test('a finished job and its case replay', async () => {
  await briefed(system, 'J2026-0002');
  await proposed(system, 'J2026-0002');
  const caseId = await estimated(system, 'J2026-0002');
  await expect(takeStep(system, 'J2026-0002', 'linxiaoyu', 'close-job', {})).rejects.toThrow();
  await approvedByAll(system, caseId);
  await carriedOut(system, 'J2026-0002');
  await client.workflow.getHandle('job/J2026-0002').result();
  await take('job-finished', 'job/J2026-0002');
  await take('case-finished', caseId);
});

test('a run that continues an earlier one replays', async () => {
  await briefed(system, 'J2026-0003', { updatesPerRun: 2 });
  await proposed(system, 'J2026-0003');
  const first = client.workflow.getHandle('job/J2026-0003', undefined);
  const { runId } = await first.describe();
  const runs = [];
  for await (const run of client.workflow.list({ query: `WorkflowId = "job/J2026-0003"` })) runs.push(run);
  expect(runs.length).toBeGreaterThan(1);
  await take('job-continued', 'job/J2026-0003', runId);
});

/** As the API wakes them. */
async function wake(kind: PeopleWorkflow, rowId: string): Promise<void> {
  await requestWake(db, kind, rowId, new Date());
  await deliverWakes({ database: db, temporal: client, taskQueue });
}

test('an absence that runs and is ended early replays, with its rechecks', async () => {
  await db.substitution.create({
    data: {
      ...{
        id: 's1',
        absentId: personId('wangsiyuan'),
        substituteId: personId('lirong'),
        enteredBy: personId('wangsiyuan'),
      },
      from: new Date(Date.now() - 60_000),
    },
  });
  await wake('substitution', 's1');
  await until(() => db.recheckRun.findFirst({ where: { id: 'substitution/s1/begun', doneAt: { not: null } } }));
  await client.workflow.getHandle('recheck/substitution/s1/begun').result();
  await take('substitution-running', 'substitution/s1');
  await take('recheck-finished', 'recheck/substitution/s1/begun');
  await db.substitution.update({ where: { id: 's1' }, data: { to: new Date() } });
  await wake('substitution', 's1');
  await client.workflow.getHandle('substitution/s1').result();
  await take('substitution-finished', 'substitution/s1');
});

test('a departure replays', async () => {
  const [userId, at] = [personId('linxiaoyu'), new Date()];
  const row = await db.departure.create({
    data: {
      ...{ id: 'd1', userId, at, roleIds: [], reason: '离职', state: 'planned', plannedBy: personId('guanwenbo') },
      ...{ plannedAt: at, defaultSuccessorId: personId('zhangbo'), byKind: {}, byItem: {} },
    },
  });
  await keepItems(db, row, await findTouched(db, { userId, at: at.toISOString(), roleIds: [] }), false);
  await wake('departure', 'd1');
  await client.workflow.getHandle('departure/d1').result();
  await take('departure-finished', 'departure/d1');
});

test('somebody’s mail replays: woken while it gathers, sent, and over', async () => {
  await announceMail(db, 'sent');
  const userId = personId('zhangbo');
  const wishes = { timing: 'soon', quiet: false, kinds: {}, updatedAt: new Date() };
  await db.notificationPreference.create({ data: { userId, ...wishes } });
  for (const cause of ['first', 'second']) {
    const notice = { userId, kind: 'case-ended', processId: 'approval/x', cause, detail: {} } as const;
    await db.$transaction((tx) => notify(tx, [{ ...notice, at: new Date().toISOString() }]));
    await deliverWakes({ database: db, temporal: client, taskQueue });
  }
  await beginFastForward(client, `deliver/${userId}`, 0.01);
  await client.workflow.getHandle(`deliver/${userId}`).result();
  expect(await db.mail.findMany({ where: { userId } })).toMatchObject([{ state: 'sent' }]);
  await take('deliver-finished', `deliver/${userId}`);
});

test('a mail to a client replays: refused for now, woken while it waits, sent, and over', async () => {
  await announceMail(db, 'sent');
  const [linkId, mailId, at] = ['J2026-0001-l9', 'J2026-0001-l9-mail', new Date()];
  const { contactId } = (await db.process.findUniqueOrThrow({ where: { id: 'job/J2026-0001' } })).state as {
    contactId: string;
  };
  const shown = { shown: {}, shownHash: '', tokenHash: linkId, purpose: 'estimate-confirmation' };
  const expiresAt = new Date(at.getTime() + 14 * 86_400_000);
  await db.link.create({
    data: { id: linkId, processId: 'job/J2026-0001', contactId, issuedAt: at, expiresAt, ...shown },
  });
  refuseNext.push(451);
  await db.$transaction((tx) => queueLetter(tx, { mailId, linkId, contactId }));
  await deliverWakes({ database: db, temporal: client, taskQueue });
  await until(async () => (await db.mail.findUniqueOrThrow({ where: { id: mailId } })).attempts === 1);
  await wake('letter', mailId);
  await beginFastForward(client, `letter/${mailId}`, 0.01);
  await client.workflow.getHandle(`letter/${mailId}`).result();
  expect(await db.mail.findUniqueOrThrow({ where: { id: mailId } })).toMatchObject({ state: 'sent', attempts: 2 });
  await take('letter-finished', `letter/${mailId}`);
});

test('a message to another system replays: not taken, woken while it waits, taken, and over', async () => {
  const answers = [500, 204];
  const receiver = createServer((_request, response) => response.writeHead(answers.shift() ?? 204).end());
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/`;
  const [at, createdBy] = [new Date(), personId('guanwenbo')];
  const sealedSecret = seal(temporal.payloadKeys, 'h1', 'whsec_c2VjcmV0');
  await db.webhook.create({
    data: { id: 'h1', url: address, kinds: ['job.opened'], sealedSecret, createdBy, createdAt: at },
  });
  await db.webhookMessage.create({
    data: { id: 'm1', webhookId: 'h1', kind: 'job.opened', body: '{}', state: 'waiting', createdAt: at },
  });
  await wake('webhook', 'm1');
  await until(async () => (await db.webhookMessage.findUniqueOrThrow({ where: { id: 'm1' } })).attempts === 1);
  await wake('webhook', 'm1');
  await beginFastForward(client, 'webhook/m1', 0.01);
  await client.workflow.getHandle('webhook/m1').result();
  expect(await db.webhookMessage.findUniqueOrThrow({ where: { id: 'm1' } })).toMatchObject({ state: 'sent' });
  await new Promise((resolve) => receiver.close(resolve));
  await take('webhook-finished', 'webhook/m1');
});
