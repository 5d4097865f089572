/** What the pages say when things are not as one wishes: refused, forbidden, too late, busy, on a telephone, in English. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startWorker } from '../../activities/worker';
import { approvedByAll, briefed, estimated, proposed } from '../shared/job-story';
import { codeInMail } from '../shared/link-code';
import { linkSecret } from '../shared/system';
import { openAgency, pictureOnFailure, signIn } from './agency';
import { choose, fill, openStep } from './fill';

const agency = await openAgency();

/** A job whose estimate waits for the account manager; the case's id. */
async function waitingForManager(number: string): Promise<string> {
  await briefed(agency, number);
  await proposed(agency, number);
  return estimated(agency, number);
}

async function taskOf(caseId: string, username: string): Promise<string> {
  const task = await agency.db.task.findFirstOrThrow({ where: { caseId, holderId: `u-${username}`, state: 'open' } });
  return `/tasks/${encodeURIComponent(task.id)}`;
}

/** As wide as the screen and no wider. */
const widthBeyondScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a wrong password is refused without saying what was wrong', async () => {
  const page = await agency.window();
  await page.goto('/tasks');
  await page.waitForURL('**/sign-in**');
  await page.getByLabel('用户名').fill('linxiaoyu');
  await page.getByLabel('密码', { exact: true }).fill('not the password');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
  await page.getByLabel('用户名').fill('nobody-of-that-name');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
  await signIn(page, 'linxiaoyu');
  await page.getByRole('heading', { name: '待办' }).waitFor();
  await page.context().close();
});

test('what is not open to somebody is forbidden or not there', async () => {
  await waitingForManager('J2026-9101');
  const ae = await agency.person('zhangbo');
  await ae.goto('/definitions');
  await ae.getByText('没有权限').waitFor();
  await ae.goto('/jobs/J2026-9101'); // another AE's
  await ae.getByText('没有找到').waitFor();
  await ae.goto('/nowhere');
  await ae.getByText('没有找到').waitFor();
  expect(await ae.getByRole('link', { name: '审批流程' }).count()).toBe(0);
  expect(await ae.getByRole('link', { name: '全部审批' }).count()).toBe(0);
});

test('APR-7 a decision made in another tab is told, and the page shows how it stands', async () => {
  const caseId = await waitingForManager('J2026-9102');
  const address = await taskOf(caseId, 'wangsiyuan');
  const first = await agency.person('wangsiyuan');
  const second = await first.context().newPage();
  await first.goto(address);
  await second.goto(address);
  await second.getByRole('button', { name: '同意' }).waitFor();
  // The second tab does not hear of it by itself.
  await second.route('**/api/v1/tasks/**', (route) =>
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  );
  await first.getByRole('button', { name: '同意' }).click();
  await first.getByText('这项待办已结束').waitFor();

  await second.unroute('**/api/v1/tasks/**');
  await second.getByLabel('意见').fill('价格可以');
  await second.getByRole('button', { name: '同意' }).click();
  const told = second.getByRole('alert').filter({ hasText: '已经有人作出决定' });
  await told.waitFor();
  expect(await told.textContent()).toContain('王思远');
  await second.getByText('这项待办已结束').waitFor(); // read again
  expect(await second.getByLabel('意见').inputValue()).toBe('价格可以'); // nothing that was typed is lost
  const decided = await agency.db.trail.count({ where: { processId: caseId, operation: 'approved' } });
  expect(decided).toBe(1);
  await second.close({ runBeforeUnload: false });
});

test('a required reason is asked for before anything is sent', async () => {
  const caseId = await waitingForManager('J2026-9103');
  const page = await agency.person('wangsiyuan');
  await page.goto(await taskOf(caseId, 'wangsiyuan'));
  await page.getByRole('button', { name: '退回修改' }).click();
  await page.getByText('退回修改须写明理由').waitFor();
  await page.getByLabel('意见').fill('外部成本偏高，请重新询价');
  await page.getByRole('button', { name: '退回修改' }).click();
  await page.getByText('这项待办已结束').waitFor();

  // The AE finds it as a task of theirs, and the reason on the job.
  const ae = await agency.person('linxiaoyu');
  await ae.goto('/tasks');
  await ae.getByText('修改后重新提交').first().waitFor();
  await ae.goto('/jobs/J2026-9103');
  await ae.getByText('估价单被退回，待修改后重新提交').waitFor();
  await ae.getByText('外部成本偏高，请重新询价').first().waitFor();
});

test('a busy system is asked again by itself under the same key, and one click is one decision', async () => {
  const caseId = await waitingForManager('J2026-9104');
  const page = await agency.person('wangsiyuan');
  await page.goto(await taskOf(caseId, 'wangsiyuan'));
  await page.getByRole('button', { name: '同意' }).waitFor();
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/decisions')) keys.push(request.headers()['idempotency-key']);
  });
  await agency.worker.shutdown();
  await page.getByRole('button', { name: '同意' }).dblclick();
  await page.getByText('正在提交').waitFor();
  await page.getByText('正在自动重新提交').waitFor();
  const { temporal, taskQueue, db, client, workflowBundle } = agency;
  const worker = await startWorker({ temporal, taskQueue, db, client, linkSecret, workflowBundle, mail: 'kept' });
  agency.worker.shutdown = () => worker.shutdown(); // stopped with the test file, in place of the first one
  await page.getByText('这项待办已结束').waitFor({ timeout: 60_000 });
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
  expect(await agency.db.trail.count({ where: { processId: caseId, operation: 'approved' } })).toBe(1);
});

test('at 375 px nothing sticks out, and a task is decided from the menu in the drawer', async () => {
  const caseId = await waitingForManager('J2026-9105');
  const page = await agency.window({ viewport: { width: 375, height: 780 }, hasTouch: true, isMobile: true });
  pictureOnFailure('phone', () => [Promise.resolve(page)]);
  await signIn(page, 'wangsiyuan');
  await page.getByRole('link', { name: /J2026-9105/ }).waitFor();
  expect(await widthBeyondScreen(page)).toBe(0);
  for (const [entry, heading] of [
    ['工作', '工作'],
    ['我发起的', '我发起的'],
    ['审批流程', '审批流程'],
  ] as const) {
    await page.getByRole('button', { name: '打开菜单' }).click();
    await page.getByRole('dialog').getByRole('link', { name: entry }).click();
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await widthBeyondScreen(page)).toBe(0);
  }
  await page.goto('/jobs/J2026-9105');
  await page.getByText('估价单审批中').waitFor();
  expect(await widthBeyondScreen(page)).toBe(0);
  await page.goto(await taskOf(caseId, 'wangsiyuan'));
  await page.getByRole('button', { name: '同意' }).waitFor();
  expect(await widthBeyondScreen(page)).toBe(0);
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByText('这项待办已结束').waitFor();
  await page.context().close();
});

test('what was typed is not lost by a slip, and the form is filled in by keyboard alone', async () => {
  await waitingForManager('J2026-9106');
  const page = await agency.person('linxiaoyu');
  await page.goto('/jobs/J2026-9106');
  const drawer = await openStep(page, 'pause-job');
  await fill(drawer, { 暂停原因: '客户推迟上市' });
  await page.keyboard.press('Escape');
  await page.getByText('填写的内容还没有提交').waitFor();
  await page.getByRole('button', { name: '继续填写' }).press('Enter');
  expect(await drawer.getByLabel('暂停原因').inputValue()).toBe('客户推迟上市');
  await drawer.getByRole('button', { name: '提交' }).press('Enter');
  await drawer.waitFor({ state: 'detached' });
  await page.getByText('已暂停').first().waitFor();
});

test('the client may decline with a reason; a link that is replaced, unknown or broken says so', async () => {
  await approvedByAll(agency, await waitingForManager('J2026-9107'));
  const ae = await agency.person('linxiaoyu');
  await ae.goto('/jobs/J2026-9107');
  const send = async () => {
    const before = await agency.db.link.count({ where: { processId: 'job/J2026-9107' } });
    const drawer = await openStep(ae, 'send-estimate');
    await drawer.getByRole('button', { name: '提交' }).click();
    await drawer.waitFor({ state: 'detached' });
    await expect.poll(() => agency.db.link.count({ where: { processId: 'job/J2026-9107' } })).toBe(before + 1);
    await ae.reload();
    return (await ae.locator('a[data-client-link]').getAttribute('href')) ?? '';
  };
  const replaced = await send();
  const newest = await send();
  const client = await agency.window({ viewport: { width: 375, height: 780 }, hasTouch: true, isMobile: true });
  await client.goto(replaced);
  await client.getByText('这份内容已有新版本或已撤回').waitFor();
  await client.goto('/l#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
  await client.getByText('链接无效').waitFor();

  await client.goto(newest);
  await client.getByRole('button', { name: '不接受' }).click();
  await client.getByText('请输入邮件中的 6 位验证码').waitFor();
  await client.getByRole('button', { name: '发送验证码' }).click();
  await client.getByText('已发送到 d***@yunlingchun.example').waitFor();
  await client.getByLabel('验证码', { exact: true }).fill(await codeInMail(agency.db, newest.split('#')[1] ?? ''));
  await client.getByRole('button', { name: '不接受' }).click();
  await client.getByText('请说明原因', { exact: true }).waitFor();
  await client.getByLabel('意见').fill('超出预算');
  expect(await widthBeyondScreen(client)).toBe(0);
  await client.getByRole('button', { name: '不接受' }).click();
  await client.getByRole('dialog').getByRole('button', { name: '不接受' }).click();
  await client.getByText(/已于 .* 答复不接受/).waitFor();
  await ae.getByText('客户未接受估价单，需提交新版本').waitFor();
  await client.context().close();
});

test('a session that ends leaves the page and what was typed as they are', async () => {
  const caseId = await waitingForManager('J2026-9108');
  const page = await agency.window();
  await signIn(page, 'wangsiyuan');
  await page.goto(await taskOf(caseId, 'wangsiyuan'));
  await page.getByLabel('意见').fill('请补一份媒体排期');
  const { id } = await agency.db.session.findFirstOrThrow({
    where: { userId: 'u-wangsiyuan' },
    orderBy: { createdAt: 'desc' },
  });
  await agency.db.session.delete({ where: { id } });
  // The page may have found out by itself already, and stand behind the dialog.
  await page.getByRole('button', { name: '留言' }).dispatchEvent('click');
  const again = page.getByRole('dialog');
  await again.getByText('登录已失效').waitFor();
  await again.getByLabel('密码', { exact: true }).fill('wangsiyuan-password');
  await again.getByRole('button', { name: '登录' }).click();
  await again.waitFor({ state: 'detached' });
  expect(await page.getByLabel('意见').inputValue()).toBe('请补一份媒体排期');
  await page.getByRole('button', { name: '留言' }).click();
  await page.getByText('“请补一份媒体排期”').waitFor();
  await page.context().close();
});

test('whoever asked may withdraw before the first decision; an administrator may end or hand on', async () => {
  const withdrawn = await waitingForManager('J2026-9109');
  const ae = await agency.person('linxiaoyu');
  await ae.goto('/cases');
  await ae
    .getByRole('cell', { name: /J2026-9109.*估价单审批/ })
    .getByRole('link')
    .click();
  await ae.getByRole('button', { name: '撤回' }).click();
  const dialog = ae.getByRole('dialog');
  await dialog.getByLabel('理由').fill('客户改了范围');
  await dialog.getByRole('button', { name: '撤回' }).click();
  await dialog.waitFor({ state: 'detached' });
  await ae.getByText('已撤回').first().waitFor();
  expect((await agency.db.case.findUniqueOrThrow({ where: { id: withdrawn } })).outcome).toBe('withdrawn');

  const handedOn = await waitingForManager('J2026-9110');
  const admin = await agency.person('guanwenbo');
  await admin.goto(`/cases/${encodeURIComponent(handedOn)}`);
  await admin.getByRole('button', { name: '管理员操作' }).click();
  await admin.getByRole('menuitem', { name: '指定审批人' }).click();
  const naming = admin.getByRole('dialog');
  await choose(naming.getByLabel('指定给'), '李蓉');
  await naming.getByLabel('理由').fill('王思远出差');
  await naming.getByRole('button', { name: '指定审批人' }).click();
  await naming.waitFor({ state: 'detached' });
  await admin.locator('.path').getByText('李蓉').waitFor();
});

test('APR-1 managers read the rules of approvals; a token is shown once and can be revoked', async () => {
  const page = await agency.person('wangsiyuan');
  await page.goto('/definitions');
  await page.getByRole('link', { name: '估价单审批' }).click();
  await page.getByText('kind: Approval').waitFor();

  await page.goto('/profile');
  await page.getByRole('button', { name: '新建令牌' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('用途').fill('报表');
  await dialog.getByRole('button', { name: '确定' }).click();
  const secret = (await dialog.locator('code').textContent()) ?? '';
  const me = await fetch(`${agency.url}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } });
  expect(me.status).toBe(200);
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await page.getByRole('row', { name: /报表/ }).getByRole('button', { name: '吊销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '吊销' }).click();
  await page.getByText('令牌已吊销').waitFor();
  const after = await fetch(`${agency.url}/api/v1/me`, { headers: { authorization: `Bearer ${secret}` } });
  expect(after.status).toBe(401);
});

test('CNV-8 the whole page speaks English when asked to, and remembers it', async () => {
  const page = await agency.window();
  await signIn(page, 'wangsiyuan');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await page.goto('/jobs/J2026-9107');
  await page.getByText('What holds it up').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.context().close();
});

test('CNV-7 a list is saved as a file under its filter; too many rows are told, and nothing is saved', async () => {
  await briefed(agency, 'J2026-9401');
  const page = await agency.person('linxiaoyu');
  await page.goto('/jobs?state=all');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: 'CSV 文本（.csv）' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^工作单-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('J2026-9401');

  const refusal = {
    type: 'about:blank',
    title: 'Too many rows',
    status: 422,
    code: 'TOO_MANY_ROWS',
    correlationId: 'x',
  };
  await page.route('**/exports/jobs**', (route) => route.fulfill({ status: 422, json: refusal }));
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: 'Excel 表格（.xlsx）' }).click();
  await page.getByText('结果太多，请先缩小筛选范围').waitFor();
  await page.unroute('**/exports/jobs**');
});

test('no page has run into an error or asked for anything that the policy forbids', () =>
  expect(agency.complaints).toEqual([]));
