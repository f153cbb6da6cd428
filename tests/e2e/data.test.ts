import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/built.ts';
import { ENGINES, type ExtensionBrowser } from '../support/browsers.ts';
import { whenRead } from '../support/in-page.ts';
import { clickOn, openPopup, whenText, writeNote } from '../support/popup.ts';
import { openScene } from '../support/scene.ts';
import { until } from '../support/until.ts';

/* What a reader keeps can be taken out as files, and brought into another browser. */

const NOTE = 'Warm baths, twice a week.';

async function openSettings(b: ExtensionBrowser, origin: string): Promise<Page> {
  const page = await b.openPage(`${origin}/inspired.html`);
  await whenRead(b, page);
  const popup = await openPopup(b, page);
  await clickOn(popup, /^Settings$/);
  await whenText(popup, /Save a backup/);
  return popup;
}

async function chooseFile(popup: Page, path: string): Promise<void> {
  const input = await popup.waitForSelector('input[type="file"]');
  if (!input || !(await input.evaluate((element) => element instanceof HTMLInputElement))) throw new Error('no field for a file');
  await (await input.toElement('input')).uploadFile(path);
}

test('a backup of one browser is read in another, and once only', async () => {
  await using folder = await temporaryFolder();
  {
    await using scene = await openScene('chromium');
    const { b, server } = scene;
    const page = await b.openPage(`${server.origin}/inspired.html`);
    await whenRead(b, page);
    await writeNote(b, page, NOTE);
    const settings = await openSettings(b, server.origin);
    const session = await settings.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder.path });
    await clickOn(settings, /^Save a backup$/);
    await whenText(settings, /Backup saved: notes 1, sources 0/);
    await until('the file to be saved', async () => (await readdir(folder.path)).some((name) => name.endsWith('.jsonl')), 10_000);
    expect(await b.faults()).toEqual([]);
  }
  const name = (await readdir(folder.path)).find((each) => each.endsWith('.jsonl')) ?? '';
  const backup = join(folder.path, name);
  expect(await readFile(backup, 'utf8')).toContain(NOTE);

  await using scene = await openScene('chromium');
  const { b, server } = scene;
  const settings = await openSettings(b, server.origin);
  await chooseFile(settings, backup);
  await whenText(settings, /1 new note\./);
  await clickOn(settings, /^Take over$/);
  await whenText(settings, /Taken over from/);
  await chooseFile(settings, backup);
  await whenText(settings, /You have all of it already/);
  await settings.close();
  const page = await b.openPage(`${server.origin}/inspired.html`);
  await whenRead(b, page);
  const popup = await openPopup(b, page);
  await clickOn(popup, /^Notes/);
  await whenText(popup, new RegExp(NOTE));
  expect(await b.faults()).toEqual([]);
});

describe.each(ENGINES)('in %s', (engine) => {
  test('a file that was cut is refused with the place, and references of another program are taken in', async () => {
    await using folder = await temporaryFolder();
    const cut = join(folder.path, 'cut.jsonl');
    await writeFile(
      cut,
      '{"bookmarks":0,"format":"therapy-lens-backup","made":"2026-11-26T10:00:00.000Z","notes":2,"settings":0,"version":1}\n',
    );
    const ris = join(folder.path, 'library.ris');
    await writeFile(ris, 'TY  - JOUR\r\nTI  - Baths and rest\r\nAU  - Roe, Jane\r\nPY  - 2020\r\nDO  - 10.1000/baths\r\nER  - \r\n');
    await using scene = await openScene(engine);
    const { b, server } = scene;
    const settings = await openSettings(b, server.origin);
    await chooseFile(settings, cut);
    await whenText(settings, /Nothing was changed/);
    await chooseFile(settings, ris);
    await whenText(settings, /1 new source\./);
    await clickOn(settings, /^Take over$/);
    await whenText(settings, /Taken over from library\.ris/);
    await clickOn(settings, /^(back|this page)/i);
    await clickOn(settings, /^Sources/);
    await whenText(settings, /Baths and rest/);
    expect(await b.faults()).toEqual([]);
  });
});
