import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './browsers.ts';
import { tabOf } from './in-page.ts';
import { pause, until } from './until.ts';

/** Opens the popup's page for the tab of a web page, in a window of its own. */
export async function openPopup(b: ExtensionBrowser, page: Page): Promise<Page> {
  const tab = await tabOf(b, page);
  return b.openExtensionPage(`popup.html?window=1&tab=${tab}`);
}

/** Waits for a popup that the extension has opened itself. */
export async function whenPopup(b: ExtensionBrowser): Promise<Page> {
  return until('the popup to open', async () => (await b.extensionPages('popup.html')).at(-1));
}

/** Everything that can be clicked, by its accessible name. */
const CONTROLS = 'button, a[href], [role=switch], summary, input, textarea, select';

/** Clicks the first visible control whose name matches, once it stands still. */
export async function clickOn(page: Page, name: string | RegExp): Promise<void> {
  const place = await until(`a control called ${String(name)} that stands still`, async () => {
    const before = await findControl(page, name);
    await pause(100);
    const now = await findControl(page, name);
    return before && now && before.x === now.x && before.y === now.y ? now : null;
  });
  await page.mouse.click(place.x, place.y);
}

async function findControl(page: Page, name: string | RegExp): Promise<{ x: number; y: number } | null> {
  const pattern = typeof name === 'string' ? new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : name;
  return page.evaluate(
    (selector, source, flags) => {
      const isMeant = new RegExp(source, flags);
      const nameOf = (element: Element) => {
        const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
        return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent).replaceAll(/\s+/g, ' ').trim();
      };
      const found = [...document.querySelectorAll(selector)].find(
        (element) => isMeant.test(nameOf(element)) && element.checkVisibility() && !element.closest('[inert]'),
      );
      if (!found) return null;
      found.scrollIntoView({ block: 'nearest' });
      const { x, y, width, height } = found.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    CONTROLS,
    pattern.source,
    pattern.flags,
  );
}

/** Waits until the page's visible text matches, and gives that text. */
export async function whenText(page: Page, expected: RegExp): Promise<string> {
  let last = '';
  return until(`${String(expected)} in the popup`, async () => {
    last = String(await page.evaluate(() => document.body.innerText));
    return expected.test(last) ? last : null;
  }).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : String(error)}; it says:\n${last.slice(0, 1_500)}`);
  });
}

/** Writes a note on balneotherapy in a popup of its own, as a reader does, and waits until it is saved. */
export async function writeNote(b: ExtensionBrowser, page: Page, text: string): Promise<void> {
  const popup = await openPopup(b, page);
  await clickOn(popup, /^Balneotherapy/);
  await clickOn(popup, /^(add note|your notes \d+)$/i);
  await popup.waitForSelector('textarea.note-field');
  await popup.keyboard.type(text);
  await whenText(popup, /Saved/);
  await popup.close();
}
