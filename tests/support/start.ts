import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readKnowledge } from '../../data/build/read-knowledge.ts';
import { toArticles } from '../../data/build/project.ts';
import { NAMED_IN_ARTICLE } from './articles.ts';
import { openBrowser, type ExtensionBrowser } from './browsers.ts';
import { builtExtension, DEMO_FOLDER } from './built.ts';
import { openCardOn, whenRead } from './in-page.ts';
import { serve } from './serve.ts';

/*
 * `npm start`: builds, and opens a browser with the extension on our own article. With a display it stays open until
 * it is closed; without one it prints what the extension found there and takes pictures.
 */

const ROOT = join(import.meta.dirname, '..', '..');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

execFileSync(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build'], { cwd: ROOT, stdio: 'inherit' });
const server = await serve();
const article = `${server.origin}/back-pain.html`;
if (hasDisplay) await show();
else await demonstrate();
await server.close();

async function show(): Promise<void> {
  const b = await openBrowser('chromium', { extensionDir: builtExtension('chromium'), headed: true });
  await b.openPage(article);
  console.log(`Opened ${article}. Hover over a marked word; close the browser to end.`);
  await new Promise<void>((resolve) => void b.browser.once('disconnected', () => resolve()));
}

async function demonstrate(): Promise<void> {
  mkdirSync(DEMO_FOLDER, { recursive: true });
  for (const theme of ['light', 'dark'] as const) {
    const b = await openBrowser('chromium', { extensionDir: builtExtension('chromium'), dark: theme === 'dark' });
    try {
      await takePictures(b, theme);
    } finally {
      await b.close();
    }
  }
  console.log(`Pictures are in ${DEMO_FOLDER}`);
}

async function takePictures(b: ExtensionBrowser, theme: 'light' | 'dark'): Promise<void> {
  const picture = (name: string) => ({ path: join(DEMO_FOLDER, `${name}-${theme}.png`) }) as const;
  const page = await b.openPage(article);
  await page.setViewport({ width: 1000, height: 900 });
  const found = await whenRead(b, page);
  if (theme === 'light') await printFound(found.found);
  await page.screenshot(picture('page'));
  await openCardOn(b, page, /^myofascial release/i);
  await page.screenshot(picture('card'));
  const tabId: unknown = await b.asExtension(`chrome.tabs.query({ url: '${article}' }).then((tabs) => tabs[0].id)`);
  const popup = await b.openExtensionPage(`popup.html?tab=${String(tabId)}`);
  await popup.setViewport({ width: 380, height: 600 });
  await popup.waitForSelector('.found-open');
  await popup.screenshot(picture('popup'));
  await popup.click('.found-open');
  await popup.waitForSelector('.layers h2');
  await new Promise((resolve) => setTimeout(resolve, 500));
  await popup.screenshot(picture('explainer'));
}

async function printFound(found: readonly { readonly therapy: string; readonly count: number }[]): Promise<void> {
  const { knowledge } = await readKnowledge(join(ROOT, 'data'));
  const byId = new Map(toArticles(knowledge).map((each) => [each.id, each]));
  const rows = found.map(({ therapy, count }) => {
    const record = byId.get(therapy);
    const first = record?.findings[0];
    return {
      therapy: record?.name ?? therapy,
      times: count,
      'first evidence line': first ? `${first.conditionName}: ${first.sentence}` : '',
    };
  });
  console.table(rows);
  const missing = NAMED_IN_ARTICLE.filter((id) => !found.some((each) => each.therapy === id));
  if (missing.length > 0) throw new Error(`The article names ${missing.join(', ')}, but the extension did not find them`);
}
