/** 提交人自选 through the pages: the AE chooses who decides an estimate, and finds the choice again when it comes back. */
import { expect, test } from 'vitest';
import { personId } from '../../prisma/seed/sample/people';
import { decide } from '../shared/drive';
import { briefed, dayFromNow, proposed } from '../shared/job-story';
import { openAgency } from './agency';
import { publish } from './cases';
import { choose, fill, fillLines, openStep, submitStep } from './fill';

const agency = await openAgency();
const number = 'J2026-7701';

await publish(
  agency,
  'estimate',
  `stages:
  - id: craft
    title: { zh: 专业审核, en: Craft review }
    approvers: [{ id: pick, chosenBy: submitter, min: 1, max: 2, from: [{ user: u-hejiahao }, { user: u-fengtao }] }]
    decide: all
`,
);
await briefed(agency, number);
await proposed(agency, number);

test('the AE is asked who decides once the estimate is filled in; a returned one begins with who was chosen', async () => {
  const page = await agency.person('linxiaoyu');
  await page.goto(`/jobs/${number}`);
  const form = await openStep(page, 'submit-estimate');
  await fillLines(form, [{ 项目: '主视觉', 单位: '套', 数量: '1', 单价: '60000', 外部成本: '0' }]);
  await fill(form, { 交付日期: { day: dayFromNow(60) } });
  const next = form.getByRole('button', { name: '下一步：选择审批人' });
  await next.click();
  const craft = form.getByRole('combobox', { name: '专业审核' });
  await craft.waitFor();
  await expect.poll(() => craft.evaluate((shown) => shown === document.activeElement)).toBe(true);
  await form.getByRole('button', { name: '提交' }).click();
  await form.locator('.ant-form-item-explain-error', { hasText: '请选择 1 至 2 人' }).waitFor();
  await choose(craft, '冯涛');
  await form.getByRole('heading', { name: '选择审批人' }).click(); // shuts the list
  await submitStep(form);

  const { id } = await agency.db.case.findFirstOrThrow({
    where: { ownerId: `job/${number}`, subjectKind: 'estimate' },
  });
  const holders = async () =>
    (await agency.db.task.findMany({ where: { caseId: id, state: 'open' } })).map(({ holderId }) => holderId);
  expect(await holders()).toEqual([personId('fengtao')]);
  await decide(agency, id, 'fengtao', 'return', '请补充报价');

  await page.getByText('估价单被退回').first().waitFor();
  const again = await openStep(page, 'submit-estimate');
  await again.getByRole('button', { name: '下一步：选择审批人' }).click();
  await again.getByRole('region', { name: '选择审批人' }).getByTitle('冯涛').waitFor();
  await submitStep(again);
  await expect.poll(holders).toEqual([personId('fengtao')]);
  expect(agency.complaints).toEqual([]);
});
