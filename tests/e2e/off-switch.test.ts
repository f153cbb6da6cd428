import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/built.ts';
import { ENGINES, type ExtensionBrowser } from '../support/browsers.ts';
import { cardText, markedTexts, reportOf, restOn, whenMarked } from '../support/in-page.ts';
import { openPopup, whenText } from '../support/popup.ts';
import { openScene } from '../support/scene.ts';
import { pause, until } from '../support/until.ts';

/* Off on this site: the popup's first control, at once and for good; other sites stay as they are. */

const PATH = '/gallery/clear-highlights.html';

async function turn(popup: Page): Promise<void> {
  await popup.waitForSelector('[role=switch]');
  await popup.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')?.click());
}

/** Time until the page has no mark, in milliseconds. */
async function timeToUnmark(page: Page, act: () => Promise<void>): Promise<number> {
  const vanished = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => ((CSS.highlights.get('t')?.size ?? 0) === 0 ? resolve(Date.now()) : setTimeout(look, 5));
        look();
      }),
  );
  const begun = Date.now();
  await act();
  return (await vanished) - begun;
}

async function expectQuiet(b: ExtensionBrowser, page: Page): Promise<void> {
  await until('the page to say that it is off', async () => (await reportOf(b, page))?.state === 'off');
  await pause(500);
  expect(await markedTexts(page)).toEqual([]);
}

describe.each(ENGINES)('in %s', (engine) => {
  test('marks vanish at once in all tabs of the site, and it lasts over reload and restart until it is turned on', async () => {
    await using folder = await temporaryFolder();
    {
      await using scene = await openScene(engine, { userDataDir: folder.path });
      const { b, server } = scene;
      const page = await b.openPage(`${server.origin}${PATH}`);
      const second = await b.openPage(`${server.origin}/inspired.html`);
      const other = await b.openPage(`${server.otherOrigin}${PATH}`);
      const mark = await whenMarked(page, 'balneotherapy');
      await whenMarked(second, /^myofascial release/i);
      await whenMarked(other, 'balneotherapy');

      const popup = await openPopup(b, page);
      await popup.waitForSelector('[role=switch][aria-checked=true]');
      const first = await popup.evaluate(() => document.querySelector('button, a, input, [tabindex]')?.getAttribute('role'));
      expect(first).toBe('switch');
      const time = await timeToUnmark(page, () => turn(popup));
      console.log(`${engine}: marks gone ${time} ms after the click was sent`);
      expect(time).toBeLessThan(500);
      await whenText(popup, /Off: nothing is marked/);
      await expectQuiet(b, page);
      await expectQuiet(b, second);
      await restOn(page, mark);
      await pause(700);
      expect(await cardText(b, page)).toBeNull();
      expect(await markedTexts(other)).toEqual(['balneotherapy']);

      await page.reload();
      await expectQuiet(b, page);
      expect(await b.faults()).toEqual([]);
    }
    await using restarted = await openScene(engine, { userDataDir: folder.path });
    const { b, server } = restarted;
    const page = await b.openPage(`${server.origin}${PATH}`);
    await expectQuiet(b, page);
    const other = await b.openPage(`${server.otherOrigin}${PATH}`);
    await whenMarked(other, 'balneotherapy');
    const popup = await openPopup(b, page);
    await popup.waitForSelector('[role=switch][aria-checked=false]');
    await turn(popup);
    await whenMarked(page, 'balneotherapy');
    expect(await b.faults()).toEqual([]);
  });
});
