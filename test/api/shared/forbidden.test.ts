/**
 * Who may not, for every route of the register: nobody signed in, somebody without a rule for it, and records of others.
 * A route that is added is in here by itself; one with a record in its path has to be told whose record that is.
 */
import { describe, expect, it } from 'vitest';
import { routes } from '../../../api/routes';
import { abilityOf } from '../../../api/shared/abilities';
import type { Route } from '../../../api/shared/route';
import { personId } from '../../../prisma/seed/sample/people';
import { briefed, proposed, estimated } from '../../shared/job-story';
import { png } from '../../activities/documents/samples';
import { plain, testApi, type Caller } from './test-api';

const api = await testApi();
const roles = [
  'ae',
  'account-manager',
  'account-director',
  'group-account-director',
  'business-manager',
  'chief-editor',
  'gm',
  'ad-reviewer',
  'finance',
  'creative',
  'media',
  'production',
  'qc',
  'admin',
];

await briefed(driven(), 'J2026-9001');
await proposed(driven(), 'J2026-9001');
const caseId = await estimated(driven(), 'J2026-9001');
const task = await api.db.task.findFirstOrThrow({ where: { caseId, state: 'open' } });
await (await api.as('linxiaoyu')).post('/jobs/J2026-9001/steps/pause-job', { reason: '客户要求' }, 'linxiaoyu-pauses');
const token = await (await api.as('linxiaoyu')).post('/tokens', { name: '报表', expiresInDays: 1 });

const added = await (
  await api.as('linxiaoyu')
).ask('/jobs/J2026-9001/documents?kind=contract&name=1.txt.png', {
  ...{ method: 'POST', raw: new Uint8Array(png), key: 'linxiaoyu-adds' },
});
const documentPath = `/documents/${String(added.body.id)}`;

const absence = await (
  await api.as('wangsiyuan')
).post('/substitutions', {
  ...{ substituteId: personId('lirong'), from: new Date(Date.now() + 86_400_000).toISOString(), to: null },
});

/** The job is LIN Xiaoyu's, the task her manager's; ZHANG Bo is another AE, to whom none of it is shown. */
const stranger = 'zhangbo';
const records: { readonly [route: string]: { path: string; body?: unknown; raw?: string } } = {
  deleteToken: { path: `/tokens/${String(token.body.id)}` },
  getTask: { path: `/tasks/${encodeURIComponent(task.id)}` },
  decideTask: {
    path: `/tasks/${encodeURIComponent(task.id)}/decisions`,
    body: { outcome: 'approve', version: 1, subjectRevision: 1 },
  },
  commentTask: { path: `/tasks/${encodeURIComponent(task.id)}/comments`, body: { comment: '看过' } },
  commentInCase: { path: `/cases/${encodeURIComponent(caseId)}/comments`, body: { comment: '看过' } },
  getCase: { path: `/cases/${encodeURIComponent(caseId)}` },
  getCaseTrail: { path: `/cases/${encodeURIComponent(caseId)}/trail` },
  withdrawCase: { path: `/cases/${encodeURIComponent(caseId)}/withdrawal`, body: {} },
  reassignTask: {
    path: `/cases/${encodeURIComponent(caseId)}/reassignments`,
    body: { taskId: task.id, toUserId: personId('zhangbo'), reason: '给我' },
  },
  terminateCase: { path: `/cases/${encodeURIComponent(caseId)}/termination`, body: { reason: '不要了' } },
  ...ofTheTask('transferTask', 'transfers', { toUserId: personId('zhangbo') }),
  ...ofTheTask('delegateTask', 'delegations', { toUserId: personId('zhangbo') }),
  ...ofTheTask('recallTask', 'delegations'),
  ...ofTheTask('giveOpinion', 'opinions', { comment: '同意' }),
  ...ofTheTask('addSigners', 'signers', { kind: 'parallel', userIds: [personId('zhangbo')] }),
  ...ofTheTask('removeSigner', 'signers/s1'),
  ...ofTheTask('takeBackDecision', 'taken-back', {}),
  ...ofTheTask('claimTask', 'claim'),
  ...ofTheTask('releaseTask', 'release', { reason: '给我' }),
  ...ofTheTask('startStage', 'start'),
  ...ofTheTask('skipStage', 'skip', { reason: '不必' }),
  ...ofTheTask('askFromTask', 'questions', { toUserId: personId('linxiaoyu'), question: '多少钱？' }),
  ...ofTheTask('answerQuestion', 'answers', { answer: '不知道' }),
  ...ofTheTask('urgeTask', 'reminders', {}),
  ...ofTheCase('getPrintedCase', 'print'),
  ...ofTheCase('readCopies', 'read'),
  ...ofTheCase('askInCase', 'questions', { toUserId: personId('linxiaoyu'), question: '多少钱？' }),
  ...ofTheCase('urgeCase', 'reminders', {}),
  ...ofTheCase('removeSeat', 'removals', { seatId: 's1', reason: '不要' }),
  ...ofTheCase('jumpCase', 'jumps', { to: 'finance', reason: '快' }),
  ...ofTheCase('suspendCase', 'suspension', { reason: '停' }),
  ...ofTheCase('resumeCase', `suspension?reason=${encodeURIComponent('继续')}`),
  ...ofTheCase('previewMigration', 'migration?version=1'),
  ...ofTheCase('migrateCase', 'migration', { version: 1, reason: '换' }),
  getJob: { path: '/jobs/J2026-9001' },
  getJobTrail: { path: '/jobs/J2026-9001/trail' },
  getPrintedEstimate: { path: '/jobs/J2026-9001/estimates/1/print' },
  takeStep: { path: '/jobs/J2026-9001/steps/pause-job', body: { reason: '抢先' } },
  mailLink: { path: '/jobs/J2026-9001/links/J2026-9001-l1/mails' },
  findStepChoices: { path: '/jobs/J2026-9001/steps/pause-job/choices', body: { reason: '抢先' } },
  getOperation: { path: '/operations/linxiaoyu-pauses' },
  listJobDocuments: { path: '/jobs/J2026-9001/documents' },
  addJobDocument: { path: '/jobs/J2026-9001/documents?kind=other&name=a.txt', raw: '内容' },
  ...ofTheCase('listCaseDocuments', 'documents'),
  addCaseDocument: { path: `/cases/${encodeURIComponent(caseId)}/documents?kind=other&name=a.txt`, raw: '内容' },
  addDocumentVersion: { path: `${documentPath}/versions?name=a.png`, raw: '内容' },
  getDocumentContent: { path: `${documentPath}/versions/1/content` },
  withdrawDocument: { path: `${documentPath}/withdrawal`, body: { reason: '不要了' } },
  changeSubstitution: { path: `/substitutions/${String(absence.body.id)}/changes`, body: { to: null } },
  endSubstitution: { path: `/substitutions/${String(absence.body.id)}/ending`, body: {} },
};
/** Its records belong to nobody. */
const nobodysRecord = [
  'getDefinition',
  // everybody reads calendars; the rest is for administrators alone, whoever it is about
  ...['getCalendarYear', 'previewCalendarFile', 'importCalendar', 'setCalendarDay', 'setCalendarHours', 'getRecheck'],
  ...[
    'getStaff',
    'changeStaff',
    'resetPassword',
    'setDepartmentHead',
    'getDeparture',
    'cancelDeparture',
    'sendMailAgain',
    'deleteWebhook',
    'sendWebhookAgain',
  ],
];

describe.each(routes.map((route) => [route.name, route] as const))('%s', (_name, route) => {
  if ('everybody' in route.permission) {
    it('says why it needs no account', () => {
      expect(['signIn', 'openLink', 'sendLinkCode', 'printLink', 'answerLink']).toContain(route.name);
    });
    return;
  }
  const { action, subject } = route.permission;

  it('refuses who has not signed in, before it looks at anything else', async () => {
    expect(await send(api.anonymous, route)).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  });

  it('refuses every role that no rule lets through', async () => {
    for (const role of roles) {
      if (abilityOf({ id: 'u-somebody', roles: [role] }).can(action, subject)) continue;
      const person = await api.db.roleAssignment.findFirstOrThrow({
        where: { role, to: null, user: { activeTo: null } },
      });
      const caller = await api.as(person.userId.replace(/^u-/, ''));
      expect(await send(caller, route)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    }
  });

  if (!route.path.includes('{')) return;
  if (nobodysRecord.includes(route.name)) return;

  it('does not find the record of somebody else, and leaves it as it was', async () => {
    const record = records[route.name];
    if (!record) throw new Error(`say in this test whose record ${route.path} leads to`);
    const before = await everything();
    const answer = await (
      await api.as(stranger)
    ).ask(record.path, {
      method: route.method.toUpperCase(),
      ...(record.body === undefined ? {} : { body: record.body }),
      ...(record.raw === undefined ? {} : { raw: record.raw }),
      key: `stranger-${route.name}`,
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await everything()).toEqual(before);
  });
});

describe('lists', () => {
  it('hold nothing of somebody else', async () => {
    const other = await api.as(stranger);
    for (const path of [
      '/tasks',
      '/tasks?state=done',
      '/tasks?waiting=true',
      '/copies',
      '/cases',
      '/cases?mine=true',
      '/jobs',
      '/jobs?state=all',
      '/tokens',
      '/substitutions',
      '/notifications',
    ]) {
      expect((await other.get(path)).body.items, path).toEqual([]);
    }
    expect((await other.get('/inbox')).body).toEqual({
      ...{ toDo: 0, overdue: 0, waiting: 0, unreadCopies: 0, unreadNotices: 0 },
    });
  });
});

describe('costs', () => {
  it('are shown to the account line, finance and the GM, and to nobody else', async () => {
    for (const username of ['linxiaoyu', 'wangsiyuan', 'sunlihua', 'shenguoliang']) {
      expect(JSON.stringify((await (await api.as(username)).get('/jobs/J2026-9001')).body), username).toContain(
        'outsideCostFen":2000000',
      );
    }
    for (const username of ['yaojing', 'guanwenbo', 'qianliqun']) {
      const caller = await api.as(username);
      const seen = [
        await caller.get('/jobs/J2026-9001'),
        await caller.get('/jobs/J2026-9001/trail'),
        await caller.get(`/cases/${encodeURIComponent(caseId)}`),
        await caller.get(`/cases/${encodeURIComponent(caseId)}/trail`),
      ];
      for (const { status, body } of seen) {
        expect(status).toBe(200);
        const facts = JSON.stringify({ ...plain(body), nextSteps: [] });
        expect(facts, username).not.toMatch(/"(outsideCostFen|costFen)":/);
        expect(facts, username).not.toMatch(/(?<!\d)2000000(?!\d)/);
      }
    }
  });
});

function ofTheTask(route: string, what: string, body?: object) {
  return { [route]: { path: `/tasks/${encodeURIComponent(task.id)}/${what}`, ...(body ? { body } : {}) } };
}

function ofTheCase(route: string, what: string, body?: object) {
  return { [route]: { path: `/cases/${encodeURIComponent(caseId)}/${what}`, ...(body ? { body } : {}) } };
}

function driven() {
  return { client: api.client, db: api.db, taskQueue: api.taskQueue };
}

function send(caller: Caller, route: Route) {
  const path = route.path.replaceAll(/\{(version|number)\}/g, '1').replaceAll(/\{\w+\}/g, 'anything');
  return caller.ask(path, {
    method: route.method.toUpperCase(),
    key: 'forbidden-key',
    ...(route.body ? { body: {} } : {}),
  });
}

async function everything() {
  const [events, operations, tokens, audit, versions] = await Promise.all([
    api.db.processEvent.count(),
    api.db.operation.count(),
    api.db.apikey.count(),
    api.db.audit.count(),
    api.db.documentVersion.count(),
  ]);
  return {
    events,
    operations,
    tokens,
    audit,
    versions,
    holders: (await api.db.task.findMany({ orderBy: { id: 'asc' } })).map(({ holderId }) => holderId),
  };
}
