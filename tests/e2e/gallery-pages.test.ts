import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ENGINES, type ExtensionBrowser } from '../support/browsers.ts';
import { cardText, countsIn, markedTexts, marksOn, openCardOn, reportOf, whenCard, whenNoCard, whenRead } from '../support/in-page.ts';
import { PAGES_FOLDER } from '../support/serve.ts';
import { useScene } from '../support/use-scene.ts';
import { pause, until } from '../support/until.ts';

/*
 * The hostile gallery. Each page of tests/pages/gallery says itself what must be found and marked in it.
 */

const counts = v.record(v.string(), v.number());
const expectation = v.strictObject({
  /** Therapies and how often each is named, marked or not. */
  found: counts,
  /** Texts of all marks, from the top down. */
  marked: v.optional(v.array(v.string())),
  /** Which mentions are marked; `section` if left out. */
  mode: v.optional(v.picklist(['every', 'page', 'none'])),
  /** Those of the marks that are a tint, since the page's text has a line of its own. */
  tinted: v.optional(v.array(v.string())),
  /** Highlights of the page that must still be there. */
  own: v.optional(v.array(v.string())),
  /** A mark whose card must open. */
  card: v.optional(v.string()),
  /** Selector of a name that is not marked: its card opens while Alt is held, and not otherwise. */
  repeat: v.optional(v.string()),
  /** A mark that several therapies go by: its card must let the reader choose. */
  chooser: v.optional(v.string()),
  /** What holds after a click. */
  next: v.optional(v.strictObject({ click: v.string(), found: counts, marked: v.optional(v.array(v.string())) })),
});

const folder = join(PAGES_FOLDER, 'gallery');
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, ...readExpectation(readFileSync(join(folder, file), 'utf8')) }));

function readExpectation(html: string): v.InferOutput<typeof expectation> & { readonly title: string } {
  const json = /<script type="application\/json" id="expect">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  const title = /<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? '';
  return { title, ...v.parse(expectation, JSON.parse(json)) };
}

describe.each(ENGINES)('the gallery in %s', (engine) => {
  const scene = useScene(engine);

  test.each(pages)('$title ($file)', async ({ file, found, marked, mode, tinted, own, card, repeat, chooser, next }) => {
    const { b, server } = scene();
    await b.asExtension(
      `chrome.storage.local.set({ settings: { marks: ${JSON.stringify(mode ?? 'section')}, hoverDelay: 300, offSites: [] } })`,
    );
    const page = await b.openPage(`${server.origin}/gallery/${file}`);
    try {
      await settle(async () => {
        const report = await reportOf(b, page);
        expect(countsIn(report)).toEqual(found);
        if (marked) expect((await markedTexts(page)).toSorted()).toEqual(marked.toSorted());
      });
      await whenRead(b, page);
      for (const key of own ?? []) expect(await page.evaluate((name) => CSS.highlights.get(name)?.size, key)).toBe(1);
      if (tinted) expect((await tintedTexts(page)).toSorted()).toEqual(tinted.toSorted());
      if (repeat !== undefined) await openRepeat(b, page, repeat);
      if (card !== undefined) expect(await openCardOn(b, page, card)).toMatch(/what reviews found/i);
      if (chooser !== undefined) expect(await openCardOn(b, page, chooser)).toContain(`${chooser} can mean several things`);
      if (next) {
        await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), next.click);
        await settle(async () => {
          expect(countsIn(await reportOf(b, page))).toEqual(next.found);
          if (next.marked) expect((await markedTexts(page)).toSorted()).toEqual(next.marked.toSorted());
        });
      }
      expect(await b.faults()).toEqual([]);
    } finally {
      await page.close();
    }
  });
});

async function tintedTexts(page: Page): Promise<readonly string[]> {
  return (await marksOn(page)).filter(({ key }) => key === 't-tint').map(({ text }) => text);
}

async function openRepeat(b: ExtensionBrowser, page: Page, selector: string): Promise<void> {
  await page.bringToFront();
  const place = v.parse(
    v.object({ x: v.number(), y: v.number() }),
    await page.evaluate((wanted) => {
      const { x, y } = document.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 20, y: y + 8 };
    }, selector),
  );
  await page.mouse.move(place.x + 60, place.y + 60);
  await page.mouse.move(place.x, place.y, { steps: 5 });
  await pause(900);
  expect(await cardText(b, page)).toBeNull();
  await page.keyboard.down('Alt');
  expect(await whenCard(b, page)).toMatch(/what reviews found/i);
  await page.keyboard.up('Alt');
  await page.mouse.move(place.x + 2, place.y);
  await pause(900);
  expect(await cardText(b, page)).not.toBeNull();
  await page.mouse.move(5, 500, { steps: 5 });
  await whenNoCard(b, page);
}

/** Repeats a check until it holds, then once more after a rest: what must not be found may turn up late. */
async function settle(check: () => Promise<void>): Promise<void> {
  let last: unknown;
  await until(
    'the expectation to hold',
    () =>
      check().then(
        () => true,
        (error: unknown) => {
          last = error;
          return false;
        },
      ),
    8_000,
  ).catch(() => {
    throw last;
  });
  await pause(300);
  await check();
}
