import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../support/browsers.ts';
import { cardControl, cardText, markedTexts, openCardOn, restOn, whenCard, whenMarked, whenNoCard, whenRead } from '../support/in-page.ts';
import { pause } from '../support/until.ts';
import { useScene } from '../support/use-scene.ts';

/* Opening, using and leaving the card: pointer, keyboard and touch; WCAG 2.2, 1.4.13. */

const PAGE = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Card</title><link rel="icon" href="data:,"></head>
<body style="font:18px/1.6 serif"><button id="before">Before</button>
<p style="margin-top:120px">For back pain there is myofascial release, and a warm bath.</p>
<p>Then there is balneotherapy for somebody.</p><p>See <a href="#followed">craniosacral therapy</a>.</p><div style="height:2000px"></div></body></html>`;

describe.each(ENGINES)('in %s', (engine) => {
  const scene = useScene(engine);

  const open = async () => {
    const { b, server } = scene();
    server.add({ '/card.html': { body: PAGE } });
    const page = await b.openPage(`${server.origin}/card.html`);
    await whenRead(b, page);
    await page.bringToFront();
    return { b, page, [Symbol.asyncDispose]: () => page.close() };
  };

  test('opens after the pointer has rested for 300 ms, not while it passes', async () => {
    await using s = await open();
    const mark = await whenMarked(s.page, 'myofascial release');
    for (let x = 0; x < 900; x += 60) await s.page.mouse.move(x, mark.y + mark.height / 2);
    await pause(500);
    expect(await cardText(s.b, s.page)).toBeNull();
    await restOn(s.page, mark);
    const rested = performance.now();
    expect(await cardText(s.b, s.page)).toBeNull();
    await whenCard(s.b, s.page);
    expect(performance.now() - rested).toBeLessThan(1_500);
  });

  test('where nothing is to be marked, the shortcut for the next mark brings marks and a card', async () => {
    const { b } = scene();
    const setMarks = (marks: string) =>
      b.asExtension(`chrome.storage.local.set({ settings: { marks: '${marks}', hoverDelay: 300, offSites: [] } })`);
    await setMarks('none');
    try {
      await using s = await open();
      expect(await markedTexts(s.page)).toEqual([]);
      await s.b.asExtension(
        `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map((tab) => chrome.tabs.sendMessage(tab.id, { kind: 'step', by: 1 }).catch(() => null)))).then(() => null)`,
      );
      await whenMarked(s.page, 'balneotherapy');
      expect(await whenCard(s.b, s.page)).toContain('Myofascial release');
    } finally {
      await setMarks('section');
    }
  });

  test('says name, findings, safety and that it is information, not advice', async () => {
    await using s = await open();
    const text = await openCardOn(s.b, s.page, 'myofascial release');
    for (const words of ['Myofascial release', 'What reviews found', 'Safety', 'Read more', 'Note', 'Information, not advice.']) {
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
    const words = text.split(/\s+/).length;
    expect(words).toBeLessThan(160);
  });

  test('shows its actions in a window as low as one that is zoomed to twice its size', async () => {
    await using s = await open();
    await s.page.setViewport({ width: 500, height: 400 });
    await openCardOn(s.b, s.page, 'myofascial release');
    await pause(300);
    const { y } = await cardControl(s.b, s.page, 'Read more');
    expect(y).toBeLessThan(390);
    expect(y).toBeLessThan(Number(await s.b.inCard(s.page, (root) => String(root.querySelector('.card')?.getBoundingClientRect().bottom))));
  });

  test('closes on Escape without moving pointer or focus, and the page does not get that key', async () => {
    await using s = await open();
    await s.page.evaluate(() => {
      document.querySelector<HTMLElement>('#before')?.focus();
      Reflect.set(globalThis, 'keys', []);
      addEventListener('keydown', (event) => Reflect.get(globalThis, 'keys').push(event.key));
    });
    await openCardOn(s.b, s.page, 'myofascial release');
    await s.page.keyboard.press('Escape');
    await whenNoCard(s.b, s.page);
    expect(await s.page.evaluate('document.activeElement.id + keys.length')).toBe('before0');
    await s.page.keyboard.press('Escape');
    expect(await s.page.evaluate('keys.join()')).toBe('Escape');
  });

  test('stays while the pointer travels from the mark into it and rests there', async () => {
    await using s = await open();
    await openCardOn(s.b, s.page, 'myofascial release');
    const target = await cardControl(s.b, s.page, 'Read more');
    const mark = await whenMarked(s.page, 'myofascial release');
    const from = { x: mark.x + 40, y: mark.y + mark.height / 2 };
    for (let step = 0; step <= 1; step += 0.1) {
      await s.page.mouse.move(from.x + (target.x - from.x) * step, from.y + (target.y - from.y) * step);
      await pause(40);
    }
    await pause(2_000);
    expect(await cardText(s.b, s.page)).not.toBeNull();
  });

  test('goes when the pointer leaves both, and not at once', async () => {
    await using s = await open();
    await openCardOn(s.b, s.page, 'myofascial release');
    await s.page.mouse.move(900, 700, { steps: 4 });
    expect(await cardText(s.b, s.page)).not.toBeNull();
    await whenNoCard(s.b, s.page);
  });

  test('stays without a time limit while the pointer rests on the mark', async () => {
    await using s = await open();
    await openCardOn(s.b, s.page, 'balneotherapy');
    await pause(3_000);
    expect(await cardText(s.b, s.page)).toContain('Balneotherapy');
  });

  test('closes when the mark is scrolled away', async () => {
    await using s = await open();
    await openCardOn(s.b, s.page, 'balneotherapy');
    await s.page.evaluate(() => scrollTo(0, 1_800));
    await whenNoCard(s.b, s.page);
    expect(await s.page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('lies within the window', async () => {
    await using s = await open();
    await openCardOn(s.b, s.page, 'balneotherapy');
    const box = await cardBox(s.b, s.page);
    const size = await s.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(size.width);
    expect(box.y + box.height).toBeLessThanOrEqual(size.height);
  });

  test('next-term opens it with the focus inside; Escape gives the focus back', async () => {
    await using s = await open();
    await s.page.evaluate(() => document.querySelector<HTMLElement>('#before')?.focus());
    await s.b.runCommand(s.page, 'next-term');
    expect(await whenCard(s.b, s.page)).toContain('Myofascial release');
    expect(await s.b.inCard(s.page, (root) => String(root.activeElement !== null))).toBe('true');
    await s.page.keyboard.press('Escape');
    await whenNoCard(s.b, s.page);
    expect(await s.page.evaluate(() => document.activeElement?.id)).toBe('before');
    await s.b.runCommand(s.page, 'next-term');
    expect(await whenCard(s.b, s.page)).toContain('Balneotherapy');
  });

  test('previous-term goes back', async () => {
    await using s = await open();
    await s.b.runCommand(s.page, 'next-term');
    await whenCard(s.b, s.page);
    await s.b.runCommand(s.page, 'previous-term');
    await pause(300);
    expect(await whenCard(s.b, s.page)).toContain('Craniosacral');
  });

  test('a tap opens it as a sheet at the lower edge; a tap beside it closes it', async () => {
    await using s = await open();
    const mark = await whenMarked(s.page, 'balneotherapy');
    await s.page.touchscreen.tap(mark.x + 20, mark.y + mark.height / 2);
    expect(await whenCard(s.b, s.page)).toContain('Balneotherapy');
    const box = await cardBox(s.b, s.page);
    const size = await s.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(Math.round(box.y + box.height)).toBeGreaterThanOrEqual(size.height - 2);
    await s.page.touchscreen.tap(500, 20);
    await whenNoCard(s.b, s.page);
  });

  test('a tap on a link follows the link', async () => {
    await using s = await open();
    const mark = await whenMarked(s.page, 'craniosacral therapy');
    await s.page.touchscreen.tap(mark.x + 20, mark.y + mark.height / 2);
    await pause(600);
    expect(await cardText(s.b, s.page)).toBeNull();
    expect(await s.page.evaluate(() => location.hash)).toBe('#followed');
  });

  test('a click on a mark reaches the page', async () => {
    await using s = await open();
    const mark = await whenMarked(s.page, 'craniosacral therapy');
    await openCardOn(s.b, s.page, 'craniosacral therapy');
    await s.page.mouse.click(mark.x + 20, mark.y + mark.height / 2);
    expect(await s.page.evaluate(() => location.hash)).toBe('#followed');
  });

  test('nothing was thrown', async () => {
    expect(await scene().b.faults()).toEqual([]);
  });
});

async function cardBox(b: ReturnType<ReturnType<typeof useScene>>['b'], page: Page): Promise<DOMRect> {
  const json = await b.inCard(page, (root) => JSON.stringify(root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? {}));
  return JSON.parse(json ?? '{}');
}
