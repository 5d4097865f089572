/** The bell and the page of notices: counted, read one by one and all at once, in every state, on a phone too. */
import { beforeEach, expect, test } from 'vitest';
import { personId } from '../../prisma/seed/sample/people';
import { openAgency, signIn } from './agency';
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
