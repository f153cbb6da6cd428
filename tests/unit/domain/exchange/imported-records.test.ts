import { expect, test } from 'vitest';
import { recordsOfNotes, recordsOfReferences } from '@/domain/exchange/imported-records';
import { LeftOuts } from '@/domain/exchange/left-out';
import { exampleSource, PORTS } from './records';

const reference = { source: exampleSource(), tags: ['a', 'a'], note: 'Mine', line: 3 };

test('the same reference gives the same records, whenever it is imported', async () => {
  const later = { ...PORTS, now: '2027-01-01T00:00:00.000Z' };
  const first = await recordsOfReferences([reference], PORTS, new LeftOuts());
  const second = await recordsOfReferences(
    [{ ...reference, source: { ...reference.source, accessed: '2027-01-01' } }],
    later,
    new LeftOuts(),
  );
  expect(first.bookmarks[0]?.id).toBe(second.bookmarks[0]?.id);
  expect(first.notes[0]?.id).toBe(second.notes[0]?.id);
  expect(first.bookmarks[0]).toMatchObject({ revision: 1, device: 'device-a', tags: ['a'], created: PORTS.now });
  expect(first.notes[0]).toMatchObject({ text: 'Mine', sources: [first.bookmarks[0]?.id] });
});

test('a reference that stands there twice is taken once, and said', async () => {
  const leftOut = new LeftOuts();
  expect((await recordsOfReferences([reference, { ...reference, line: 9 }], PORTS, leftOut)).bookmarks).toHaveLength(1);
  expect(leftOut.list()).toMatchObject([{ line: 9 }]);
});

test('annotations keep their times', async () => {
  const found = { key: 'x', text: 'a', page: null, quote: null, tags: [], created: '2020-01-01T00:00:00.000Z', modified: null };
  const { notes } = await recordsOfNotes([found, found], PORTS);
  expect(notes).toMatchObject([{ created: found.created, modified: found.created }]);
});
