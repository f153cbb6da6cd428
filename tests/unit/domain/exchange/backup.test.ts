import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordLine, writeBackup } from '@/domain/exchange/backup';
import { readBackup } from '@/domain/exchange/read-backup';
import { anyContent, bookmark, bytesOf, note, textOf } from './records';

const MADE = '2026-11-26T10:00:00.000Z';

async function written(content: Parameters<typeof writeBackup>[0]): Promise<Uint8Array<ArrayBuffer>> {
  const result = await writeBackup(content, MADE);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

describe('a backup', () => {
  test('has one line for its head, one for each record, one for its seal', async () => {
    const lines = textOf(await written({ notes: [note(2), note(1)], bookmarks: [bookmark(3)], settings: { a: 1 } })).split('\n');
    expect(lines).toHaveLength(7);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'therapy-lens-backup',
      version: 1,
      made: MADE,
      notes: 2,
      bookmarks: 1,
      settings: 1,
    });
    expect(lines[1]).toContain('Text 1');
    expect(lines[5]).toMatch(/^\{"end":"therapy-lens-backup","sha256":"[0-9a-f]{64}"\}$/);
  });

  test('backup → read → backup is the same to the byte, and what was read is what was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const bytes = await written(content);
        const read = await readBackup(bytes);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        expect(await written(read.value)).toEqual(bytes);
        const sorted = (list: readonly { readonly id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        expect(JSON.parse(JSON.stringify(read.value.notes))).toEqual(JSON.parse(JSON.stringify(sorted(content.notes))));
        expect(JSON.parse(JSON.stringify(read.value.bookmarks))).toEqual(JSON.parse(JSON.stringify(sorted(content.bookmarks))));
      }),
      { numRuns: 300 },
    );
  });

  test('the longest note that can be stored comes back', async () => {
    const longest = note(1, { text: '\u0001'.repeat(200_000) });
    const read = await readBackup(await written({ notes: [longest], bookmarks: [], settings: null }));
    expect(read.ok && read.value.notes[0]?.text.length).toBe(200_000);
  });

  test('a line carries the check of what follows it', () => {
    expect(recordLine({ a: 1 }, new TextEncoder())).toMatch(/^\{"crc":"[0-9a-f]{8}","a":1\}$/);
    expect(bytesOf('é')).toHaveLength(2);
  });
});
