/** What is said around a case without deciding it: questions, urging, copies; and who has claimed it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { testApi, type Looked } from '../shared/test-api';
import { caseDesk } from './case-desk';

const api = await testApi({ waitMs: 30_000 });
const desk = caseDesk(api, '72');

beforeAll(async () => {
  await desk.publish(
    `
      - id: finance
        title: { zh: 财务审核, en: Finance }
        approvers: [{ role: finance }]
        decide: any
        pause: question
        due: 1 working day
        cc: [{ role: business-manager, on: started }, { user: u-chenjia, on: approved }]
`,
    'cc: [{ user: u-chenjia, on: ended }]',
  );
});

describe('a question 询问', () => {
  it('is asked, stops the clock, is answered in an entry of its own, and everybody may read it', async () => {
    const one = await desk.open();
    expect(
      await one.on('sunlihua', 'questions', { toUserId: personId('linxiaoyu'), question: '为何要外包？' }),
    ).toMatchObject({ status: 200 });
    const asking = await one.taskOf('sunlihua');
    expect(asking).toMatchObject({
      dueAt: null,
      pauses: [{ why: 'question' }],
      questions: [{ question: '为何要外包？', to: { name: '林晓雨' }, pauses: true }],
    });
    expect(typeof (asking.pausedSince as unknown)).toBe('string');
    const asked = await one.taskOf('linxiaoyu');
    expect(asked).toMatchObject({
      kind: 'answer',
      question: { question: '为何要外包？', askedBy: { name: '孙丽华' } },
    });
    expect([...(asked.operations ?? [])]).toContain('answer');
    expect((await one.on('linxiaoyu', 'answers', { answer: ' ' })).body).toMatchObject({
      code: 'INVALID',
      errors: [{ path: 'body.answer' }],
    });

    expect(await one.on('linxiaoyu', 'answers', { answer: '人手不足' })).toMatchObject({ status: 200 });
    const answered = await one.taskOf('sunlihua');
    expect(answered).toMatchObject({
      questions: [{ answer: '人手不足', answeredBy: { name: '林晓雨' }, pauses: false }],
    });
    expect(answered.pausedSince).toBeUndefined();
    expect(await one.noticesOf('sunlihua')).toEqual(['task-opened', 'question-answered']);
    expect((await one.view('wangsiyuan')).questions).toMatchObject([{ answer: '人手不足' }]);
    expect(await one.on('linxiaoyu', 'answers', { answer: '还有' })).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_DECIDED' },
    });
  });

  it('may be asked by the submitter too, of anybody there is, and shows them the case', async () => {
    const one = await desk.open();
    expect((await (await api.as('liuchang')).get(one.path)).status).toBe(404);
    expect(
      await one.onCase('linxiaoyu', 'questions', { toUserId: personId('liuchang'), question: '上次报价多少？' }),
    ).toMatchObject({ status: 200 });
    expect((await (await api.as('liuchang')).get(one.path)).status).toBe(200);
    expect(await one.onCase('linxiaoyu', 'questions', { toUserId: 'u-nobody', question: '在吗？' })).toMatchObject({
      status: 404,
    });
    // Whoever only sees the case because of its job takes no part in it.
    expect(
      await one.onCase('wangsiyuan', 'questions', { toUserId: personId('liuchang'), question: '？' }),
    ).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
    await one.decide('sunlihua', 'approve');
    expect(await one.noticesOf('liuchang')).toEqual(['task-opened', 'task-closed']);
  });
});

describe('urging 催办', () => {
  it('tells those who hold it up, once in a while, and only the submitter may', async () => {
    const one = await desk.open();
    expect(await one.onCase('wangsiyuan', 'reminders', {})).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await one.onCase('linxiaoyu', 'reminders', { comment: '客户在等' })).toMatchObject({ status: 200 });
    expect(await one.noticesOf('sunlihua')).toEqual(['task-opened', 'case-urged']);
    expect(await one.onCase('linxiaoyu', 'reminders', {})).toMatchObject({
      status: 409,
      body: { code: 'URGED_RECENTLY' },
    });
    const task = await api.db.task.findFirstOrThrow({ where: { caseId: one.id, state: 'open' } });
    expect(await (await api.as('linxiaoyu')).post(`/tasks/${encodeURIComponent(task.id)}/reminders`, {})).toMatchObject(
      {
        status: 409,
        body: { code: 'URGED_RECENTLY' },
      },
    );
    expect((await (await api.as('linxiaoyu')).post('/tasks/none/reminders', {})).status).toBe(404);
  });
});

describe('claiming 认领', () => {
  it('keeps colleagues waiting until it is given up', async () => {
    const one = await desk.open();
    expect(await one.on('sunlihua', 'claim')).toMatchObject({ status: 200 });
    const other = await one.taskOf('zhengwei');
    expect(other).toMatchObject({
      onHold: 'claimed',
      hold: { why: 'claimed', waitsFor: [{ name: '孙丽华' }] },
      claim: { person: { name: '孙丽华' } },
    });
    expect(await one.decide('zhengwei', 'approve')).toMatchObject({
      status: 409,
      body: { code: 'CLAIMED', data: { by: personId('sunlihua') } },
    });
    expect(await one.on('zhengwei', 'claim')).toMatchObject({ status: 409, body: { code: 'CLAIMED' } });
    expect((await one.on('zhengwei', 'release', { reason: '给我' })).status).toBe(403);

    const waiting = (await (await api.as('zhengwei')).get('/tasks?waiting=true')).body.items ?? [];
    expect(waiting.some(({ caseId }) => String(caseId) === one.id)).toBe(true);
    const mine = (await (await api.as('zhengwei')).get('/tasks')).body.items ?? [];
    expect(mine.some(({ caseId }) => String(caseId) === one.id)).toBe(false);

    expect(await one.on('sunlihua', 'release', { reason: '出差' })).toMatchObject({ status: 200 });
    expect(await one.noticesOf('zhengwei')).toEqual(['task-opened', 'task-ready']);
    expect(await one.decide('zhengwei', 'approve')).toMatchObject({ status: 200 });
  });

  it('is taken away by an administrator with a reason', async () => {
    const one = await desk.open();
    await one.on('sunlihua', 'claim');
    const task = await api.db.task.findFirstOrThrow({ where: { caseId: one.id, holderId: personId('zhengwei') } });
    const release = async (body: object) =>
      (await api.as('guanwenbo')).post(`/tasks/${encodeURIComponent(task.id)}/release`, body);
    expect(await release({})).toMatchObject({ status: 400, body: { code: 'COMMENT_REQUIRED' } });
    expect(await release({ reason: '孙丽华请假' })).toMatchObject({ status: 200 });
    expect((await one.taskOf('zhengwei')).onHold).toBeUndefined();
  });
});

describe('copies 抄送', () => {
  it('show the case to whoever got one, unread until they say so, also after the end', async () => {
    const one = await desk.open();
    const informed = await api.as('chenjia');
    expect((await informed.get(one.path)).status).toBe(404);
    const unreadBefore = Number((await informed.get('/inbox')).body.unreadCopies);
    await one.decide('sunlihua', 'approve');
    await api.client.workflow.getHandle(one.id).result();

    const { body } = await informed.get('/copies?unread=true');
    expect(Number(body.unread)).toBe(unreadBefore + 2);
    const mine = [...(body.items ?? [])].filter((item) => String(item.case?.id) === one.id);
    expect(mine.map(({ on }) => String(on)).toSorted()).toEqual(['approved', 'ended']);
    expect(mine.find(({ on }) => String(on) === 'approved')).toMatchObject({
      stageTitle: { zh: '财务审核' },
      case: { outcome: 'approved', status: 'ended', waitingFor: [], dueAt: null },
    });
    expect((await informed.get('/inbox')).body).toMatchObject({ unreadCopies: unreadBefore + 2 });
    expect((await one.view('chenjia')).myCopy).toEqual({ at: expect.any(String) as string });

    const read = await informed.post(`${one.path}/read`, undefined);
    expect(read.status).toBe(200);
    expect(await informed.post(`${one.path}/read`, undefined)).toMatchObject({
      status: 200,
      body: { readAt: String(read.body.readAt) },
    });
    expect((await informed.get('/inbox')).body).toMatchObject({ unreadCopies: unreadBefore });
    expect((await one.view('chenjia')).myCopy).toMatchObject({ readAt: String(read.body.readAt) });
    expect(await api.db.audit.count({ where: { action: 'copy.read', entityId: one.id } })).toBe(1);

    const seenBy = async (username: string) =>
      [...((await one.view(username)).copies ?? [])]
        .filter((copy: Looked) => String(copy.person?.name) === '陈嘉')
        .map(({ readAt }) => readAt !== undefined);
    expect(await seenBy('linxiaoyu')).toEqual([true, true]);
    expect(await seenBy('zhengwei')).toEqual([false, false]);
    // Somebody who sees the case and got none.
    expect(await (await api.as('wangsiyuan')).post(`${one.path}/read`, undefined)).toMatchObject({ status: 404 });
  });

  it('come in pages without gap or double', async () => {
    await desk.open();
    await desk.open();
    const manager = await api.as('qianliqun');
    const all = [...((await manager.get('/copies?limit=100')).body.items ?? [])].map(({ id }) => String(id));
    expect(all.length).toBeGreaterThan(2);
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const { body } = await manager.get(`/copies?limit=1${next === '' ? '' : `&after=${next}`}`);
      paged.push(...[...(body.items ?? [])].map(({ id }) => String(id)));
      next = body.next as unknown as string | null;
    }
    expect(paged).toEqual(all);
  });
});
