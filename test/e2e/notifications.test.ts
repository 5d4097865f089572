/** The bell and the page of notices: counted, read one by one and all at once, in every state, on a phone too. */
import { beforeEach, expect, test } from 'vitest';
import { personId } from '../../prisma/seed/sample/people';
import { openAgency, picture, signIn } from './agency';
import { open, publish } from './cases';

const agency = await openAgency();
const userId = personId('wangsiyuan');
const rules = await publish(
  agency,
  'told',
  'stages:\n  - { id: only, title: { zh: 审核, en: Review }, approvers: [{ user: u-wangsiyuan }], decide: any }\n',
);

beforeEach(() => agency.db.notification.deleteMany({ where: { userId } }));

/** Notices of other days, as `record` writes them. */
const older = (count: number) =>
  agency.db.notification.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      ...{ userId, kind: 'case-ended', processId: 'approval/gone', detail: { outcome: 'approved' } },
      ...{ eventKey: `old/${String(index)}`, at: new Date(Date.UTC(2026, 0, 5, 1, index)) },
    })),
  });

test('a notice rings the bell, opens its task, and is read by that', async () => {
  const page = await agency.person('wangsiyuan');
  await page.goto('/notifications');
  await page.getByText('还没有通知').waitFor();
  await open(agency, rules, '通知里的估价单');
  await page.getByRole('button', { name: '通知：1 条未读' }).waitFor();
  await page.goto('/jobs');
  await page.getByRole('button', { name: '通知：1 条未读' }).click();
  await page.getByRole('link', { name: /有新的待办.*通知里的估价单/ }).click();
  await page.waitForURL('**/tasks/*');
  await page.getByRole('heading', { level: 1, name: '通知里的估价单' }).waitFor();
  await page.getByRole('button', { name: '通知', exact: true }).waitFor();
  expect(await agency.db.notification.count({ where: { userId, readAt: null } })).toBe(0);
});

test('whoever opens the task by another way has read the notice', async () => {
  const page = await agency.person('wangsiyuan');
  await open(agency, rules, '直接打开的估价单');
  await page.goto('/tasks');
  await page.getByRole('link', { name: /直接打开的估价单/ }).click();
  await expect
    .poll(() => agency.db.notification.count({ where: { userId, readAt: null } }), { timeout: 30_000 })
    .toBe(0);
});

test('a long list loads page by page; all are read at once, but for one that came meanwhile', async () => {
  await older(30);
  const page = await agency.person('wangsiyuan');
  await page.goto('/notifications');
  const cards = page.locator('.row-card');
  await expect.poll(() => cards.count(), { timeout: 20_000 }).toBe(25);
  await page.getByRole('button', { name: '加载更多' }).click();
  await expect.poll(() => cards.count(), { timeout: 20_000 }).toBe(30);
  await cards.first().getByText('审批已结束：已通过').waitFor();
  await cards.first().getByText('相关内容已不对您开放').waitFor();
  await cards.first().click();
  await page.getByText('未读 (29)').waitFor();
  await page.getByRole('button', { name: '全部标为已读' }).click();
  await page.locator('.ant-segmented').getByText(/^未读/).click();
  await page.getByText('没有未读通知').waitFor();
  expect(await page.getByRole('button', { name: '全部标为已读' }).isDisabled()).toBe(true);
});

test('says that it loads, that it failed, and goes on', async () => {
  const page = await agency.window();
  await signIn(page, 'wangsiyuan');
  let fails = true;
  await page.route('**/api/v1/notifications?**', async (request) => {
    if (!fails) return request.continue();
    await new Promise((done) => setTimeout(done, 300));
    return request.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        ...{ type: 'urn:jobcard:problem:unexpected', title: 'Unexpected', status: 500, code: 'UNEXPECTED' },
        correlationId: 'c-1234',
      }),
    });
  });
  await page.goto('/notifications');
  await page.locator('[aria-busy=true]').waitFor();
  await page.getByText('加载失败').waitFor({ timeout: 60_000 });
  fails = false;
  await page.getByRole('button', { name: '重试' }).click();
  await page.getByText('还没有通知').waitFor();
  await page.context().close();
});

test('fits a phone, in English too', async () => {
  await older(3);
  const page = await agency.window({ viewport: { width: 360, height: 720 } });
  await signIn(page, 'wangsiyuan');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Notifications: 3 unread' }).click();
  await page.getByRole('heading', { level: 1, name: 'Notifications' }).waitFor();
  await page.getByText('An approval has ended: Approved').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.context().close();
  expect(agency.complaints).toEqual([]);
});

test('somebody chooses in the profile what is mailed to them', async () => {
  const page = await agency.person('lirong');
  await page.goto('/profile');
  await page.getByText('系统没有配置邮件服务器').waitFor();
  await agency.db.setting.update({ where: { key: 'mail' }, data: { value: true } });
  await page.reload();
  await page.getByText('邮件发送到 lirong@qinghe.example').waitFor();
  await page.getByRole('checkbox', { name: '有新的待办: 邮件' }).uncheck();
  await page.getByText('每个工作日早上汇总').click();
  const save = page.locator('.ant-card', { hasText: '通知方式' }).getByRole('button', { name: /确\s?定/ });
  await save.click();
  await page.getByText('通知方式已保存').waitFor();
  await page.reload();
  await page.getByText('邮件发送到').waitFor();
  expect(await page.getByRole('checkbox', { name: '有新的待办: 邮件' }).isChecked()).toBe(false);
  expect(await page.getByRole('checkbox', { name: '审批已结束: 邮件' }).isChecked()).toBe(true);
  expect(await save.isDisabled()).toBe(true);
  await agency.db.setting.update({ where: { key: 'mail' }, data: { value: false } });
});

test('an administrator sees why a mail failed, and sends it again', async () => {
  await agency.db.mail.create({
    data: {
      ...{ id: 'm1', userId, state: 'failed', attempts: 1, fault: 'refused', answer: 'EENVELOPE: 550 no such user' },
      ...{ createdAt: new Date(), endedAt: new Date() },
    },
  });
  const page = await agency.person('guanwenbo');
  await page.goto('/tasks');
  await page.getByRole('navigation').getByRole('link', { name: '邮件投递' }).click();
  await page.getByText('没有配置邮件服务器').waitFor();
  const card = page.locator('.row-card', { hasText: 'wangsiyuan@qinghe.example' });
  await card.getByText('邮件服务器拒收').waitFor();
  await card.getByText('550 no such user').waitFor();
  await card.getByRole('button', { name: '再次发送' }).click();
  await page.getByText('没有投递失败的邮件').waitFor();
  expect(await agency.db.mail.findUniqueOrThrow({ where: { id: 'm1' } })).toMatchObject({ state: 'waiting' });
  expect(agency.complaints).toEqual([]);
});

test('an administrator adds another system, sees its key once and what it did not take, and takes it away', async () => {
  const page = await agency.person('guanwenbo');
  await page.goto('/tasks');
  await page.getByRole('navigation').getByRole('link', { name: '事件推送' }).click();
  await page.getByText('还没有推送地址').waitFor();
  await page.getByRole('button', { name: '添加地址' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('接收地址').fill('https://127.0.0.1/hook');
  await dialog.getByRole('button', { name: /确\s?定/ }).click();
  await dialog.getByText('须为 https 开头的公网地址，且不含密码').waitFor();
  await dialog.getByLabel('接收地址').fill('https://erp.example.invalid/hook');
  await dialog.getByRole('button', { name: /确\s?定/ }).click();
  await dialog.getByText('签名密钥，只显示这一次，请现在保存').waitFor();
  expect(await dialog.locator('code').textContent()).toMatch(/^whsec_/);
  await dialog
    .getByRole('button', { name: /关\s?闭/ })
    .last()
    .click();
  const card = page.locator('.row-card', { hasText: 'https://erp.example.invalid/hook' });
  await card.getByText('工作进入阶段').waitFor();
  expect(await page.content()).not.toContain('whsec_');

  const { id: webhookId } = await agency.db.webhook.findFirstOrThrow();
  const failed = { state: 'failed', attempts: 9, answer: 'HTTP 500', body: '{}', kind: 'approval.ended' };
  await agency.db.webhookMessage.create({ data: { id: 'msg_1', webhookId, createdAt: new Date(), ...failed } });
  await page.reload();
  await page.getByText('HTTP 500').waitFor();
  await picture(page, 'webhooks');
  await page.getByRole('button', { name: '再次发送' }).click();
  await page.getByText('没有投递失败的事件').waitFor();
  await page.getByRole('button', { name: /移\s?除/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /移\s?除/ })
    .click();
  await page.getByText('还没有推送地址').waitFor();
  expect(agency.complaints).toEqual([]);
});
