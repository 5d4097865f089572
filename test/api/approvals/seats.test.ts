/** What holders do with their seats beside approving and rejecting: over HTTP, on real cases. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { plain, testApi } from '../shared/test-api';
import { caseDesk, taskPath, type CaseOnDesk } from './case-desk';

const api = await testApi({ waitMs: 30_000 });
const desk = caseDesk(api, '71');

const twoStages = `
      - id: manager
        title: { zh: 客户经理审核, en: Account manager }
        approvers: [{ relation: ae.manager }]
        due: 1 working day
      - id: finance
        title: { zh: 财务审核, en: Finance }
        approvers: [{ role: finance }]
        decide: all
        due: 1 working day
`;

beforeAll(async () => {
  await desk.publish(twoStages);
});

describe('transfer 转办', () => {
  it('moves the seat with its due time; who gave it away still sees the case, and is told whose it is', async () => {
    const one = await desk.open();
    const before = await one.taskOf('wangsiyuan');
    expect([...(before.operations ?? [])]).toContain('transfer');
    const answer = await one.on('wangsiyuan', 'transfers', { toUserId: personId('lirong'), comment: '我休假' });
    expect(answer).toMatchObject({ status: 200, body: { caseId: one.id, status: 'running' } });
    const after = await one.taskOf('lirong');
    expect(after).toMatchObject({
      dueAt: String(before.dueAt),
      why: [{ by: 'relation' }, { by: 'transferred' }],
    });
    expect((await one.view('wangsiyuan')).openTasks).toMatchObject([{ holder: { id: personId('lirong') } }]);
    expect((await (await api.as('wangsiyuan')).get(taskPath(before.id))).status).toBe(404);
    expect(await one.noticesOf('lirong')).toEqual(['task-opened']);
    expect(await one.trail()).toContain('transferred');
  });

  it('is refused to who has a stake in it (APR-4) and to who is not there', async () => {
    const one = await desk.open();
    expect(await one.on('wangsiyuan', 'transfers', { toUserId: personId('linxiaoyu') })).toMatchObject({
      status: 403,
      body: { code: 'MAY_NOT_SIT' },
    });
    expect(await one.on('wangsiyuan', 'transfers', { toUserId: 'u-nobody' })).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    });
    expect((await one.taskOf('wangsiyuan')).state).toBe('open');
  });

  it('is done once with the same key, and refused with another body', async () => {
    const one = await desk.open();
    const key = randomUUID();
    const task = taskPath((await one.taskOf('wangsiyuan')).id);
    const manager = await api.as('wangsiyuan');
    const body = { toUserId: personId('chenjia'), comment: '请看' };
    const first = await manager.post(`${task}/delegations`, body, key);
    expect(first.status).toBe(200);
    expect(await manager.post(`${task}/delegations`, body, key)).toMatchObject({
      status: 200,
      body: plain(first.body),
    });
    expect(await manager.post(`${task}/delegations`, { ...body, comment: '别的' }, key)).toMatchObject({
      status: 422,
      body: { code: 'KEY_REUSED' },
    });
    expect(await one.trail()).toEqual(expect.arrayContaining(['delegated']));
    expect((await one.trail()).filter((operation) => operation === 'delegated')).toHaveLength(1);
    expect((await manager.ask(`${task}/delegations`, { method: 'POST', body })).body).toMatchObject({
      code: 'KEY_MISSING',
    });
  });
});

describe('an opinion 委派', () => {
  it('is asked for, given, and comes back to the owner, who decides', async () => {
    const one = await desk.open();
    expect(
      await one.on('wangsiyuan', 'delegations', { toUserId: personId('chenjia'), comment: '价格合理吗' }),
    ).toMatchObject({ status: 200 });
    const owner = await one.taskOf('wangsiyuan');
    expect(owner).toMatchObject({
      onHold: 'opinion',
      hold: { why: 'opinion', waitsFor: [{ id: personId('chenjia'), name: '陈嘉' }] },
      delegations: [{ person: { name: '陈嘉' }, askedBy: { name: '王思远' }, comment: '价格合理吗', state: 'open' }],
    });
    expect([...(owner.operations ?? [])]).toEqual(expect.arrayContaining(['recall', 'approve']));
    const asked = await one.taskOf('chenjia');
    expect(asked).toMatchObject({ kind: 'opinion', delegations: [{ comment: '价格合理吗', state: 'open' }] });
    expect([...(asked.operations ?? [])]).toContain('opine');
    // No delegating on.
    expect((await one.on('chenjia', 'delegations', { toUserId: personId('lirong') })).status).toBe(403);

    expect(await one.on('chenjia', 'opinions', { comment: '合理' })).toMatchObject({ status: 200 });
    const back = await one.taskOf('wangsiyuan');
    expect(back).toMatchObject({ delegations: [{ state: 'given', opinion: '合理' }] });
    expect(back.onHold).toBeUndefined();
    expect(await one.noticesOf('wangsiyuan')).toEqual(['task-opened', 'task-ready', 'opinion-given']);
    expect(await one.decide('wangsiyuan', 'approve')).toMatchObject({ status: 200 });
    expect(await one.on('chenjia', 'opinions', { comment: '再说一次' })).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_DECIDED' },
    });
  });

  it('is called back by its owner, and by nobody else', async () => {
    const one = await desk.open();
    await one.on('wangsiyuan', 'delegations', { toUserId: personId('chenjia') });
    expect((await one.on('chenjia', 'delegations', undefined, { method: 'DELETE' })).status).toBe(403);
    expect(await one.on('wangsiyuan', 'delegations', undefined, { method: 'DELETE' })).toMatchObject({ status: 200 });
    expect((await one.taskOf('wangsiyuan')).delegations).toMatchObject([{ state: 'recalled' }]);
    expect(await one.noticesOf('chenjia')).toEqual(['task-opened', 'task-closed']);
    expect(await one.on('wangsiyuan', 'delegations', undefined, { method: 'DELETE' })).toMatchObject({
      status: 409,
      body: { code: 'STALE_TASK' },
    });
  });
});

describe('signers 加签', () => {
  const add = (one: CaseOnDesk, kind: string, ...usernames: string[]) =>
    one.on('wangsiyuan', 'signers', { kind, userIds: usernames.map(personId), comment: '请一并看' });

  it('before: mine waits until they are done; I may take them away again', async () => {
    const one = await desk.open();
    expect(await add(one, 'before', 'lirong', 'chenjia')).toMatchObject({ status: 200 });
    const held = await one.taskOf('wangsiyuan');
    expect(held).toMatchObject({
      hold: { why: 'signers', waitsFor: [{ name: '李蓉' }, { name: '陈嘉' }] },
      signers: [
        {
          person: { name: '李蓉' },
          state: 'open',
          addedBy: { kind: 'before', person: { name: '王思远' } },
          mayRemove: true,
        },
        { person: { name: '陈嘉' }, mayRemove: true },
      ],
      signerKinds: ['before'],
    });
    expect([...(held.operations ?? [])]).not.toContain('approve');
    expect(await one.decide('wangsiyuan', 'approve')).toMatchObject({
      status: 409,
      body: { code: 'WAITS_FOR_SIGNERS' },
    });
    expect(await add(one, 'parallel', 'yaojing')).toMatchObject({ status: 409, body: { code: 'SIGNERS_MIXED' } });
    expect(await add(one, 'before', 'linxiaoyu')).toMatchObject({ status: 403, body: { code: 'MAY_NOT_SIT' } });

    const seatId = String(held.signers?.[1]?.id);
    expect(
      await one.on('wangsiyuan', `signers/${seatId}?reason=${encodeURIComponent('不必了')}`, undefined, {
        method: 'DELETE',
      }),
    ).toMatchObject({ status: 200 });
    expect(await one.on('wangsiyuan', 'signers/s999', undefined, { method: 'DELETE' })).toMatchObject({ status: 404 });
    expect(await one.noticesOf('chenjia')).toEqual(['task-opened', 'task-closed']);
    expect(await one.decide('lirong', 'approve', { comment: '同意' })).toMatchObject({ status: 200 });
    expect((await one.taskOf('wangsiyuan')).hold).toBeUndefined();
    expect(await one.noticesOf('wangsiyuan')).toEqual(['task-opened', 'task-ready']);
    expect(await one.decide('wangsiyuan', 'approve')).toMatchObject({ status: 200 });
  });

  it('after: my approval counts once they are done', async () => {
    const one = await desk.open();
    await add(one, 'after', 'lirong');
    expect(await one.decide('wangsiyuan', 'approve')).toMatchObject({ status: 200 });
    const manager = (await one.view('linxiaoyu')).stages?.[0];
    expect(manager).toMatchObject({ state: 'open', seats: [{ pending: true }, { state: 'open' }] });
    expect(await one.decide('lirong', 'reject', { comment: '毛利太低' })).toMatchObject({
      status: 200,
      body: { status: 'ended', outcome: 'rejected' },
    });
  });

  it('of anybody are taken away by an administrator, with a reason, but never the last that counts', async () => {
    const one = await desk.open();
    await add(one, 'parallel', 'lirong');
    const seats = (await one.view('guanwenbo')).stages?.[0]?.seats ?? [];
    const [own, signer] = [...seats].map(({ id }) => String(id));
    expect(await one.onCase('zhouyaqin', 'removals', { seatId: signer, reason: '多余' })).toMatchObject({
      status: 403,
    });
    expect(await one.onCase('guanwenbo', 'removals', { seatId: signer, reason: '多余' })).toMatchObject({
      status: 200,
    });
    expect(await one.onCase('guanwenbo', 'removals', { seatId: own, reason: '也多余' })).toMatchObject({
      status: 409,
      body: { code: 'LAST_SEAT' },
    });
    const line = await api.db.trail.findFirstOrThrow({ where: { processId: one.id, operation: 'signerRemoved' } });
    expect(line).toMatchObject({ comment: '多余', detail: { override: true } });
  });
});

describe('a decision', () => {
  it('is taken back while nothing rests on it 撤销', async () => {
    const one = await desk.open();
    await one.decide('wangsiyuan', 'approve');
    expect([...((await one.taskOf('wangsiyuan')).operations ?? [])]).toContain('takeBack');
    expect(await one.on('wangsiyuan', 'taken-back', { reason: '看错了' })).toMatchObject({ status: 200 });
    expect((await one.view('wangsiyuan')).stages?.map(({ state }) => String(state))).toEqual(['open', 'ahead']);
    expect(await one.noticesOf('sunlihua')).toEqual(['task-opened', 'task-closed']);
    await one.decide('wangsiyuan', 'approve');
    await one.decide('sunlihua', 'approve');
    expect(await one.on('wangsiyuan', 'taken-back', {})).toMatchObject({
      status: 409,
      body: { code: 'TAKE_BACK_TOO_LATE' },
    });
  });

  it('may be an abstention 弃权, which is no approval', async () => {
    const one = await desk.open();
    await one.decide('wangsiyuan', 'approve');
    expect(await one.decide('sunlihua', 'abstain')).toMatchObject({ status: 200, body: { status: 'running' } });
    expect(await one.decide('zhengwei', 'approve')).toMatchObject({ status: 200, body: { outcome: 'approved' } });
    expect((await one.view('linxiaoyu')).stages?.[1]?.seats).toMatchObject([
      { state: 'abstained' },
      { state: 'approved' },
    ]);
  });

  it('may return the case to whatever this round has passed', async () => {
    const one = await desk.open();
    await one.decide('wangsiyuan', 'approve');
    expect((await one.taskOf('sunlihua')).returnTargets).toEqual([
      { id: 'submitter', kind: 'submitter', title: { zh: '提交人', en: 'Submitter' } },
      { id: 'previous', kind: 'previous', title: { zh: '客户经理审核', en: 'Account manager' } },
      { id: 'manager', kind: 'stage', title: { zh: '客户经理审核', en: 'Account manager' } },
    ]);
    expect(await one.decide('sunlihua', 'return', { returnTo: 'nowhere', comment: '?' })).toMatchObject({
      status: 400,
      body: { code: 'NO_SUCH_STAGE' },
    });
    expect(await one.decide('sunlihua', 'return', { returnTo: 'manager', comment: '请重新核价' })).toMatchObject({
      status: 200,
      body: { status: 'running', round: 2 },
    });
    expect(await one.noticesOf('zhengwei')).toEqual(['task-opened', 'task-closed']);
    expect(await one.noticesOf('linxiaoyu')).toEqual(['case-returned']);
    expect((await one.taskOf('wangsiyuan')).state).toBe('open');
  });
});

describe('outputs 产出', () => {
  it('are asked for by name, checked, and shown with who gave another', async () => {
    await desk.publish(`
      - id: discount
        title: { zh: 核定折扣, en: Discount }
        approvers: [{ role: finance }]
        decide: all
        outputs: { discountPercent: percent, urgent: boolean }
`);
    const one = await desk.open();
    const asked = [...((await one.taskOf('sunlihua')).outputs ?? [])];
    expect(asked.toSorted((a, b) => String(a.name).localeCompare(String(b.name)))).toEqual([
      { name: 'discountPercent', kind: 'percent', label: { zh: '折扣', en: 'Discount' } },
      { name: 'urgent', kind: 'boolean', label: { zh: '是否（urgent）', en: 'urgent' } },
    ]);
    const wrong = await one.decide('sunlihua', 'approve', { outputs: { discountPercent: 'viel' } });
    expect(wrong).toMatchObject({
      status: 400,
      body: { code: 'OUTPUTS_INVALID', data: { missing: ['urgent'], wrongType: ['discountPercent'] } },
    });
    await one.decide('sunlihua', 'approve', { outputs: { discountPercent: 5, urgent: true } });
    await one.decide('zhengwei', 'approve', { outputs: { discountPercent: 8, urgent: true } });
    const given = [...((await one.view('linxiaoyu')).outputs ?? [])];
    expect(given.find(({ name }) => String(name) === 'discountPercent')).toMatchObject({
      ...{ value: 8, by: { name: '郑伟' }, differing: [{ value: 5, by: { name: '孙丽华' } }] },
    });
    expect(given.find(({ name }) => String(name) === 'urgent')).toMatchObject({ value: true, differing: [] });
  });
});
