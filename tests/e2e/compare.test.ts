import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { ENGINES } from '../support/browsers.ts';
import { clickOn, whenText } from '../support/popup.ts';
import { until } from '../support/until.ts';
import { useScene } from '../support/use-scene.ts';

/* Compare: look up a condition and see every therapy that holds a review of it, whatever the review found. */

const listing = v.array(v.object({ name: v.string(), sentences: v.array(v.string()), certainties: v.array(v.string()) }));

/** What the comparison in front lists, read from the page. */
async function compared(page: Page): Promise<v.InferOutput<typeof listing>> {
  const read = await page.evaluate(() => {
    const view = [...document.querySelectorAll('.compare')].findLast((each) => !each.closest('[inert]'));
    const texts = (root: Element, selector: string) => [...root.querySelectorAll(selector)].map((each) => each.textContent);
    return [...(view?.querySelectorAll('.compared') ?? [])].map((item) => ({
      name: item.querySelector('h2')?.textContent ?? '',
      sentences: texts(item, '.evidence-sentence'),
      certainties: texts(item, '.evidence-meta'),
    }));
  });
  return v.parse(listing, read);
}

const byName = (names: readonly string[]) => names.toSorted((a, b) => a.localeCompare(b, 'en'));

describe.each(ENGINES)('in %s', (engine) => {
  const scene = useScene(engine);

  const openComparison = async () => {
    const popup = await scene().b.openExtensionPage('popup.html?window=1&tab=999999');
    await popup.waitForSelector('input[type=search]');
    await popup.type('input[type=search]', 'back pain');
    await clickOn(popup, /^Back pain Compare \d+ therapies$/);
    await whenText(popup, /This is no ranking/);
    return popup;
  };

  test('lists every therapy by name, null results and very uncertain ones included', async () => {
    const popup = await openComparison();
    const list = await compared(popup);
    const names = list.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names).toEqual(byName(names));
    const sentences = list.flatMap((each) => each.sentences).join('\n');
    expect(sentences).toMatch(/little to no difference/);
    expect(sentences).toMatch(/very uncertain/);
    const announced = await popup.evaluate(() => document.querySelector('.compare h1')?.parentElement?.textContent ?? '');
    expect(announced).toContain(`${names.length} therapies`);
    expect(list.flatMap((each) => each.certainties).join('\n')).toMatch(/^Low back pain · /m);
    const rows = await popup.evaluate(() => document.querySelectorAll('.compare tbody tr').length);
    expect(rows).toBe(list.flatMap((each) => each.sentences).length);
    await popup.close();
  });

  test('sorts by certainty, opens a therapy, and comes back to where it was', async () => {
    const popup = await openComparison();
    const before = (await compared(popup)).map(({ name }) => name);
    await clickOn(popup, 'By certainty');
    await whenText(popup, /surest finding/);
    const sorted = await compared(popup);
    const names = sorted.map(({ name }) => name);
    expect(names).not.toEqual(before);
    expect(byName(names)).toEqual(before);
    expect(sorted[0]?.certainties[0]).toMatch(/(High|Moderate|Moderate to high) certainty/);
    const last = names.at(-1) ?? '';
    await clickOn(popup, last);
    await whenText(popup, /Who says what/);
    await clickOn(popup, 'Back to Back pain');
    await whenText(popup, /surest finding/);
    expect((await compared(popup)).map(({ name }) => name)).toEqual(names);
    const focused = await until('the focus to return', () =>
      popup.evaluate((wanted) => (document.activeElement?.textContent === wanted ? wanted : null), last),
    );
    expect(focused).toBe(last);
    await clickOn(popup, 'Back to This page');
    await whenText(popup, /Conditions/i);
    await popup.close();
  });

  test('an explainer leads to the comparison for each of its conditions, and the legend is one action away', async () => {
    const popup = await scene().b.openExtensionPage('popup.html?window=1&tab=999999');
    await popup.waitForSelector('input[type=search]');
    await popup.type('input[type=search]', 'yoga');
    await clickOn(popup, /^Yoga/);
    await whenText(popup, /Who says what/);
    const [headings, offers] = await popup.evaluate(() =>
      ['.summary-title', '.summary-title > button'].map((each) => document.querySelectorAll(each).length),
    );
    expect(offers).toBe(headings);
    await clickOn(popup, 'Compare therapies for low back pain');
    await whenText(popup, /This is no ranking/);
    expect((await compared(popup)).map(({ name }) => name)).toContain('Yoga');
    await popup.evaluate(() => {
      const legends = [...document.querySelectorAll<HTMLElement>('.compare .legend > summary')];
      legends.at(-1)?.click();
    });
    await whenText(popup, /Only an outline/);
    await popup.close();
  });

  test('nothing left the browser, and nothing was thrown', async () => {
    expect(scene().b.outgoing()).toEqual([]);
    expect(await scene().b.faults()).toEqual([]);
  });
});
