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
      await choose(field.getByRole('combobox'), value.choose);
    }
  }
}

/**
 * Chooses an option of a select; in a list that can be searched it is searched for. Tried again when nothing was
 * chosen: on a busy machine the list may still be filling between the press and the release of the button.
 */
export async function choose(field: Locator, option: string): Promise<void> {
  const list = field.page().locator('.ant-select-dropdown:visible');
  const chosen = field
    .locator('xpath=ancestor::*[contains(concat(" ", @class, " "), " ant-select ")]')
    .getByText(option)
    .filter({ visible: true });
  for (let left = 3; left > 0; left--) {
    if (await field.isEditable()) await field.fill(option);
    else if ((await list.count()) === 0) await field.click();
    await list.locator('.ant-select-item-option', { hasText: option }).first().click();
    if (await appears(chosen.first())) return;
  }
  throw new Error(`Not chosen: ${option}`);
}

const appears = (shown: Locator): Promise<boolean> =>
  shown.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );

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
