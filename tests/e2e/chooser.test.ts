import { describe, expect, test } from 'vitest';
import { ENGINES } from '../support/browsers.ts';
import { cardControl, cardText, openCardOn, reportOf, restOn, whenCard, whenMarked, whenNoCard, whenRead } from '../support/in-page.ts';
import { pause, until } from '../support/until.ts';
import { useScene } from '../support/use-scene.ts';

/* An abbreviation that two therapies share and the page does not settle: the reader chooses, and the card opens in place. */

const PAGE = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>Choice</title><link rel="icon" href="data:,"></head>
<body style="font:18px/1.6 serif"><button id="before">Before</button>
<p style="margin-top:120px">EFT for anxiety, not for migraine.</p><div style="height:2000px"></div></body></html>`;

describe.each(ENGINES)('in %s', (engine) => {
  const scene = useScene(engine);

  const open = async () => {
    const { b, server } = scene();
    server.add({ '/choice.html': { body: PAGE } });
    const page = await b.openPage(`${server.origin}/choice.html`);
    await whenRead(b, page);
    await page.bringToFront();
    return { b, page, [Symbol.asyncDispose]: () => page.close() };
  };

  /** Waits for a card whose text holds the words. */
  const cardWith = (s: Awaited<ReturnType<typeof open>>, words: string) =>
    until(`a card that says "${words}"`, async () => {
      const text = await cardText(s.b, s.page);
      return text?.includes(words) ? text : null;
    });

  /** Label of the choice: name and one line are read as one. */
  const choiceOf = async (s: Awaited<ReturnType<typeof open>>, name: string) => {
    const label = await s.b.inCard(s.page, (root) => [...root.querySelectorAll('button')].map((button) => button.textContent).join('\n'));
    const found = (label ?? '').split('\n').find((each) => each.startsWith(name));
    return cardControl(s.b, s.page, found ?? name);
  };

  test('offers each with its name and one line, and opens the chosen one in place', async () => {
    await using s = await open();
    const text = await openCardOn(s.b, s.page, 'EFT');
    expect(text).toContain('EFT can mean several things');
    expect(text).toContain('Emotional freedom techniques');
    expect(text).toContain('Emotionally focused therapy');
    expect(text).not.toMatch(/what reviews found/i);
    const { x, y } = await choiceOf(s, 'Emotionally focused therapy');
    await s.page.mouse.move(x, y, { steps: 8 });
    await s.page.mouse.click(x, y);
    const card = await cardWith(s, 'Read more');
    expect(card).toMatch(/^\s*Emotionally focused therapy/);
    expect(card).toMatch(/what reviews found/i);
    expect(card).not.toMatch(/No review held for migraine/i);
    await pause(1_000);
    expect(await cardText(s.b, s.page)).not.toBeNull();
    await s.page.keyboard.press('Escape');
    await whenNoCard(s.b, s.page);
  });

  test('can be used by the keyboard alone, and gives the focus back', async () => {
    await using s = await open();
    await s.page.evaluate(() => document.querySelector<HTMLElement>('#before')?.focus());
    await s.b.asExtension(
      `chrome.tabs.query({}).then((tabs) => Promise.all(tabs.map((tab) => chrome.tabs.sendMessage(tab.id, { kind: 'step', by: 1 }).catch(() => null)))).then(() => null)`,
    );
    await cardWith(s, 'EFT can mean several things');
    await s.page.keyboard.press('Tab');
    await s.page.keyboard.press('Enter');
    await cardWith(s, 'Read more');
    expect(await s.b.inCard(s.page, (root) => root.activeElement?.getAttribute('role') ?? '')).toBe('dialog');
    await s.page.keyboard.press('Escape');
    await whenNoCard(s.b, s.page);
    expect(await s.page.evaluate('document.activeElement.id')).toBe('before');
  });

  test('can be used by touch: a tap opens the choice as a sheet, another one the card', async () => {
    await using s = await open();
    const mark = await whenMarked(s.page, 'EFT');
    await s.page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await cardWith(s, 'EFT can mean several things');
    const { x, y } = await choiceOf(s, 'Emotional freedom techniques');
    await s.page.touchscreen.tap(x, y);
    expect(await cardWith(s, 'Read more')).toMatch(/^\s*Emotional freedom techniques/);
    expect(await s.b.inCard(s.page, (root) => String(root.querySelector('.card-sheet') !== null))).toBe('true');
  });

  test('the report counts the mention for each therapy and says that it is not sure', async () => {
    await using s = await open();
    const report = await reportOf(s.b, s.page);
    expect(report?.found.map(({ therapy, count, maybe, conditions }) => [therapy, count, maybe, conditions])).toEqual([
      ['emotional-freedom-techniques', 1, 'EFT', ['anxiety']],
      ['emotionally-focused-therapy', 1, 'EFT', ['anxiety']],
    ]);
  });

  test('leaves with the pointer like any card', async () => {
    await using s = await open();
    await restOn(s.page, await whenMarked(s.page, 'EFT'));
    await whenCard(s.b, s.page);
    await s.page.mouse.move(5, 600, { steps: 5 });
    await whenNoCard(s.b, s.page);
  });
});
