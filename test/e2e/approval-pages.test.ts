/** What the pages tell of seats, incidents and refusals: who, why, and what is left to do, in words and with names. */
import { expect, test } from 'vitest';
import { decide } from '../shared/drive';
import { openAgency } from './agency';
import { atTask, choosePerson, confirm, fromMenu, holders, open, publish } from './cases';
import { choose } from './fill';

const agency = await openAgency();

const shared = await publish(
  agency,
  'shared',
  `duplicates: carryOver
stages:
  - { id: first, title: { zh: 初审, en: First }, approvers: [{ user: u-wangsiyuan }] }
  - id: second
    title: { zh: 复审, en: Second }
    approvers: [{ user: u-wangsiyuan }, { user: u-fengtao }]
    decide: all
  - { id: last, title: { zh: 终审, en: Last }, approvers: [{ role: gm }], decide: any }
`,
);
const stuck = await publish(
  agency,
  'stuck',
  `stages:
  - id: both
    title: { zh: 媒介与音频, en: Media and sound }
    join: all
    parallel:
      - [{ id: media, title: { zh: 媒介, en: Media }, approvers: [{ user: u-xulang }] }]
      - [{ id: sound, title: { zh: 音频, en: Sound }, approvers: [{ user: u-xulang }] }]
  - { id: last, title: { zh: 终审, en: Last }, approvers: [{ role: gm }], decide: any }
`,
);
const votes = (decide: string) => `stages:
  - id: board
    title: { zh: 评审会, en: Board }
    approvers: [{ user: u-zhouyaqin }, { user: u-fengtao }, { user: u-hejiahao }]
    decide: ${decide}
`;
const voted = await publish(agency, 'voted', votes('{ atLeast: 2 }'));

const filled = await publish(
  agency,
  'filled',
  `stages:
  - id: review
    title: { zh: 广告审查, en: Ad review }
    approvers: [{ user: u-yaojing }]
    outputs: { approvedDiscountPercent: percent, needsProof: boolean }
`,
);
const spoken = await publish(
  agency,
  'spoken',
  `require: { comment: [reject] }
stages:
  - { id: review, title: { zh: 广告审查, en: Ad review }, approvers: [{ user: u-yaojing }] }
`,
);

test('a signer after me is asked once I have approved; their rejection is not told in my words', async () => {
  const opened = await open(agency, shared, '后加签的估价单');
  const page = await atTask(agency, opened, 'wangsiyuan');
  const dialog = await fromMenu(page, '更多操作', '加签');
  await dialog.getByRole('radio', { name: /后加签/ }).check();
  await choosePerson(dialog, '加签人', '李蓉');
  await confirm(dialog, '加签');
  expect(await holders(agency, opened)).toEqual(['wangsiyuan']);
  await page.getByLabel('意见').fill('价格可以，请复核');
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByText('同意，等待后加签').first().waitFor();

  const signer = await atTask(agency, opened, 'lirong');
  await signer.getByText('由王思远加签').waitFor();
  await signer.getByLabel('意见').fill('毛利不够');
  await signer.getByRole('button', { name: '驳回' }).click();
  await signer.getByRole('tooltip').getByRole('button', { name: '驳回' }).click();
  await signer.getByText('这项待办已结束').waitFor();
  await page.goto(opened.path);
  await page.locator('.path .seat', { hasText: '由 李蓉 决定' }).waitFor();
  await page.locator('.path').getByText('“毛利不够”').waitFor();
  expect(await page.locator('.path').getByText('“价格可以，请复核”').count()).toBe(0);
});

test('a signer beside me votes with me; an approval carried over says from where', async () => {
  const opened = await open(agency, shared, '并加签的估价单');
  await decide(agency, opened.id, 'wangsiyuan', 'approve');
  const page = await atTask(agency, opened, 'fengtao');
  await page.getByText('沿用“初审”的同意').waitFor();
  const dialog = await fromMenu(page, '更多操作', '加签');
  await dialog.getByRole('radio', { name: /并加签/ }).check();
  await choosePerson(dialog, '加签人', '邓洁');
  await confirm(dialog, '加签');
  expect(await holders(agency, opened)).toEqual(['dengjie', 'fengtao']);
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByText('这项待办已结束').waitFor();
  expect(await holders(agency, opened)).toEqual(['dengjie']); // all of them are needed
  const signer = await atTask(agency, opened, 'dengjie');
  await signer.getByRole('button', { name: '同意' }).click();
  await signer.getByText('这项待办已结束').waitFor();
  expect(await holders(agency, opened)).toEqual(['shenguoliang']);
});

test('a task that an administrator gives to somebody else is refused to who had it, says whose it is, and keeps the words', async () => {
  const opened = await open(agency, shared, '改派的估价单');
  const page = await atTask(agency, opened, 'wangsiyuan');
  await page.getByLabel('意见').fill('写到一半');
  const admin = await agency.person('guanwenbo');
  await admin.goto(opened.path);
  const naming = await fromMenu(admin, '管理员操作', '指定审批人');
  await choosePerson(naming, '指定给', '陈嘉');
  await naming.getByLabel('理由').fill('王思远出差');
  // As long as the page has not heard of it.
  await page.route('**/api/v1/tasks/**', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  await confirm(naming, '指定审批人');
  await page.unroute('**/api/v1/tasks/**');
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByRole('alert').filter({ hasText: '现由陈嘉处理' }).waitFor();
  await page.getByText('这项待办已转给他人').waitFor();
  expect(await page.getByLabel('意见').inputValue()).toBe('写到一半');
  expect(await page.getByRole('button', { name: '同意' }).count()).toBe(0);
  await page.getByLabel('意见').fill('');
});

test('several incidents of a case are told apart, say who is missing and why, and are solved one by one', async () => {
  const opened = await open(agency, stuck, '卡住的估价单');
  const page = await agency.person('guanwenbo');
  await page.goto(opened.path);
  for (const stage of ['媒介', '音频']) await page.getByText(`${stage}：找不到可以审批的人`).waitFor();
  await page.getByText('没有席位：徐朗：已离岗').first().waitFor();
  expect(await page.getByText('Nobody may decide').count()).toBe(0);

  const naming = await fromMenu(page, '管理员操作', '指定审批人');
  await naming.getByLabel('待办').click();
  const options = page.locator('.ant-select-dropdown:visible .ant-select-item-option');
  // One entry an incident, however many administrators have it.
  await expect.poll(() => options.allTextContents()).toEqual(['媒介 · 异常处理', '音频 · 异常处理']);
  await choose(naming.getByLabel('待办'), '音频 · 异常处理');
  await choosePerson(naming, '指定给', '冯涛');
  await naming.getByLabel('理由').fill('徐朗已离职');
  await confirm(naming, '指定审批人');
  await page.getByText('音频：找不到可以审批的人').waitFor({ state: 'detached' });
  await page.getByText('媒介：找不到可以审批的人').waitFor();
  expect(await holders(agency, opened)).toEqual(['fengtao']);
  const named = await fromMenu(page, '管理员操作', '指定审批人');
  await choosePerson(named, '指定给', '邓洁');
  await named.getByLabel('理由').fill('徐朗已离职');
  await confirm(named, '指定审批人');
  await page.getByText('媒介：找不到可以审批的人').waitFor({ state: 'detached' });
  expect(await holders(agency, opened)).toEqual(['dengjie', 'fengtao']);
});

test('APR-2 a version that would count votes in another way is refused in the dry run, stage by stage', async () => {
  const opened = await open(agency, voted, '不能换版的估价单');
  await decide(agency, opened.id, 'zhouyaqin', 'approve');
  await publish(agency, 'voted', votes('{ percent: 50 }'));
  const page = await agency.person('guanwenbo');
  await page.goto(opened.path);
  const dialog = await fromMenu(page, '管理员操作', '切换流程版本');
  await dialog.getByText('不能切换到这个版本').waitFor();
  await dialog.getByText('评审会：已有人表决，但计票方式变了').waitFor();
  await dialog.getByRole('columnheader', { name: '目前' }).waitFor();
  expect(await dialog.getByRole('button', { name: '切换流程版本', exact: true }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('流程版本 1').waitFor();
});

test('of many, what takes no silence or wants values says so; a rejection asks once more', async () => {
  const silent = await open(agency, filled, '要填写的估价单');
  await open(agency, spoken, '要理由的估价单');
  const page = await agency.person('yaojing');
  await page.goto('/tasks');
  for (const title of ['要填写的', '要理由的']) await page.getByRole('checkbox', { name: new RegExp(title) }).check();
  await page.getByRole('button', { name: '一起处理' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('li', { hasText: '要填写的' }).getByText('同意时须填写内容，请单独处理').waitFor();
  await dialog.getByRole('radio', { name: '驳回' }).check();
  await dialog.locator('li', { hasText: '要理由的' }).getByText('驳回须写明理由').waitFor();
  await dialog.getByRole('button', { name: '驳回 (2)' }).click();
  await dialog.getByRole('alert').filter({ hasText: '驳回须写明理由' }).waitFor();
  await dialog.getByLabel('意见').fill('本季度不做');
  await dialog.getByRole('button', { name: '驳回 (2)' }).click();
  const sure = page.getByRole('tooltip');
  await sure.getByRole('button', { name: '取消' }).click();
  expect(await holders(agency, silent)).toEqual(['yaojing']);
  await dialog.getByRole('button', { name: '驳回 (2)' }).click();
  await sure.getByRole('button', { name: '驳回' }).click();
  await dialog.getByText('2 项全部处理完成').waitFor();
  expect(await holders(agency, silent)).toEqual([]);
});

test('values that a stage asks for have words in the language of the page, also in the history', async () => {
  const opened = await open(agency, filled, '填写内容的估价单');
  const page = await atTask(agency, opened, 'yaojing');
  const asked = page.getByRole('group', { name: '本环节需填写' });
  await asked.getByLabel('核定折扣').fill('4');
  await asked.getByRole('radio', { name: '是', exact: true }).check();
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByText('这项待办已结束').waitFor();
  await page.goto(opened.path);
  await page.locator('.ant-timeline-item', { hasText: '核定折扣：4%' }).getByText('是否（needs proof）：是').waitFor();
});

test('no page has run into an error or asked for anything that the policy forbids', () =>
  expect(agency.complaints).toEqual([]));
