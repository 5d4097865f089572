/** What administrators do with running cases through the pages: each act with its reason, marked in the history. */
import { expect, test } from 'vitest';
import { decide } from '../shared/drive';
import { openAgency } from './agency';
import { atTask, confirm, fromMenu, holders, open, publish } from './cases';
import { choose } from './fill';

const agency = await openAgency();
const stages = `stages:
  - { id: first, title: { zh: 初审, en: First }, approvers: [{ user: u-wangsiyuan }] }
  - id: second
    title: { zh: 复审, en: Second }
    approvers: [{ user: u-zhouyaqin }, { user: u-fengtao }]
    decide: all
  - { id: last, title: { zh: 终审, en: Last }, approvers: [{ role: gm }], decide: any }
`;
const rules = await publish(agency, 'ruled', stages);

/** The administrator's window on a case. */
async function administrator(path: string) {
  const page = await agency.person('guanwenbo');
  await page.goto(path);
  await page.getByRole('button', { name: '管理员操作' }).waitFor();
  return page;
}

test('APR-5 a case is suspended and goes on; meanwhile nobody decides and everybody sees why', async () => {
  const opened = await open(agency, rules, '暂停的估价单');
  const page = await administrator(opened.path);
  const dialog = await fromMenu(page, '管理员操作', '暂停');
  await dialog.getByRole('button', { name: '暂停' }).click();
  await dialog.getByText('请填写理由').waitFor();
  await dialog.getByLabel('理由').fill('客户要求暂缓');
  await confirm(dialog, '暂停');
  await page
    .getByText(/暂停审批$/)
    .first()
    .waitFor();
  const holder = await atTask(agency, opened, 'wangsiyuan');
  await holder.getByText('“客户要求暂缓”').first().waitFor();
  expect(await holder.getByRole('button', { name: '同意' }).count()).toBe(0);

  const resuming = await fromMenu(page, '管理员操作', '恢复');
  await resuming.getByLabel('理由').fill('客户已确认范围');
  await confirm(resuming, '恢复');
  await holder.getByRole('button', { name: '同意' }).waitFor(); // by itself
});

test('a case jumps to another stage, a seat is taken away, and it is ended', async () => {
  const opened = await open(agency, rules, '跳转的估价单');
  await decide(agency, opened.id, 'wangsiyuan', 'approve');
  const page = await administrator(opened.path);
  const removing = await fromMenu(page, '管理员操作', '取消席位');
  await choose(removing.getByLabel('席位'), '冯涛');
  await removing.getByLabel('理由').fill('冯涛休长假');
  await confirm(removing, '取消席位');
  expect(await holders(agency, opened)).toEqual(['zhouyaqin']);

  const jumping = await fromMenu(page, '管理员操作', '跳转环节');
  await choose(jumping.getByLabel('跳转到'), '终审');
  await jumping.getByLabel('理由').fill('总经理已口头同意，直接终审');
  await confirm(jumping, '跳转环节');
  expect(await holders(agency, opened)).toEqual(['shenguoliang']);
  await page.getByText('管理员跳过').first().waitFor();

  const ending = await fromMenu(page, '管理员操作', '终止审批');
  await ending.getByLabel('理由').fill('项目取消');
  await confirm(ending, '终止审批');
  await page.getByText('已终止').first().waitFor();
  const marked = page.locator('.ant-timeline-item', { hasText: '终止审批' }).getByText('管理员操作');
  await marked.first().waitFor();
});

test('APR-2 a case moves to another version, after a dry run that says what is not asked', async () => {
  const opened = await open(agency, rules, '换版的估价单');
  await decide(agency, opened.id, 'wangsiyuan', 'approve');
  const compliance = '  - { id: compliance, title: { zh: 合规, en: Compliance }, approvers: [{ user: u-hejiahao }] }\n';
  await publish(agency, 'ruled', stages.replace('stages:\n', `stages:\n${compliance}`));
  const page = await administrator(opened.path);
  const dialog = await fromMenu(page, '管理员操作', '切换流程版本');
  await dialog.getByText('试算：从版本 1 切换到版本 2').waitFor();
  await dialog.getByRole('row', { name: /合规/ }).getByText('不再询问').waitFor();
  await dialog.getByLabel('理由').fill('新流程上线');
  await confirm(dialog, '切换流程版本');
  await page.getByText('流程版本 2').waitFor();
  expect(await holders(agency, opened)).toEqual(['fengtao', 'zhouyaqin']);
});

test('administrators find every case by how it stands, and who is stuck', async () => {
  const opened = await open(agency, rules, '查找的估价单');
  const page = await agency.person('guanwenbo');
  await page.goto('/tasks');
  await page.getByRole('navigation').getByRole('link', { name: '全部审批' }).click();
  await page.getByRole('link', { name: /查找的估价单/ }).waitFor();
  await choose(page.getByLabel('状态'), '已暂停');
  await page.getByRole('link', { name: /查找的估价单/ }).waitFor({ state: 'detached' });
  await choose(page.getByLabel('状态'), '审批中');
  await page.getByRole('link', { name: /查找的估价单/ }).click();
  await page.waitForURL(`**${opened.path}`);
});

test('no page has run into an error or asked for anything that the policy forbids', () =>
  expect(agency.complaints).toEqual([]));
