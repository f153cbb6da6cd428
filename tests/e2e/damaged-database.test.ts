import { cp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/built.ts';
import { whenRead } from '../support/in-page.ts';
import { clickOn, openPopup, whenText, writeNote } from '../support/popup.ts';
import { openScene } from '../support/scene.ts';

/*
 * A browser opens a damaged database as an empty one, without a word. The reader must be told, and get back what was
 * kept apart from it. `DAMAGE_ROUNDS=10` damages in ten places for each kind (the full run); one is the default.
 */

const NOTES = ['First note on baths.', 'Second note on baths.', 'Third note on baths.'];
const ROUNDS = Number(process.env.DAMAGE_ROUNDS ?? 1);

type Damage = (folder: string, round: number) => Promise<void>;

async function filesBelow(folder: string, name: RegExp): Promise<string[]> {
  const all = await readdir(folder, { recursive: true });
  return all.filter((each) => name.test(each)).map((each) => join(folder, each));
}

const CHROMIUM_DATABASE = /IndexedDB\/chrome-extension_[^/]*\.leveldb/;

/** Overwrites `length` bytes from a share of the file's length on. */
async function overwrite(file: string, share: number, length: number, byte: number): Promise<void> {
  const { size } = await stat(file);
  const handle = await open(file, 'r+');
  await handle.write(Buffer.alloc(Math.min(length, size), byte), 0, undefined, Math.floor(Math.max(0, size - length) * share));
  await handle.close();
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  'the folder is gone': async (folder) => {
    for (const each of await filesBelow(folder, /IndexedDB\/chrome-extension_[^/]*\.leveldb$/)) await rm(each, { recursive: true });
  },
  'the manifest is cut': async (folder, round) => {
    for (const file of await filesBelow(folder, new RegExp(`${CHROMIUM_DATABASE.source}/MANIFEST-\\d+$`))) await truncate(file, round);
  },
  'the log is cut to a half': async (folder, round) => {
    for (const file of await filesBelow(folder, new RegExp(`${CHROMIUM_DATABASE.source}/\\d+\\.log$`))) {
      await truncate(file, Math.floor(((await stat(file)).size * (round + 4)) / (2 * ROUNDS + 8)));
    }
  },
  'zeros stand in the log': async (folder, round) => {
    for (const file of await filesBelow(folder, new RegExp(`${CHROMIUM_DATABASE.source}/\\d+\\.log$`))) {
      await overwrite(file, round / (ROUNDS + 1), 2_048, 0);
    }
  },
};

async function writeNotes(userDataDir: string): Promise<void> {
  await using scene = await openScene('chromium', { userDataDir });
  const { b, server } = scene;
  const page = await b.openPage(`${server.origin}/inspired.html`);
  await whenRead(b, page);
  for (const text of NOTES) await writeNote(b, page, text);
}

test('whatever becomes of the database, no empty list is shown and every note comes back', async () => {
  await using healthy = await temporaryFolder();
  await writeNotes(healthy.path);
  const outcomes: Record<string, string> = {};
  for (const [name, damage] of Object.entries(DAMAGES)) {
    for (let round = 1; round <= ROUNDS; round++) {
      await using folder = await temporaryFolder();
      await cp(healthy.path, folder.path, { recursive: true });
      await damage(join(folder.path, 'Default'), round);
      await using scene = await openScene('chromium', { userDataDir: folder.path });
      const { b, server } = scene;
      const page = await b.openPage(`${server.origin}/inspired.html`);
      await whenRead(b, page);
      const popup = await openPopup(b, page);
      await clickOn(popup, /^Notes/);
      const text = await whenText(popup, /missing from the browser’s database|Third note on baths/);
      if (/missing/.test(text)) {
        await clickOn(popup, /^Bring them back$/);
        outcomes[`${name} ${round}`] = 'brought back';
      } else outcomes[`${name} ${round}`] = 'held';
      const after = await whenText(popup, /Third note on baths/);
      expect(
        NOTES.filter((note) => !after.includes(note)),
        `${name}, round ${round}`,
      ).toEqual([]);
      expect(after).not.toContain('No notes yet');
    }
  }
  // The test would prove nothing if no damage reached the database.
  expect(outcomes).toMatchObject({ 'the folder is gone 1': 'brought back' });
}, 600_000);
