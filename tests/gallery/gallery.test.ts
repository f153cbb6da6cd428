import axe from 'axe-core';
import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../support/chromium.ts';
import { serve } from '../support/serve.ts';
import { buildGallery } from './build-gallery.ts';
import { doubleText, findFaults, findOverflow } from './in-page.ts';

const server = await serve(await buildGallery());
const chromium = await openChromium({});
const page = await chromium.browser.newPage();
const session: CDPSession = await page.createCDPSession();
await page.goto(`${server.origin}/gallery.html#none`);
await page.evaluate(axe.source);
const names = await page.evaluate(() => window.fixtureNames);

afterAll(async () => {
  await chromium.close();
  await server.close();
});

/** Media features of each way to look at a page. */
const LOOKS: Record<string, readonly { name: string; value: string }[]> = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'active' },
  ],
};

/** Waits for what a view draws after its first frame. */
async function show(name: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    window.show(wanted);
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  }, name);
}

it('finds the fixtures', () => expect(names.length).toBeGreaterThan(20));

describe.each(Object.keys(LOOKS))('%s', (look) => {
  beforeAll(async () => {
    const features = [...(LOOKS[look] ?? []), { name: 'prefers-reduced-motion', value: 'reduce' }];
    await session.send('Emulation.setEmulatedMedia', { features });
    await page.setViewport({ width: 400, height: 700 });
  });

  it.each(names)('%s has no fault that axe can find', async (name) => {
    await show(name);
    expect(await page.evaluate(findFaults)).toEqual([]);
  });
});

describe('in a window 320 px wide', () => {
  beforeAll(async () => {
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
    await page.setViewport({ width: 320, height: 700 });
  });

  it.each(names)('%s does not run out at the side', async (name) => {
    await show(name);
    expect(await page.evaluate(findOverflow)).toEqual([]);
  });

  it.each(names)('%s does not run out with text twice as large', async (name) => {
    await show(name);
    await page.evaluate(doubleText);
    expect(await page.evaluate(findOverflow)).toEqual([]);
  });
});
