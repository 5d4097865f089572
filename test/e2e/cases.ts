/** Approvals by rules of a test's own, opened without a job, and what tests do with their pages. */
import { WithStartWorkflowOperation } from '@temporalio/client';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { publishDefinition } from '../../definitions/publish';
import type { CaseEvent, CompiledDefinition } from '../../domain/approvals';
import { personId } from '../../prisma/seed/sample/people';
import { act } from '../../workflows/shared/messages';
import type { LoopInput, Message } from '../../workflows/shared/messages';
import type { Agency } from './agency';
import { choose } from './fill';

/** Publishes rules for estimates, as an administrator's edit would; a key again gives its next version. */
export async function publish({ db }: Agency, key: string, body: string): Promise<CompiledDefinition> {
  const yaml = `kind: Approval\nkey: ${key}\ntitle: { zh: ${key}审批, en: ${key} }\nsubject: estimate\n${body}`;
  const published = await publishDefinition(db, { yaml, source: 'edited', publishedBy: null });
  if (!published.published) throw new Error(`Not published: ${JSON.stringify(published.findings)}`);
  return published.compiled;
}

export interface Opened {
  id: string;
  title: string;
  path: string;
}

let count = 0;

/** Opens a case in the name of LIN Xiaoyu; `title` is what lists and pages call it. */
export async function open(agency: Agency, definition: CompiledDefinition, title: string): Promise<Opened> {
  count += 1;
  const caseId = `approval/${definition.key}/${String(count)}`;
  const submitterId = personId('linxiaoyu');
  const event: CaseEvent = {
    type: 'CaseOpened',
    ...{ caseId, definition, subjectKind: 'estimate', subjectId: caseId, submitterId, partyIds: [submitterId] },
    fields: { jobNumber: 'J2026-7001', title, ae: submitterId, amountFen: 12_800_000, discountPercent: 5 },
    ownerId: null,
  };
  const message: Message = {
    key: `open-${caseId}`,
    actor: { kind: 'person', id: submitterId },
    body: event,
  };
  await agency.client.workflow.executeUpdateWithStart(act, {
    args: [message],
    updateId: message.key,
    startWorkflowOperation: new WithStartWorkflowOperation('approval', {
      ...{ workflowId: caseId, taskQueue: agency.taskQueue },
      args: [{ processId: caseId, kind: 'approval', answer: null } satisfies LoopInput],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    }),
  });
  return { id: caseId, title, path: `/cases/${encodeURIComponent(caseId)}` };
}

/** Signs in once and opens the page of somebody's open task in a case. */
export async function atTask(agency: Agency, { id }: Opened, username: string, kind = 'decide'): Promise<Page> {
  const page = await agency.person(username);
  const task = await agency.db.task.findFirstOrThrow({
    where: { caseId: id, holderId: personId(username), state: 'open', kind },
  });
  await page.goto(`/tasks/${encodeURIComponent(task.id)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Who has an open task of a kind in a case, by user name and sorted. */
export async function holders({ db }: Agency, { id }: Opened, kind = 'decide'): Promise<string[]> {
  const tasks = await db.task.findMany({ where: { caseId: id, state: 'open', kind } });
  return tasks.map((task) => task.holderId.replace(/^u-/, '')).sort();
}

/** Chooses an entry of a menu. */
export async function fromMenu(page: Page, menu: '更多操作' | '管理员操作', entry: string): Promise<Locator> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  // The keyboard is in it, or Escape would go to the page behind.
  await expect.poll(() => dialog.evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
  return dialog;
}

/** Finds somebody by name in a field of a dialog. */
export async function choosePerson(dialog: Locator, label: string, name: string): Promise<void> {
  await choose(dialog.getByLabel(label), name);
  await dialog.getByRole('heading').or(dialog.locator('.ant-modal-title')).first().click(); // shuts a list of several
}

/** Sends a dialog by its own button and waits until it has gone. */
export async function confirm(dialog: Locator, button: string): Promise<void> {
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
