/** The whole system behind real pages, and the sample people with a browser window each. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, onTestFailed } from 'vitest';
import type { MailSettings } from '../../activities/people/delivery/mail-port';
import { buildWeb } from '../../scripts/shared/build-web';
import { testApi, type TestApi } from '../api/shared/test-api';
import { findBrowser } from './find-browser';

const root = resolve(import.meta.dirname, '../..');

/** The pictures of the walk-through are made anew on demand only; a test run keeps its own. */
const pictures = process.env['JOBCARD_PICTURES'] ? join(root, 'docs/pictures') : join(root, 'test-results/pictures');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Agency extends TestApi {
  /** A window of somebody who has not signed in. */
  window(options?: BrowserContextOptions): Promise<Page>;
  /** A signed-in person's window; the same one each time. */
  person(username: string): Promise<Page>;
  /** What went wrong in any window so far: script errors and refused content (CSP). */
  complaints: string[];
}

/** Call it at the top of a test file. */
export async function openAgency(mail: MailSettings | 'kept' = 'kept'): Promise<Agency> {
  const webFolder = await buildWeb();
  const api = await testApi({ webFolder }, mail);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: flags });
  afterAll(() => browser.close());
  const complaints: string[] = [];
  const people = new Map<string, Promise<Page>>();

  async function window(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: api.url,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1280, height: 860 },
      // As somebody asks for it who bears no motion: what still moves under the pointer swallows clicks.
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The browser itself reports each 4xx; those are answers.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(message.text());
    });
    return page;
  }

  async function signedIn(username: string): Promise<Page> {
    const page = await window();
    await signIn(page, username);
    return page;
  }

  // What every window shows when a test has failed.
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const folder = join(root, 'test-results');
    await mkdir(folder, { recursive: true });
    for (const [index, context] of browser.contexts().entries()) {
      for (const page of context.pages()) {
        const path = join(
          folder,
          `${task.name.replaceAll(/[^\p{Letter}\p{Number}]+/gu, '-').slice(0, 60)}-${String(index)}.png`,
        );
        await page.screenshot({ path }).catch(() => undefined);
      }
    }
  });

  return {
    ...api,
    window,
    complaints,
    person(username) {
      const known = people.get(username) ?? signedIn(username);
      people.set(username, known);
      return known;
    },
  };
}

/** Signs in through the page, with the password that sample people have in tests. */
export async function signIn(page: Page, username: string, password = `${username}-password`): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL('**/tasks');
}

/** A picture for the walk-through. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  // Messages that fade away would differ from run to run.
  await page
    .locator('.ant-message-notice')
    .first()
    .waitFor({ state: 'detached', timeout: 5000 })
    .catch(() => undefined);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Keeps a picture of every window when the test that calls this fails. */
export function pictureOnFailure(name: string, pages: () => Promise<Page>[]): void {
  onTestFailed(async () => {
    const folder = join(root, 'test-results');
    await mkdir(folder, { recursive: true });
    for (const [index, opened] of pages().entries()) {
      const page = await opened.catch(() => null);
      await page
        ?.screenshot({ path: join(folder, `${name}-${String(index)}.png`), fullPage: true })
        .catch(() => undefined);
    }
  });
}
