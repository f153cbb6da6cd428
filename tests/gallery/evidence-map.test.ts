import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { serve } from '../support/serve.ts';
import { buildGallery } from './build-gallery.ts';

/* What a reader does on the evidence map, with the keyboard and with the pointer. */

const server = await serve(await buildGallery());
const chromium = await openChromium({});
const page = await chromium.browser.newPage();
await page.goto(`${server.origin}/gallery.html#none`);

afterAll(async () => {
  await chromium.close();
  await server.close();
});

beforeEach(async () => {
  await page.setViewport({ width: 396, height: 700 });
  await page.evaluate(() => {
    window.show('therapy/EvidenceSummary · disagreeing');
    document.body.tabIndex = -1;
    document.body.focus();
    scrollTo(0, 0);
  });
  await page.mouse.move(1, 1);
});

const drawn = () =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
const press = async (...keys: readonly ('Tab' | 'Escape' | 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp')[]) => {
  for (const key of keys) await page.keyboard.press(key);
  await drawn();
};
const focused = async () =>
  String(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent));
const detail = async () => String(await page.evaluate(() => document.querySelector('.map-detail-shown')?.textContent ?? ''));
const tabStops = () => page.evaluate(() => document.querySelectorAll('.map [data-place][tabindex="0"]').length);

describe('with the keyboard', () => {
  it('is one stop, begins with the condition of the page, and leaves with Tab', async () => {
    await press('Tab');
    expect(await focused()).toBe('Example stiffness, nearest we hold to morning stiffness, go to 2 findings');
    expect(await tabStops()).toBe(1);
    await press('Tab');
    expect(await focused()).toBe('as a table');
  });

  it('goes from mark to mark, says each in words, and forgets it at Escape', async () => {
    await press('Tab', 'ArrowRight');
    expect(await focused()).toMatch(/^Makes little to no difference to pain, .* High certainty\. .* 1,375 people\. Other 2019\.$/);
    expect(await detail()).toContain('Makes little to no difference');
    await press('ArrowRight');
    expect(await focused()).toContain('May reduce pain');
    await press('Escape');
    expect(await detail()).toBe('');
    await press('ArrowDown');
    expect(await detail()).toContain('Example pain.');
    expect(await tabStops()).toBe(1);
  });

  it('lets the reader go on to the source', async () => {
    await press('Tab', 'ArrowRight', 'Tab');
    expect(await focused()).toBe('Other 2019');
    expect(await detail()).not.toBe('');
  });

  it('does not move the page under a click that takes the focus away', async () => {
    await press('Tab', 'ArrowRight', 'ArrowRight');
    const place = () =>
      page.evaluate(() => {
        const { x, y, width, height } = document.querySelector('.legend > summary')?.getBoundingClientRect() ?? new DOMRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
    const before = await place();
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await drawn();
    expect(await place()).toEqual(before);
    await page.mouse.up();
    await drawn();
    expect(await page.evaluate(() => document.querySelector('details.legend')?.hasAttribute('open'))).toBe(true);
  });

  it('leads from a condition to its findings without a new address', async () => {
    const address = page.url();
    await press('Tab', 'ArrowDown');
    await page.keyboard.press('Enter');
    await drawn();
    const heading = await page.evaluate(() => ({
      tag: document.activeElement?.tagName,
      text: document.activeElement?.textContent,
      top: document.activeElement?.getBoundingClientRect().top ?? -1,
    }));
    expect(heading).toMatchObject({ tag: 'H3', text: 'Example pain' });
    expect(heading.top).toBeGreaterThanOrEqual(-1);
    expect(heading.top).toBeLessThan(700);
    expect(page.url()).toBe(address);
  });

  it('opens the table', async () => {
    await press('Tab', 'Tab');
    await page.keyboard.press('Enter');
    await drawn();
    expect(await page.evaluate(() => document.querySelector('details.table-alternative')?.hasAttribute('open'))).toBe(true);
    expect(await focused()).toBe('As a table');
  });
});

describe('with the pointer', () => {
  it('says what it is over, and forgets it when it leaves', async () => {
    await page.hover('[data-place="1-1"]');
    await drawn();
    expect(await detail()).toContain('Example pain.');
    await page.mouse.move(1, 1);
    await drawn();
    expect(await detail()).toBe('');
  });

  it('keeps what was clicked until Escape', async () => {
    await page.click('[data-place="0-1"]');
    await page.mouse.move(1, 1);
    await drawn();
    expect(await detail()).toContain('Example stiffness.');
    await press('Escape');
    expect(await detail()).toBe('');
  });
});

describe('read from right to left', () => {
  it('keeps worse on the left and better on the right', async () => {
    await page.evaluate(() => window.show('therapy/EvidenceMap · right to left'));
    const middles = await page.evaluate(() =>
      ['worse', 'middle', 'better'].map((part) => {
        const box = document.querySelector(`.map-caption-${part}`)?.getBoundingClientRect();
        return box ? box.left + box.width / 2 : 0;
      }),
    );
    expect(middles).toEqual(middles.toSorted((a, b) => a - b));
    const name = await page.evaluate(() => document.querySelector('.map-name')?.getBoundingClientRect().left ?? 0);
    expect(name).toBeGreaterThan(middles[2] ?? 0);
  });
});
