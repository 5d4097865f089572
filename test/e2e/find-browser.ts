/** A Chromium for the browser tests, in the order in which one is likely to be there. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * Path of a browser: `JOBCARD_CHROMIUM`, Playwright's own, the usual places; on a machine with apt, as root, it is
 * installed with a Chinese font for the pictures.
 * @throws Error with one line that says what to install
 */
export function findBrowser(): string {
  const named = process.env['JOBCARD_CHROMIUM'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`JOBCARD_CHROMIUM names ${named}, which is not there`);
  }
  const found = [chromium.executablePath(), ...usual].find((path) => path !== '' && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    try {
      execFileSync('apt-get', ['update', '-q'], quietly);
      execFileSync('apt-get', ['install', '-qy', 'chromium', 'fonts-noto-cjk'], quietly);
    } catch {
      // Said below, the same for whatever went wrong.
    }
    const installed = usual.find((path) => existsSync(path));
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium: install it (Debian: apt install chromium fonts-noto-cjk) or name it in JOBCARD_CHROMIUM',
  );
}
