import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/built.ts';
import { ENGINES, type ExtensionBrowser } from '../support/browsers.ts';
import { cardControl, openCardOn, whenRead } from '../support/in-page.ts';
import { clickOn, openPopup, whenPopup, whenText } from '../support/popup.ts';
import { openScene } from '../support/scene.ts';
import { pause } from '../support/until.ts';

/* What a reader types is never lost: popup closed in mid-word, worker ended, browser started again. */

const WRITTEN = 'Ask the physio about my shoulder, twice a week at mo';

/** From the mark on the page to the caret in the note field, as a reader goes. */
async function startNote(b: ExtensionBrowser, url: string) {
  const page = await b.openPage(url);
  await whenRead(b, page);
  await openCardOn(b, page, /^myofascial release/i);
  const note = await cardControl(b, page, 'Note');
  await page.mouse.click(note.x, note.y);
  const popup = await whenPopup(b);
  await popup.waitForSelector('textarea.note-field');
  return { page, popup };
}

describe.each(ENGINES)('in %s', (engine) => {
  test('a note typed from the card survives the popup, the worker and a restart of the browser', async () => {
    await using folder = await temporaryFolder();
    {
      await using scene = await openScene(engine, { userDataDir: folder.path });
      const { b, server } = scene;
      const { page, popup } = await startNote(b, `${server.origin}/inspired.html`);
      expect(await popup.evaluate(() => document.activeElement?.localName)).toBe('textarea');
      await popup.keyboard.type(WRITTEN);
      // No pause: the popup goes as it does when a reader clicks elsewhere.
      await popup.close();

      const again = await openPopup(b, page);
      await clickOn(again, /^Notes/);
      await whenText(again, new RegExp(WRITTEN));
      await again.close();

      await b.stopBackground();
      const third = await openPopup(b, page);
      await clickOn(third, /^Notes/);
      await whenText(third, new RegExp(WRITTEN));
      expect(await b.faults()).toEqual([]);
    }
    await using restarted = await openScene(engine, { userDataDir: folder.path });
    const { b, server } = restarted;
    const page = await b.openPage(`${server.origin}/inspired.html`);
    await whenRead(b, page);
    const popup = await openPopup(b, page);
    await clickOn(popup, /^Notes/);
    const text = await whenText(popup, new RegExp(WRITTEN));
    expect(text).toContain('Myofascial release');
    expect(text).toContain('Myofascial Release, Explained');
    expect(await b.faults()).toEqual([]);
  });

  test('six closings at odd moments after the last key lose nothing', async () => {
    await using scene = await openScene(engine);
    const { b, server } = scene;
    const page = await b.openPage(`${server.origin}/inspired.html`);
    await whenRead(b, page);
    for (let round = 1; round <= 6; round++) {
      const popup = await openPopup(b, page);
      await clickOn(popup, /^Balneotherapy/);
      await clickOn(popup, /^(add note|your notes \d+)$/i);
      await popup.waitForSelector('textarea.note-field');
      const text = `Round ${round} of closings.`;
      await popup.keyboard.type(text, { delay: round % 5 });
      await pause((round * 37) % 300);
      await popup.close();
    }
    const popup = await openPopup(b, page);
    await clickOn(popup, /^Notes/);
    const all = await whenText(popup, /Round 6 of closings\./);
    const missing = Array.from({ length: 6 }, (_, i) => `Round ${i + 1} of closings.`).filter((text) => !all.includes(text));
    expect(missing).toEqual([]);
    expect(await b.faults()).toEqual([]);
  });
});
