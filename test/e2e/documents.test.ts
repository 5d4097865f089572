/** The documents of a job on its page: files come in, are shown, replaced, withdrawn, refused, and tried again. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { pdf, png, svg } from '../activities/documents/samples';
import { writePdf } from '../../api/shared/print/write-pdf';
import { briefed } from '../shared/job-story';
import { openAgency, pictureOnFailure, signIn } from './agency';

const agency = await openAgency();
await briefed(agency, 'J2026-9601');
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

test('files are added, shown, downloaded, replaced and withdrawn', async () => {
  pictureOnFailure('documents', () => [agency.person('linxiaoyu')]);
  const page = await agency.person('linxiaoyu');
  await page.goto('/jobs/J2026-9601');
  const card = page.locator('.documents-card');
  await card.getByText('还没有文档').waitFor();
  const document = Buffer.from(
    await writePdf({ content: ['发布排期', '第一周：地铁灯箱'], defaultStyle: { font: 'Noto' } }),
  );
  await card
    .locator('input[type=file]')
    .first()
    .setInputFiles([file('灯箱.png', png), file('排期.pdf', document)]);
  await card.getByText('灯箱', { exact: true }).waitFor();
  const schedule = card.locator('[data-document]').filter({ hasText: '排期' });
  await schedule.waitFor();

  await schedule.getByRole('button', { name: '预览' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('canvas[data-drawn]').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  const picture = card.locator('[data-document]').filter({ hasText: '灯箱' });
  await picture.getByRole('button', { name: '预览' }).click();
  await expect
    .poll(() => page.locator('.preview-picture').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBe(1);
  await page.keyboard.press('Escape');

  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    schedule.getByRole('link', { name: '下载' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('排期.pdf');
  expect(await readFile(await saved.path())).toEqual(document);

  await schedule.locator('input[type=file]').setInputFiles(file('排期二.pdf', pdf));
  await schedule.getByText('第 2 版').waitFor();
  await schedule.getByRole('button', { name: '历史版本（1）' }).click();
  await schedule.getByText('第 1 版').waitFor();

  await schedule.getByRole('button', { name: '撤下' }).click();
  await page.getByLabel('原因').fill('排期有变');
  await page.getByRole('dialog').getByRole('button', { name: '撤下' }).click();
  await schedule.getByText('林晓雨 已撤下：排期有变').waitFor();
  expect(await schedule.getByRole('link', { name: '下载' }).count()).toBe(0);
});

test('what is refused says why, and what did not get through is tried again under the same key', async () => {
  const page = await agency.person('linxiaoyu');
  await page.goto('/jobs/J2026-9601');
  const card = page.locator('.documents-card');
  const choose = card.locator('.add-documents input[type=file]');
  await choose.setInputFiles(file('标志.png', svg));
  await card.getByRole('alert').getByText('文件内容与扩展名不符').waitFor();
  await choose.setInputFiles(file('空.png', Buffer.alloc(0)));
  await card.getByRole('alert').getByText('文件是空的').waitFor();
  const remove = card.getByRole('button', { name: '移除' });
  await remove.first().click();
  await remove.click();
  await remove.waitFor({ state: 'hidden' });

  const keys: (string | undefined)[] = [];
  await page.route('**/documents?kind=**', (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    return keys.length === 1 ? route.abort() : route.continue();
  });
  await choose.setInputFiles(file('断线.png', png));
  await card.getByRole('alert').getByText('连接不上服务器').waitFor();
  await card.getByRole('button', { name: '重新上传' }).click();
  await card.getByText('断线', { exact: true }).waitFor();
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
  await page.unroute('**/documents?kind=**');
});

test('an upload is cancelled, and nothing of it is there', async () => {
  const page = await agency.person('linxiaoyu');
  await page.goto('/jobs/J2026-9601');
  const card = page.locator('.documents-card');
  await page.route('**/documents?kind=**', () => undefined); // on its way for as long as one likes
  const before = await agency.db.document.count();
  await card.locator('.add-documents input[type=file]').setInputFiles(file('取消.png', png));
  await card.getByRole('button', { name: '取消上传' }).click();
  await card.getByText('取消.png').waitFor({ state: 'hidden' });
  expect(await agency.db.document.count()).toBe(before);
  await page.unroute('**/documents?kind=**');
});

test('it fits a telephone, in English too, and a list that cannot be read says so', async () => {
  const page = await agency.window({ viewport: { width: 375, height: 760 } });
  await signIn(page, 'linxiaoyu');
  await page.evaluate(() => localStorage.setItem('jobcard.language', 'en'));
  let broken = true;
  await page.route('**/jobs/*/documents?**', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/jobs/J2026-9601');
  const card = page.locator('.documents-card');
  const again = card.getByRole('button', { name: 'Try again' });
  await again.waitFor();
  broken = false;
  await again.click();
  await card.getByText('Choose files, or drop them here').waitFor();
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await beyond()).toBeLessThanOrEqual(0);
  await page.context().close();
});

test('nothing went wrong on the pages', () => expect(agency.complaints).toEqual([]));
