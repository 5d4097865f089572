/** Every operation on a running case through the pages: managers, submitters and administrators in their browsers. */
import { expect, test } from 'vitest';
import { decide } from '../shared/drive';
import { openAgency, signIn } from './agency';
import { atTask, choosePerson, confirm, fromMenu, holders, open, publish } from './cases';

const agency = await openAgency();

const desk = await publish(
  agency,
  'desk',
  `cc: [{ role: finance, on: started }]
stages:
  - { id: first, title: { zh: 初审, en: First }, approvers: [{ user: u-wangsiyuan }] }
  - id: second
    title: { zh: 复审, en: Second }
    approvers: [{ user: u-zhouyaqin }, { user: u-fengtao }]
    decide: all
    pause: question
    due: 8 working hours
    require: { comment: [reject, return] }
  - { id: last, title: { zh: 终审, en: Last }, approvers: [{ role: gm }], decide: any }
`,
);
const pool = await publish(
  agency,
  'pool',
  `stages:
  - { id: anyone, title: { zh: 财务审核, en: Finance }, approvers: [{ role: finance }], decide: any }
`,
);
const whole = await publish(
  agency,
  'whole',
  `stages:
  - id: check
    title: { zh: 核价, en: Check }
    approvers: [{ user: u-wangsiyuan }]
    outputs: { approvedDiscountPercent: percent }
  - id: both
    title: { zh: 法务与媒介, en: Legal and media }
    join: all
    parallel:
      - [{ id: legal, title: { zh: 法务, en: Legal }, approvers: [{ user: u-hejiahao }] }]
      - [{ id: media, title: { zh: 媒介, en: Media }, approvers: [{ user: u-fengtao }] }]
  - { id: production, title: { zh: 制作, en: Production }, start: manual, approvers: [{ user: u-caojianjun }] }
  - { id: last, title: { zh: 终审, en: Last }, approvers: [{ role: gm }], decide: any }
`,
);

test('APR-4 a task is transferred, never to who asked; whoever gets it finds it without a reload', async () => {
  const opened = await open(agency, desk, '转办的估价单');
  const receiver = await agency.person('lirong');
  await receiver.goto('/tasks');
  const page = await atTask(agency, opened, 'wangsiyuan');
  const dialog = await fromMenu(page, '更多操作', '转办');
  // Nobody decides their own request, whoever hands it to them; what was typed stays.
  await choosePerson(dialog, '转给', '林晓雨');
  await dialog.getByLabel('留言').fill('我下午出差');
  await dialog.getByRole('button', { name: '转办', exact: true }).click();
  await dialog.getByRole('alert').filter({ hasText: '不能' }).waitFor();
  expect(await dialog.getByLabel('留言').inputValue()).toBe('我下午出差');
  await choosePerson(dialog, '转给', '李蓉');
  await confirm(dialog, '转办');
  await page.getByText('已转办').first().waitFor();
  // It is somebody else's now: nothing can be done here any more, and the page says so.
  await page.getByText('这项待办已转给他人').waitFor();
  expect(await page.getByRole('button', { name: '同意' }).count()).toBe(0);
  await receiver.getByRole('link', { name: /转办的估价单/ }).click();
  await receiver.getByText('由王思远转办').waitFor();
  await receiver.getByRole('button', { name: '同意' }).click();
  await receiver.getByText('这项待办已结束').waitFor();
  expect(await holders(agency, opened)).toEqual(['fengtao', 'zhouyaqin']);
});

test('an opinion is asked for, called back, asked for again and given; the owner decides', async () => {
  const opened = await open(agency, desk, '征求意见的估价单');
  const page = await atTask(agency, opened, 'wangsiyuan');
  const ask = async (whom: string) => {
    const dialog = await fromMenu(page, '更多操作', '征求意见');
    await choosePerson(dialog, '请谁提意见', whom);
    await dialog.getByLabel('请对方看什么').fill('外部成本是否合理');
    await confirm(dialog, '征求意见');
    await page.getByText(`已请${whom}提出意见`).waitFor();
  };
  await ask('李蓉');
  await page.getByRole('button', { name: '收回' }).click();
  await page.getByText('已请李蓉提出意见').waitFor({ state: 'detached' });
  expect(await holders(agency, opened, 'opinion')).toEqual([]);

  await ask('周雅琴');
  const adviser = await atTask(agency, opened, 'zhouyaqin', 'opinion');
  await adviser.getByText('王思远 请您提出意见').waitFor();
  await adviser.getByText('外部成本是否合理').first().waitFor();
  await adviser.getByRole('button', { name: '提出意见' }).click();
  await adviser.getByText('请填写意见').waitFor();
  await adviser.getByLabel('意见').fill('比上季度低 3%，合理');
  await adviser.getByRole('button', { name: '提出意见' }).click();
  await adviser.getByText('这项待办已结束').waitFor();
  await page.reload();
  await page.getByText('比上季度低 3%，合理').first().waitFor();
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByText('这项待办已结束').waitFor();
});

test('signers before me are asked first; I may remove who has not decided; then it is my turn', async () => {
  const opened = await open(agency, desk, '加签的估价单');
  await decide(agency, opened.id, 'wangsiyuan', 'approve');
  const page = await atTask(agency, opened, 'zhouyaqin');
  const dialog = await fromMenu(page, '更多操作', '加签');
  await dialog.getByRole('radio', { name: /前加签/ }).check();
  await choosePerson(dialog, '加签人', '李蓉');
  await choosePerson(dialog, '加签人', '何家豪');
  await confirm(dialog, '加签');
  await page.getByText('正在等待李蓉、何家豪审批').waitFor();
  expect(await page.getByRole('button', { name: '同意' }).count()).toBe(0);

  await page.getByRole('button', { name: '减签 何家豪' }).click();
  await confirm(page.getByRole('dialog'), '减签');
  await page.getByText('正在等待李蓉审批').waitFor();
  expect(await holders(agency, opened)).toEqual(['fengtao', 'lirong', 'zhouyaqin']);

  const signer = await atTask(agency, opened, 'lirong');
  await signer.getByText('加签').first().waitFor();
  await signer.getByRole('button', { name: '同意' }).click();
  await signer.getByText('这项待办已结束').waitFor();
  await page.getByRole('button', { name: '同意' }).waitFor(); // by itself
});

test('a question rests my clock until its answer, which the submitter finds in the inbox', async () => {
  const opened = await open(agency, desk, '询问的估价单');
  await decide(agency, opened.id, 'wangsiyuan', 'approve');
  const page = await atTask(agency, opened, 'zhouyaqin');
  const dialog = await fromMenu(page, '更多操作', '询问'); // whom one would usually ask is chosen already
  await dialog.getByLabel('问题').fill('交付日期客户确认了吗？');
  await confirm(dialog, '询问');
  await page.getByText('期限暂停，等待答复').waitFor();

  const submitter = await agency.person('linxiaoyu');
  await submitter.goto('/tasks');
  await submitter.getByRole('link', { name: /询问的估价单/ }).click();
  await submitter.getByText('交付日期客户确认了吗？').first().waitFor();
  await submitter.getByLabel('答复').fill('11 月 20 日邮件确认');
  await submitter.getByRole('button', { name: '答复' }).click();
  await submitter.getByText('这项待办已结束').waitFor();
  await page.reload();
  await page.getByText('11 月 20 日邮件确认').first().waitFor();
  await page.getByText('期限暂停，等待答复').waitFor({ state: 'detached' });
});

test('a decision is taken back while nobody has built on it, then abstained; another returns it to a passed stage', async () => {
  const opened = await open(agency, desk, '撤销的估价单');
  await decide(agency, opened.id, 'wangsiyuan', 'approve');
  const page = await atTask(agency, opened, 'fengtao');
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByText('这项待办已结束').waitFor();
  expect(await holders(agency, opened)).toEqual(['zhouyaqin']);
  await page.getByRole('button', { name: '撤销我的决定' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('看错了版本');
  await confirm(page.getByRole('dialog'), '撤销我的决定');
  await expect.poll(() => holders(agency, opened)).toEqual(['fengtao', 'zhouyaqin']);
  await atTask(agency, opened, 'fengtao');
  await page.getByRole('button', { name: '弃权' }).click();
  await page.getByText('这项待办已结束').waitFor();

  const other = await atTask(agency, opened, 'zhouyaqin');
  await other.getByText('弃权').first().waitFor();
  await other.getByLabel('意见').fill('请客户经理重新核价');
  await other.getByRole('button', { name: '退回修改' }).click();
  await other.getByRole('dialog').getByRole('radio', { name: /初审/ }).first().check();
  await confirm(other.getByRole('dialog'), '退回修改');
  await other.getByText('这项待办已结束').waitFor();
  expect(await holders(agency, opened)).toEqual(['wangsiyuan']);
  const again = await atTask(agency, opened, 'wangsiyuan');
  await again.getByText('“请客户经理重新核价”').first().waitFor();
  await again.getByText('第 2 轮').first().waitFor();
});

test('who claims a task keeps their colleagues from it until it is released', async () => {
  const opened = await open(agency, pool, '认领的估价单');
  const page = await atTask(agency, opened, 'sunlihua');
  await page.getByRole('button', { name: '认领' }).click();
  await page.getByText('您已认领').waitFor();
  const colleague = await atTask(agency, opened, 'zhengwei');
  await colleague.getByText('孙丽华 已认领').first().waitFor();
  expect(await colleague.getByRole('button', { name: '同意' }).count()).toBe(0);
  await colleague.goto('/tasks?state=waiting');
  await colleague.getByRole('link', { name: /认领的估价单/ }).waitFor();
  await page.getByRole('button', { name: '释放认领' }).click();
  await page.getByText('您已认领').waitFor({ state: 'detached' });
  await atTask(agency, opened, 'zhengwei');
  await colleague.getByRole('button', { name: '同意' }).click();
  await colleague.getByText('这项待办已结束').waitFor();
});

test('APR-7 many are decided at once, and each says what became of it', async () => {
  const cases = [];
  for (const one of ['批量甲', '批量乙', '批量丙']) cases.push(await open(agency, desk, one));
  const page = await agency.person('wangsiyuan');
  await page.goto('/tasks');
  for (const { title } of cases) await page.getByRole('checkbox', { name: new RegExp(title) }).check();
  await page.getByRole('button', { name: '一起处理' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '同意 (3)' }).waitFor();
  await decide(agency, cases[1]?.id ?? '', 'wangsiyuan', 'approve'); // on the telephone, meanwhile
  await dialog.getByLabel('意见').fill('同意本季度方案');
  await dialog.getByRole('button', { name: '同意 (3)' }).dblclick();
  await dialog.getByText('完成 2 项，1 项没有处理').waitFor();
  expect(await dialog.getByText('已处理').count()).toBe(2);
  await dialog
    .locator('li', { hasText: '批量乙' })
    .getByText(/王思远/)
    .waitFor();
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  for (const { id } of cases) {
    expect(await agency.db.trail.count({ where: { processId: id, operation: 'approved' } })).toBe(1);
  }
});

test('what a stage asks for is filled in; branches stand side by side, on a phone below each other; a stage is skipped by hand', async () => {
  const opened = await open(agency, whole, '并行的估价单');
  const page = await atTask(agency, opened, 'wangsiyuan');
  await page.getByRole('button', { name: '同意' }).click();
  await page
    .getByText(/^请填写/)
    .first()
    .waitFor();
  await page.locator('fieldset').getByRole('spinbutton').fill('4');
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByText('这项待办已结束').waitFor();

  const besides = async (phone: boolean) => {
    const window = await agency.window(phone ? { viewport: { width: 375, height: 780 }, isMobile: true } : {});
    await signIn(window, 'linxiaoyu');
    await window.goto(opened.path);
    const [left, right] = await Promise.all(
      ['分支 1', '分支 2'].map((name) => window.getByRole('region', { name }).boundingBox()),
    );
    const beyond = await window.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    await window.context().close();
    return left?.y === right?.y;
  };
  expect(await besides(false)).toBe(true);
  expect(await besides(true)).toBe(false);

  for (const username of ['hejiahao', 'fengtao']) await decide(agency, opened.id, username, 'approve');
  await atTask(agency, opened, 'wangsiyuan', 'start');
  await page.getByRole('button', { name: '跳过环节' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '跳过环节' }).click();
  await dialog.getByText('请填写理由').waitFor();
  await dialog.getByLabel('理由').fill('无实物制作');
  await confirm(dialog, '跳过环节');
  await expect.poll(() => holders(agency, opened)).toEqual(['shenguoliang']);
  await page.goto(opened.path);
  await page.getByText('人工跳过').first().waitFor();
  await page
    .getByRole('region')
    .or(page.locator('.ant-card', { hasText: '审批时填写的内容' }))
    .getByText('4%')
    .first()
    .waitFor();
});

test('whoever is copied in sees it as unread until it is opened; a case is printed as a PDF', async () => {
  const opened = await open(agency, desk, '抄送的估价单');
  const page = await agency.person('zhengwei');
  await page.goto('/tasks?state=copied');
  await page.getByRole('tab', { name: /抄送我的 \(\d+\)/ }).waitFor();
  await page.getByRole('link', { name: /未读.*抄送的估价单/ }).click();
  await page.getByRole('heading', { name: /抄送的估价单/ }).waitFor();
  const copy = () => agency.db.copy.findFirstOrThrow({ where: { caseId: opened.id, userId: 'u-zhengwei' } });
  await expect.poll(async () => (await copy()).readAt).not.toBeNull();
  await page.getByText('已读').first().waitFor();

  const [shown, printed] = await Promise.all([
    page.context().waitForEvent('page'),
    page.context().waitForEvent('response', (response) => response.url().includes('/print')),
    page.getByRole('link', { name: '打印' }).click(),
  ]);
  expect(printed.status()).toBe(200);
  expect(printed.headers()['content-type']).toContain('application/pdf');
  expect(printed.headers()['content-disposition']).toMatch(/^inline/);
  expect(shown.url()).toContain('language=zh');
  await shown.close();
});

test('the submitter urges once in a while; the keyboard comes back to where a dialog was opened', async () => {
  const opened = await open(agency, desk, '催办的估价单');
  const page = await agency.person('linxiaoyu');
  await page.goto(opened.path);
  await page.getByRole('button', { name: '催办' }).click();
  await page.getByRole('dialog').getByLabel('留言').fill('客户明天要答复');
  await confirm(page.getByRole('dialog'), '催办');
  await page.getByText('“客户明天要答复”').waitFor();

  const manager = await atTask(agency, opened, 'wangsiyuan');
  await manager.emulateMedia({ reducedMotion: 'no-preference' }); // a menu that fades away must not take the Escape
  const dialog = await fromMenu(manager, '更多操作', '转办');
  await manager.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await manager.evaluate(() => document.activeElement?.textContent)).toContain('更多操作');
});

test('no page has run into an error or asked for anything that the policy forbids', () =>
  expect(agency.complaints).toEqual([]));
