import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { ExtensionBrowser } from './browsers.ts';
import { pause, until } from './until.ts';

/** A marked place as the page's own scripts could see it: nothing of the product is touched to learn this. */
export interface Mark {
  /** Name in the registry of highlights. */
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const markList = v.array(
  v.object({ key: v.string(), text: v.string(), x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
);

/** All marked places near the screen, from the top of the page down, the open card's own mark apart. */
export async function marksOn(page: Page): Promise<readonly Mark[]> {
  const list = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([key, highlight]) =>
      [...highlight].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
        return { key, text: range.toString(), x, y, width, height };
      }),
    ),
  );
  return v
    .parse(markList, list)
    .filter((mark) => /^t(-tint)?$/.test(mark.key))
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
}

/** Texts of the marked places. */
export async function markedTexts(page: Page): Promise<readonly string[]> {
  return (await marksOn(page)).map((mark) => mark.text);
}

const reportSchema = v.looseObject({
  state: v.string(),
  partial: v.boolean(),
  source: v.looseObject({ url: v.string() }),
  found: v.array(v.looseObject({ therapy: v.string(), count: v.number(), conditions: v.array(v.string()) })),
});

/** What the content script says about its page. */
export type Report = v.InferOutput<typeof reportSchema>;

/** Asks the content script of the page, as the popup does; null where there is none. */
export async function reportOf(b: ExtensionBrowser, page: Page): Promise<Report | null> {
  const url: unknown = await page.evaluate(() => location.href);
  const reports = await b.asExtension(`(async () => {
    const tabs = await chrome.tabs.query({});
    const asked = tabs.map((tab) => chrome.tabs.sendMessage(tab.id, { kind: 'report' }).catch(() => null));
    return Promise.all(asked.map((one) => Promise.race([one, new Promise((resolve) => setTimeout(resolve, 2000, null))])));
  })()`);
  const read = v.parse(v.array(v.unknown()), reports).map((each) => v.safeParse(reportSchema, each));
  return read.flatMap((each) => (each.success ? [each.output] : [])).find((report) => report.source.url === url) ?? null;
}

/** The tab's number, by its address. */
export async function tabOf(b: ExtensionBrowser, page: Page): Promise<number> {
  const url: unknown = await page.evaluate(() => location.href);
  const id = await b.asExtension(`chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`);
  return v.parse(v.number(), id);
}

/** Therapies found and how often. */
export function countsIn(report: Report | null): Readonly<Record<string, number>> {
  return Object.fromEntries((report?.found ?? []).map(({ therapy, count }) => [therapy, count]));
}

/** Waits until the content script has read its page to the end. */
export async function whenRead(b: ExtensionBrowser, page: Page): Promise<Report> {
  return until(`${page.url()} to be read`, async () => {
    const report = await reportOf(b, page);
    return report?.state === 'ready' ? report : null;
  });
}

/** Waits for a mark with this text and gives its place on the screen; `at` counts such marks from the top. */
export async function whenMarked(page: Page, text: string | RegExp, at = 0): Promise<Mark> {
  const isMeant = (mark: Mark) => mark.width > 0 && (typeof text === 'string' ? mark.text === text : text.test(mark.text));
  return until(`${String(text)} to be marked`, async () => (await marksOn(page)).filter(isMeant)[at]);
}

/** Rests the pointer on a mark until its card is there; gives the card's text. */
export async function openCardOn(b: ExtensionBrowser, page: Page, text: string | RegExp, at = 0): Promise<string> {
  await page.bringToFront();
  await scrollToMark(page, text, at);
  await restOn(page, await whenMarked(page, text, at));
  return whenCard(b, page);
}

/** Brings a mark to the middle of the screen. */
export async function scrollToMark(page: Page, text: string | RegExp, at = 0): Promise<void> {
  const { y } = await whenMarked(page, text, at);
  await page.evaluate((top) => scrollBy({ top: top - innerHeight / 3, behavior: 'instant' }), y);
  await pause(50);
}

/** Moves the pointer towards a mark, as a hand does, and leaves it there. */
export async function restOn(page: Page, mark: Mark): Promise<void> {
  const x = mark.x + Math.min(mark.width / 2, 40);
  const y = mark.y + mark.height / 2;
  await page.mouse.move(x + 60, y + 40);
  for (const step of [30, 15, 5, 0]) {
    await page.mouse.move(x + step, y + step / 2);
    await pause(30);
  }
}

/** The text of the open card, once it is drawn. */
export async function whenCard(b: ExtensionBrowser, page: Page): Promise<string> {
  return until('the card', async () => (await cardText(b, page)) ?? null);
}

/** The text of the open card; null where none is open. */
export async function cardText(b: ExtensionBrowser, page: Page): Promise<string | null> {
  const text = await b.inCard(page, (root) => root.querySelector<HTMLElement>('[role=dialog]')?.innerText ?? '');
  return text === '' ? null : text;
}

/** Waits until no card is open. */
export async function whenNoCard(b: ExtensionBrowser, page: Page): Promise<void> {
  await until('the card to close', async () => (await cardText(b, page)) === null);
}

/** Middle of the first control of the card that has this text or label. */
export async function cardControl(b: ExtensionBrowser, page: Page, label: string): Promise<{ x: number; y: number }> {
  const boxes = await b.inCard(page, (root) =>
    JSON.stringify(
      [...root.querySelectorAll('button, a')].map((control) => {
        const { x, y, width, height } = control.getBoundingClientRect();
        return { label: control.getAttribute('aria-label') ?? control.textContent.trim(), x: x + width / 2, y: y + height / 2 };
      }),
    ),
  );
  const controls = v.parse(v.array(v.object({ label: v.string(), x: v.number(), y: v.number() })), JSON.parse(boxes ?? '[]'));
  const found = controls.find((control) => control.label === label);
  if (!found) throw new Error(`The card has no control "${label}", only ${controls.map((control) => control.label).join(', ')}`);
  return { x: found.x, y: found.y };
}
