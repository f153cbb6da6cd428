import { describe, expect, test } from 'vitest';
import { ENGINES } from '../support/browsers.ts';
import { cardControl, countsIn, openCardOn, tabOf, whenCard, whenRead } from '../support/in-page.ts';
import { clickOn, openPopup, whenPopup, whenText } from '../support/popup.ts';
import { pause, until } from '../support/until.ts';
import { useScene } from '../support/use-scene.ts';

/* The popup: everything on this page, search, explainers, notes and sources. */

const PAPER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example bath trial | Example Journal</title>
<link rel="icon" href="data:,">
<meta name="citation_title" content="A made-up trial of example baths">
<meta name="citation_author" content="Example, Ada"><meta name="citation_author" content="Maker, Ben">
<meta name="citation_doi" content="https://doi.org/10.5555/example.2024.17"><meta name="citation_journal_title" content="Journal of Examples">
<meta name="citation_publication_date" content="2024/05/17"></head>
<body><h1>A made-up trial of example baths</h1><p>We compared a bath, also called balneotherapy, with another.</p></body></html>`;

describe.each(ENGINES)('in %s', (engine) => {
  const scene = useScene(engine);

  const open = async (path: string) => {
    const { b, server } = scene();
    const page = await b.openPage(`${server.origin}${path}`);
    const report = await whenRead(b, page);
    const popup = await openPopup(b, page);
    const close = async () => {
      for (const each of await b.extensionPages('popup.html')) await each.close();
      await page.close();
    };
    return { b, page, popup, report, [Symbol.asyncDispose]: close };
  };

  test('lists every therapy of the page with its count', async () => {
    await using s = await open('/back-pain.html');
    await whenText(s.popup, /Occupational therapy/);
    const listed = await s.popup.evaluate(() =>
      [...document.querySelectorAll('.found')].map((item) => Number.parseInt(item.querySelector('.found-jump')?.textContent ?? '', 10)),
    );
    expect(listed).toHaveLength(12);
    expect(listed.toSorted()).toEqual(Object.values(countsIn(s.report)).toSorted());
  });

  test('jumps to the place of a mention', async () => {
    await using s = await open('/back-pain.html');
    const before = Number(await s.page.evaluate(() => scrollY));
    await clickOn(s.popup, /^Show Occupational therapy on the page/);
    await until('the page to scroll', async () => Number(await s.page.evaluate(() => scrollY)) > before + 300);
    await s.page.bringToFront();
    expect(await whenCard(s.b, s.page)).toContain('Occupational therapy');
  });

  test('finds "myofacial" although it is misspelt, opens its explainer and comes back', async () => {
    await using s = await open('/back-pain.html');
    await s.popup.waitForSelector('input[type=search]');
    await s.popup.type('input[type=search]', 'myofacial');
    await clickOn(s.popup, /^Myofascial release/);
    const text = await whenText(s.popup, /Who says what/);
    for (const heading of ['What it is', 'What happens in a session', 'How to try it', 'Safety', 'Sources'])
      expect(text).toContain(heading);
    const links = await s.popup.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^=http]')].map((link) => `${link.target} ${link.rel} ${link.href}`),
    );
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !/^_blank noopener noreferrer https:\/\//.test(link))).toEqual([]);
    await clickOn(s.popup, /^Back to/);
    await whenText(s.popup, /Myofascial release/);
  });

  test('"Read more" in the card opens the explainer of that therapy', async () => {
    await using s = await open('/back-pain.html');
    await s.popup.close();
    await openCardOn(s.b, s.page, /craniosacral therapy/i);
    const more = await cardControl(s.b, s.page, 'Read more');
    await s.page.mouse.click(more.x, more.y);
    const popup = await whenPopup(s.b);
    await whenText(popup, /Craniosacral therapy[\s\S]*Who says what/);
  });

  test('notes can be written, edited, deleted, brought back, and are shared live between two popups', async () => {
    await using s = await open('/gallery/clear-highlights.html');
    const { b, popup } = s;
    await clickOn(popup, /^Balneotherapy/);
    await clickOn(popup, /^(add note|your notes \d+)$/i);
    await popup.waitForSelector('textarea.note-field');
    await popup.keyboard.type('First words.');
    await whenText(popup, /\bSaved\b/);

    const second = await b.openExtensionPage(`popup.html?window=1&tab=${await tabOf(b, s.page)}`);
    await clickOn(second, /^Notes/);
    await whenText(second, /First words\./);
    await popup.bringToFront();
    await popup.keyboard.type(' More words.');
    await whenText(second, /First words\. More words\./);

    await second.bringToFront();
    await clickOn(second, /^Delete: First words/);
    await whenText(second, /Note deleted/i);
    await clickOn(second, 'Undo');
    await clickOn(second, /^Edit: First words/);
    await second.waitForSelector('textarea.note-field');
    await second.keyboard.type(' Edited.');
    await clickOn(second, 'Done');
    await whenText(second, /First words\. More words\. Edited\./);
    expect(await b.faults()).toEqual([]);
  });

  test('text in a note stays text', async () => {
    await using s = await open('/gallery/clear-highlights.html');
    await clickOn(s.popup, /^Balneotherapy/);
    await clickOn(s.popup, /^(add note|your notes \d+)$/i);
    await s.popup.waitForSelector('textarea.note-field');
    await s.popup.keyboard.type('<img src=x onerror="document.title=1"> javascript:alert(1)');
    await whenText(s.popup, /\bSaved\b/);
    await clickOn(s.popup, /^Back to/);
    await clickOn(s.popup, /^Notes/);
    await whenText(s.popup, /<img src=x/);
    expect(await s.popup.evaluate(() => document.querySelectorAll('.note img, a[href^="javascript"]').length)).toBe(0);
  });

  test('"Bookmark this page" keeps what the paper says about itself, and knows it again', async () => {
    scene().server.add({ '/paper.html': { body: PAPER } });
    await using s = await open('/paper.html');
    await clickOn(s.popup, 'Bookmark this page');
    await clickOn(s.popup, /^Sources/);
    const text = await whenText(s.popup, /A made-up trial of example baths/);
    for (const part of [/Example/, /Journal of Examples/, /Maker/, /2024/]) expect(text).toMatch(part);
    const doi = await s.popup.evaluate(
      () => [...document.querySelectorAll<HTMLAnchorElement>('a')].find((link) => link.href.includes('10.5555'))?.outerHTML,
    );
    expect(doi).toContain('noopener noreferrer');
    await clickOn(s.popup, 'This page');
    await whenText(s.popup, /Saved/);
  });

  test('a reader who has looked before is told what changed, once', async () => {
    await scene().b.asExtension(`chrome.storage.local.set({ settings: { changesSeen: '2026-11-24' } })`);
    await using s = await open('/back-pain.html');
    await whenText(s.popup, /The evidence has changed since you last looked/);
    await clickOn(s.popup, /^See (what changed|\d+ changes)$/);
    const text = await whenText(s.popup, /What changed in the evidence/);
    expect(text).toMatch(/since you last looked/);
    expect(text).toMatch(/The first edition/);
    await clickOn(s.popup, /^Back to/);
    await until('the notice to go', async () => !/has changed since/.test(String(await s.popup.evaluate(() => document.body.innerText))));
    expect(await s.b.asExtension(`chrome.storage.local.get('settings').then((stored) => stored.settings.changesSeen)`)).not.toBe(
      '2026-11-24',
    );
  });

  test('a mistake can be reported by a text that names the very finding, and nothing is sent', async () => {
    await using s = await open('/back-pain.html');
    await clickOn(s.popup, /^Yoga/);
    await clickOn(s.popup, 'Something wrong here?');
    await s.popup.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.correction select');
      const option = [...(select?.options ?? [])].find(({ value }) => /^Low back pain/.test(value));
      if (!select || !option) throw new Error('The findings are not among the places');
      select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await s.popup.focus('.correction textarea');
    await s.popup.keyboard.type('The year is another one.');
    const report = await whenText(s.popup, /Place: Low back pain/);
    for (const part of [
      /Therapy: Yoga \(yoga\), checked on \d{4}-/,
      /It says: /,
      /Source: https:\/\/doi\.org\//,
      /The year is another one\./,
    ])
      expect(report).toMatch(part);
    await clickOn(s.popup, 'Copy report');
    await whenText(s.popup, /Copied\.|did not allow it/);
  });

  test('a page that cannot be read is said to be so, and the search works', async () => {
    const { b } = scene();
    const popup = await b.openExtensionPage('popup.html?window=1&tab=999999');
    await popup.waitForSelector('input[type=search]');
    await pause(800);
    await popup.type('input[type=search]', 'yoga');
    await clickOn(popup, /^Yoga/);
    await whenText(popup, /Who says what/);
    await popup.close();
  });

  // Firefox opens its popup in a panel, which WebDriver does not reach.
  if (engine === 'chromium') {
    test('the real popup of the toolbar button opens on the page in front', async () => {
      const { b, server } = scene();
      const page = await b.openPage(`${server.origin}/gallery/clear-highlights.html`);
      await whenRead(b, page);
      await page.bringToFront();
      const extension = [...(await b.browser.extensions()).values()][0];
      await extension?.triggerAction(page);
      const popup = await whenPopup(b);
      await whenText(popup, /Balneotherapy/);
      await page.close();
    });
  }

  test('nothing left the browser, and nothing was thrown', async () => {
    expect(scene().b.outgoing()).toEqual([]);
    expect(await scene().b.faults()).toEqual([]);
  });
});
