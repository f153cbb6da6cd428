import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { builtExtension, DEMO_FOLDER } from './built.ts';
import type { ExtensionBrowser } from './browsers.ts';
import { openChromium } from './chromium.ts';
import { openCardOn, whenRead } from './in-page.ts';
import { clickOn, openPopup, whenText } from './popup.ts';
import { serve } from './serve.ts';
import { pause } from './until.ts';

/*
 * `npm start`: builds the extension and shows it at work on our own article: in a window where there is a screen,
 * otherwise as a table in the terminal and as pictures in .output/demo.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const ARTICLE = '/back-pain.html';

/** The twelve therapies that the article names. */
const EXPECTED = [
  'Acupuncture',
  'Balneotherapy',
  'Chiropractic',
  'Craniosacral therapy',
  'Ear seeds',
  'Exercise therapy',
  'Foam rolling',
  'Massage',
  'Myofascial release',
  'Occupational therapy',
  'Trigger point therapy',
  'Yoga',
];

const rows = v.array(v.object({ name: v.string(), times: v.string(), finding: v.string() }));
type Row = v.InferOutput<typeof rows>[number];

function build(): void {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('The extension could not be built; the lines above say why.');
}

function hasScreen(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function showInWindow(): Promise<void> {
  const server = await serve();
  const b = await openChromium({ extensionDir: builtExtension('chromium'), headed: true });
  await b.openPage(`${server.origin}${ARTICLE}`);
  console.log(`\nThe article is open at ${server.origin}${ARTICLE}. Rest the pointer on an underlined name. Close the browser to end.`);
  await new Promise((resolve) => {
    b.browser.once('disconnected', resolve);
  });
  await server.close();
}

async function showInTerminal(): Promise<void> {
  rmSync(DEMO_FOLDER, { recursive: true, force: true });
  mkdirSync(DEMO_FOLDER, { recursive: true });
  const found = await demonstrate('light');
  await demonstrate('dark');
  printTable(found);
  const missing = EXPECTED.filter((name) => !found.some((row) => row.name.toLowerCase().includes(name.toLowerCase())));
  if (missing.length > 0)
    throw new Error(`The article names ${EXPECTED.length} therapies, but these were not found: ${missing.join(', ')}.`);
  const speechless = found.filter((row) => row.finding === '');
  if (speechless.length > 0) throw new Error(`No finding is shown for ${speechless.map((row) => row.name).join(', ')}.`);
  console.log(`\n${found.length} therapies found. Pictures: ${relative(ROOT, DEMO_FOLDER)}/`);
}

/** Takes the pictures in one colour scheme; what it gives back is read from the running popup. */
async function demonstrate(scheme: 'light' | 'dark'): Promise<readonly Row[]> {
  const server = await serve();
  const b = await openChromium({ extensionDir: builtExtension('chromium'), dark: scheme === 'dark' });
  try {
    const page = await b.openPage(`${server.origin}${ARTICLE}`);
    await setScheme(page, scheme);
    await whenRead(b, page);
    await takePicture(page, `page-${scheme}.png`);
    await openCardOn(b, page, /^myofascial release/i);
    await pause(600);
    await takePicture(page, `card-${scheme}.png`);
    await page.keyboard.press('Escape');
    return await takePopup(b, page, scheme);
  } finally {
    await b.close();
    await server.close();
  }
}

async function takePopup(b: ExtensionBrowser, page: Page, scheme: 'light' | 'dark'): Promise<readonly Row[]> {
  const popup = await openPopup(b, page);
  await setScheme(popup, scheme);
  await popup.setViewport({ width: 380, height: 600, deviceScaleFactor: 2 });
  await whenText(popup, /Occupational therapy/);
  await takePicture(popup, `popup-${scheme}.png`);
  const list = await popup.evaluate(() =>
    [...document.querySelectorAll('.found')].map((item) => ({
      name: item.querySelector('.found-name')?.textContent ?? '',
      times: item.querySelector('.found-jump')?.textContent ?? '',
      finding: item.querySelector('.found-line')?.textContent ?? '',
    })),
  );
  await popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.found-open')].find((item) => item.textContent.includes('Myofascial'))?.click(),
  );
  await whenText(popup, /What it is/);
  await takePicture(popup, `explainer-${scheme}.png`);
  await takeFindings(popup, scheme);
  return v.parse(rows, list);
}

/** The evidence map of the explainer, and the comparison that it leads to. */
async function takeFindings(popup: Page, scheme: 'light' | 'dark'): Promise<void> {
  await popup.evaluate(() => document.querySelector('.map')?.closest('section')?.scrollIntoView());
  await takePicture(popup, `map-${scheme}.png`);
  await clickOn(popup, 'Compare therapies for low back pain');
  await whenText(popup, /This is no ranking/);
  await takePicture(popup, `compare-${scheme}.png`);
}

async function setScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

async function takePicture(page: Page, name: string): Promise<void> {
  await pause(200);
  await page.screenshot({ path: join(DEMO_FOLDER, `${name}`), type: 'png' });
}

function printTable(found: readonly Row[]): void {
  const width = Math.max(...found.map((row) => row.name.length));
  console.log(`\n${'Therapy'.padEnd(width)}  Times  First finding`);
  for (const { name, times, finding } of found)
    console.log(`${name.padEnd(width)}  ${times.replaceAll(/\s/g, '').padStart(5)}  ${finding}`);
}

async function main(): Promise<void> {
  build();
  await (hasScreen() ? showInWindow() : showInTerminal());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  });
}
