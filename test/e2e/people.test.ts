/** People and time through the pages: one's own absence, the working calendar, changes of people, and somebody's leaving. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { personId } from '../../prisma/seed/sample/people';
import { openJob, until } from '../shared/drive';
import { openAgency, signIn } from './agency';
import { choosePerson, confirm, holders, open, publish } from './cases';
import { choose, fill } from './fill';

const agency = await openAgency();
const asking = (approvers: string) =>
  `stages:\n  - { id: only, title: { zh: 审核, en: Review }, approvers: [${approvers}], decide: any }\n`;

/** Opens the dialog behind a button. */
async function dialogOf(page: Page, button: string | RegExp): Promise<Locator> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Types an instant into a field and accepts it. */
const type = async (field: Locator, instant: string) => {
  await field.click();
  await field.fill(instant);
  const accept = field.page().locator('.ant-picker-dropdown:visible .ant-picker-ok button');
  await accept.click();
  await accept.waitFor({ state: 'hidden' });
};

const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('APR-5 an absence entered in the profile moves the open task to who stands in, and back when it is ended', async () => {
  const rules = await publish(agency, 'away', asking('{ user: u-wangsiyuan }'));
  const opened = await open(agency, rules, '外出时的估价单');
  const page = await agency.person('wangsiyuan');
  await page.goto('/profile');
  const dialog = await dialogOf(page, '登记外出');
  await dialog.getByRole('button', { name: '登记外出' }).click();
  await dialog.getByText('请填写代理人').waitFor();
  await choosePerson(dialog, '代理人', '李蓉');

  await type(dialog.getByLabel('开始'), `${daysFromNow(-1)} 09:00`);
  await type(dialog.getByLabel('结束', { exact: true }), `${daysFromNow(-1)} 08:00`);

  await dialog.getByRole('button', { name: '登记外出' }).click();
  await dialog.getByText('结束须晚于开始').waitFor();
  await dialog.getByRole('checkbox', { name: '直到手动结束' }).check();
  await confirm(dialog, '登记外出');
  await page.getByText('进行中').waitFor();
  await expect.poll(() => holders(agency, opened), { timeout: 30_000 }).toEqual(['lirong']);
  const substitute = await agency.person('lirong');
  await substitute.goto('/tasks');
  await substitute.getByRole('link', { name: /外出时的估价单/ }).waitFor();

  await page.getByRole('button', { name: '立即结束' }).click();
  await page.getByText('手中未办完的待办将立即转回').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '立即结束' }).click();
  await page.getByText('没有登记外出').waitFor();
  await expect.poll(() => holders(agency, opened), { timeout: 30_000 }).toEqual(['wangsiyuan']);
});

test('a calendar file is shown with its faults, then with what it changes, then imported', async () => {
  const page = await agency.person('guanwenbo');
  await page.goto('/calendar');
  const dialog = await dialogOf(page, '导入');
  const file = (text: string) => ({ name: 'days.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const input = dialog.locator('input[type=file]');
  await input.setInputFiles(file('日期,类型,名称\n2031-01-01,休,元旦\n2031-02-30,休,春节\n'));
  await dialog.getByText('日期无法识别').waitFor();
  expect(await dialog.getByRole('button', { name: '导入' }).isDisabled()).toBe(true);
  await input.setInputFiles(file('日期,类型,名称\n2031-01-01,休,元旦\n2031-01-04,班,调休\n'));
  await dialog.getByText('2031 年：休 1 天，班 1 天').waitFor();
  await confirm(dialog, '导入');
  await page
    .locator('.ant-card', { hasText: '重新核对进度' })
    .getByText(/日历变更/)
    .first()
    .waitFor();
  const { publishedYears } = await agency.db.calendar.findFirstOrThrow();
  expect(publishedYears).toContain(2031);
});

test('an administrator adds a person, finds them, gives and ends roles, and sets who heads a department', async () => {
  const page = await agency.person('guanwenbo');
  await page.goto('/tasks');
  await page.getByRole('navigation').getByRole('link', { name: '人员与部门' }).click();
  const creating = await dialogOf(page, '新增人员');
  await fill(creating, { 姓名: '许文静', 拼音: 'xuwenjing xwj', 用户名: 'LinXiaoyu', 邮箱: 'xu', 初始密码: 'short' });
  await creating.getByRole('button', { name: '新增人员' }).click();
  await creating.getByText('用小写字母').waitFor();
  await creating.getByText('至少 8 个字符').waitFor();
  await fill(creating, {
    ...{ 用户名: 'linxiaoyu', 邮箱: 'xu@agency.example', 初始密码: 'a-long-password' },
    部门: { choose: '客户部' },
  });
  await creating.getByRole('button', { name: '新增人员' }).click();
  await creating.getByText('用户名或邮箱已被使用').waitFor();
  await fill(creating, { 用户名: 'xuwenjing' });
  // Two clicks at once add one person.
  await creating.getByRole('button', { name: '新增人员' }).dblclick();
  await page.getByRole('heading', { level: 1, name: '许文静' }).waitFor();
  expect(await agency.db.user.count({ where: { name: '许文静' } })).toBe(1);

  const giving = await dialogOf(page, '授予岗位');
  await choose(giving.getByLabel('岗位'), '客户经理');
  await confirm(giving, '授予岗位');
  await page.getByRole('button', { name: '结束岗位 客户经理' }).waitFor();
  const placing = await dialogOf(page, '调整上级');
  await choosePerson(placing, '上级', '陆振华');
  await confirm(placing, '调整上级');
  await page.getByRole('link', { name: '陆振华' }).waitFor();
  const moving = await dialogOf(page, '调整部门');
  await choose(moving.getByLabel('部门'), '媒介部');
  await moving.getByRole('radio', { name: '指定时间' }).check();
  await moving.getByRole('button', { name: '调整部门' }).click();
  await moving.getByText('请填写生效时间').waitFor();
  await type(moving.getByRole('textbox', { name: '生效时间' }), `${daysFromNow(20)} 09:00`);
  await confirm(moving, '调整部门');
  await page.getByText('未生效').waitFor();
  const ending = await dialogOf(page, '结束岗位 客户经理');
  await confirm(ending, '结束岗位');
  await page.getByText('没有岗位').waitFor();
  const resetting = await dialogOf(page, '重置密码');
  await resetting.getByLabel('初始密码').fill('another-password');
  await confirm(resetting, '重置密码');
  const window = await agency.window();
  await signIn(window, 'xuwenjing', 'another-password');

  await page.getByRole('navigation').getByRole('link', { name: '人员与部门' }).click();
  await page.getByLabel('姓名、拼音或用户名').fill('xwj');
  await page.getByLabel('姓名、拼音或用户名').press('Enter');
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  await page.getByRole('link', { name: '许文静' }).waitFor();
  await page.getByText('部门', { exact: true }).first().click();
  const heading = await dialogOf(page, '任命媒介部负责人');
  await choosePerson(heading, '负责人', '邓洁');
  await confirm(heading, '任命负责人');
  await page
    .getByRole('row', { name: /媒介部/ })
    .getByRole('link', { name: '邓洁' })
    .waitFor();
});

test('somebody leaves: what it touches is reviewed, moved in one step, and nothing is left with them', async () => {
  const rules = await publish(agency, 'handover', asking('{ relation: ae.manager }'));
  const opened = await open(agency, rules, '交接中的估价单');
  await openJob({ client: agency.client, db: agency.db, taskQueue: agency.taskQueue }, 'J2026-9101');
  const page = await agency.person('guanwenbo');
  await page.goto('/people?q=linxiaoyu');
  await page.getByRole('link', { name: '林晓雨' }).click();
  await page.getByRole('button', { name: '离职/岗位变动' }).click();
  await page.getByRole('button', { name: '查看影响' }).click();
  await page.getByText('J2026-9101').waitFor();
  await page.getByRole('link', { name: '交接中的估价单' }).waitFor();
  await page.getByRole('button', { name: '确认交接' }).click();
  await page.getByText('请填写原因').waitFor();
  await page.getByLabel('原因').fill('合同到期');
  await page.getByRole('button', { name: '确认交接' }).click();
  await page.getByText('请填写默认接手人').waitFor();
  await choose(page.getByLabel('默认接手人'), '王思远');
  await page.getByRole('button', { name: '确认交接' }).click();
  await page.getByText('须为在职的客户执行').waitFor();
  await choose(page.getByLabel(/J2026-9101.*的接手人/), '张博');

  // Something turns up between the look and the confirmation: it is shown, nothing chosen is lost.
  await agency.db.client.updateMany({ where: { name: { not: '' } }, data: { ownerId: personId('linxiaoyu') } });
  await page.getByRole('button', { name: '确认交接' }).click();
  await page.getByText(/您查看之后有 \d+ 项变化/).waitFor();
  await page.getByText('新', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '确认交接' }).dblclick();
  await page.getByRole('heading', { level: 1, name: '林晓雨 的离职交接' }).waitFor();
  await page.getByText('全部移交完毕，没有待办留在已离职人员手中').waitFor({ timeout: 60_000 });

  expect(await agency.db.departure.count()).toBe(1);
  expect(await agency.db.task.count({ where: { state: 'open', holderId: personId('linxiaoyu') } })).toBe(0);
  const { submitterId } = await agency.db.case.findUniqueOrThrow({ where: { id: opened.id } });
  expect(submitterId).toBe(personId('wangsiyuan'));
  const job = await agency.db.job.findFirstOrThrow({ where: { number: 'J2026-9101' } });
  expect(job.aeId).toBe(personId('zhangbo'));
  const left = await agency.window();
  await left.goto('/sign-in');
  await left.getByLabel('用户名').fill('linxiaoyu');
  await left.getByLabel('密码', { exact: true }).fill('linxiaoyu-password');
  await left.getByRole('button', { name: '登录' }).click();
  await left.getByRole('alert').first().waitFor();
});

test('a departure planned for later loses roles only, and is cancelled; a phone shows all of it', async () => {
  const page = await agency.window({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await signIn(page, 'hemin');
  await page.goto(`/people/${personId('sunlihua')}/departure`);
  await page.getByRole('radio', { name: '留任，但失去部分岗位' }).check();
  await page.getByRole('button', { name: '查看影响' }).click();
  await page.getByText('请填写失去的岗位').waitFor();
  await page.getByRole('checkbox', { name: '财务' }).check();
  await page.getByRole('radio', { name: '指定时间' }).check();
  await type(page.getByRole('textbox', { name: '生效时间' }), `${daysFromNow(-3)} 09:00`);
  await page.getByRole('button', { name: '查看影响' }).click();
  await page.getByText('不能早于现在').waitFor();
  await type(page.getByRole('textbox', { name: '生效时间' }), `${daysFromNow(8)} 09:00`);
  await page.getByRole('button', { name: '查看影响' }).click();
  await choose(page.getByLabel('默认接手人'), '郑伟');
  // Another day: what was chosen stays.
  await page.getByRole('button', { name: '修改', exact: true }).click();
  await type(page.getByRole('textbox', { name: '生效时间' }), `${daysFromNow(9)} 09:00`);
  await page.getByRole('button', { name: '查看影响' }).click();
  await page.getByText('郑伟 · 财务').waitFor();
  await page.getByLabel('原因').fill('岗位调整');
  await page.getByRole('button', { name: '确认交接' }).click();
  await page.getByRole('heading', { level: 1, name: '孙丽华 的岗位交接' }).waitFor();
  const cancelling = await dialogOf(page, '取消安排');
  await cancelling.getByLabel('原因').fill('计划有变');
  await confirm(cancelling, '取消安排');
  await page.getByText('已取消').first().waitFor();
  for (const path of ['/people', `/people/${personId('sunlihua')}`, '/people/departments', '/departures']) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  await until(async () => (await agency.db.departure.count({ where: { state: 'cancelled' } })) === 1 || null);
});

test('who is no administrator finds neither the menu nor the pages', async () => {
  const page = await agency.person('wangsiyuan');
  await page.goto('/people');
  await page.getByText('没有权限').waitFor();
  expect(await page.getByRole('navigation').getByRole('link', { name: '人员与部门' }).count()).toBe(0);
});

test('no page has run into an error or asked for anything that the policy forbids', () =>
  expect(agency.complaints).toEqual([]));
