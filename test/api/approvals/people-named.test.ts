/** Whom a case and its refusals name: nobody reads an id, and nobody's words stand below another's decision. */
import { beforeAll, describe, expect, it } from 'vitest';
import { personId } from '../../../prisma/seed/sample/people';
import { testApi } from '../shared/test-api';
import { caseDesk } from './case-desk';

const api = await testApi({ waitMs: 30_000 });
const desk = caseDesk(api, '76');

beforeAll(async () => {
  await desk.publish(
    `
      - id: manager
        title: { zh: 客户经理审核, en: Account manager }
        approvers: [{ relation: ae.manager }]
      - id: again
        title: { zh: 复审, en: Second look }
        approvers: [{ user: u-wangsiyuan }, { user: u-fengtao }, { user: u-xulang }]
        decide: { atLeast: 2 }
        reject: veto
`,
    'duplicates: carryOver',
  );
});

describe('the seats of a case', () => {
  it('say which stage an approval is carried over from, and who has none and why', async () => {
    const one = await desk.open();
    await one.decide('wangsiyuan', 'approve');
    const again = (await one.view('linxiaoyu')).stages?.find((stage) => String(stage.id) === 'again');
    expect(again?.seats?.[0]).toMatchObject({
      ...{ person: { name: '王思远' }, state: 'approved', carriedOver: true },
      carriedFrom: { id: 'manager', title: { zh: '客户经理审核' } },
    });
    expect(again?.passedOver).toEqual([
      {
        person: { id: personId('xulang'), name: '徐朗' },
        why: [{ by: 'user' }, expect.objectContaining({ by: 'inactive' })],
      },
    ]);
  });

  it("keep the holder's words of approval from below a signer's rejection", async () => {
    const one = await desk.open();
    await one.on('wangsiyuan', 'signers', { kind: 'after', userIds: [personId('lirong')] });
    await one.decide('wangsiyuan', 'approve', { comment: '同意，请复核' });
    await one.decide('lirong', 'reject', { comment: '价格不对' });
    const [holder, signer] = [...((await one.view('linxiaoyu')).stages?.[0]?.seats ?? [])];
    expect(holder).toMatchObject({ state: 'rejected', decidedBy: { name: '李蓉' } });
    expect(holder).not.toHaveProperty('comment');
    expect(signer).toMatchObject({ state: 'rejected', comment: '价格不对' });
  });
});

describe('a refusal', () => {
  it('names whom it is about', async () => {
    const one = await desk.open();
    expect(await one.on('wangsiyuan', 'transfers', { toUserId: personId('linxiaoyu') })).toMatchObject({
      status: 403,
      body: { code: 'MAY_NOT_SIT', people: [{ id: personId('linxiaoyu'), name: '林晓雨' }] },
    });
  });

  it('names who has the task now', async () => {
    const one = await desk.open();
    const { id, version, subjectRevision } = await one.taskOf('wangsiyuan');
    const reassigned = await one.onCase('guanwenbo', 'reassignments', {
      ...{ taskId: id, toUserId: personId('chenjia'), reason: '王思远出差' },
    });
    expect(reassigned.status).toBe(200);
    const late = await (
      await api.as('wangsiyuan')
    ).post(`/tasks/${encodeURIComponent(String(id))}/decisions`, { outcome: 'approve', version, subjectRevision });
    expect(late).toMatchObject({
      status: 403,
      body: { code: 'NOT_YOUR_TASK', people: [{ id: personId('chenjia'), name: '陈嘉' }] },
    });
  });
});

describe('the list of people', () => {
  it('holds those who are here, and on request also those who have left', async () => {
    const me = await api.as('linxiaoyu');
    const names = async (query: string) =>
      [...((await me.get(`/people${query}`)).body.items ?? [])].map((one) => String(one.name));
    expect(await names('')).not.toContain('徐朗');
    expect(await names('?left=true')).toEqual(expect.arrayContaining(['徐朗', '王思远']));
  });
});
