/** Fills a step's form as a person does: by the labels that stand on the page. */
import type { Locator, Page } from 'playwright-core';

export type Filling = Record<string, string | { choose: string } | { day: string }>;

/** The form item with this label. */
const item = (form: Locator, label: string): Locator =>
  form.locator('.ant-form-item').filter({ has: form.page().locator('label', { hasText: label }) });

/** Texts are typed, `choose` picks an option or a radio button, `day` is a date such as `2026-12-01`. */
export async function fill(form: Locator, filling: Filling): Promise<void> {
  for (const [label, value] of Object.entries(filling)) {
    const field = item(form, label).first();
    if (typeof value === 'string') {
      await field.locator('input, textarea').first().fill(value);
    } else if ('day' in value) {
      await field.locator('input').fill(value.day);
      await field.locator('input').press('Enter');
    } else if ((await field.getByRole('radio').count()) > 0) {
      await field.getByRole('radio', { name: value.choose, exact: true }).check();
    } else {
      const box = field.getByRole('combobox');
      await box.click();
      // People are too many to be all in the list: one types a part of the name.
      if (await box.isEditable()) await box.fill(value.choose);
      await form
        .page()
        .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: value.choose })
        .click();
    }
  }
}

export type Line = Record<'项目' | '单位' | '数量' | '单价' | '外部成本', string>;

/** Fills the table of lines; the first row is there already. */
export async function fillLines(form: Locator, lines: Line[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await form.getByRole('button', { name: '添加一行' }).click();
    for (const [column, value] of Object.entries(line)) {
      await form.getByLabel(`第 ${String(index + 1)} 行 ${column}`).fill(value);
    }
  }
}

/** Chooses who owns a row of a table: on a busy machine a list may still be moving when it is clicked. */
export async function chooseOwner(form: Locator, row: number, name: string): Promise<void> {
  const page = form.page();
  const label = `第 ${String(row)} 行 负责人`;
  const chosen = form
    .locator('td')
    .filter({ has: page.getByLabel(label) })
    .getByText(name)
    .first();
  for (let left = 4; left > 0; left--) {
    await form.getByLabel(label).fill(name);
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).click();
    const isShown = chosen.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (await isShown) return;
  }
  throw new Error(`Not chosen: ${name}`);
}

/** Opens a step from "接下来" on the job's page. */
export async function openStep(page: Page, kind: string): Promise<Locator> {
  await page.locator(`[data-step="${kind}"]`).click();
  const drawer = page.locator('.ant-drawer').getByRole('dialog');
  await drawer.waitFor();
  return drawer;
}

/** Submits an open step and waits until the job shows it as done. */
export async function submitStep(drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: '提交' }).click();
  await drawer.waitFor({ state: 'detached' });
}

/** Opens, fills and submits a step. */
export async function takeStep(page: Page, kind: string, filling: Filling): Promise<void> {
  const drawer = await openStep(page, kind);
  await fill(drawer, filling);
  await submitStep(drawer);
}
