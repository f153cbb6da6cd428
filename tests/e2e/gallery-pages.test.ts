import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../support/browsers.ts';
import { countsIn, markedTexts, openCardOn, reportOf, whenRead } from '../support/in-page.ts';
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
  mode: v.optional(v.literal('every')),
  /** Highlights of the page that must still be there. */
  own: v.optional(v.array(v.string())),
  /** A mark whose card must open. */
  card: v.optional(v.string()),
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

  test.each(pages)('$title ($file)', async ({ file, found, marked, mode, own, card, next }) => {
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
      if (card !== undefined) expect(await openCardOn(b, page, card)).toMatch(/what reviews found/i);
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
