import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/domain/exchange/canonical';
import { planMerge, type KindPlan, type MergePlan, type Records } from '@/domain/exchange/plan-merge';
import { anyBookmark, anyNote, bookmark, frozen, idOf, note } from './records';

const STAMP = { device: 'device-a', now: '2026-11-26T10:00:00.000Z' };
const NONE: Records = { notes: [], bookmarks: [] };

const notes = (...list: Records['notes']): Records => ({ notes: list, bookmarks: [] });
const bookmarks = (...list: Records['bookmarks']): Records => ({ notes: [], bookmarks: list });

/** What the store holds once a plan has been carried out. */
function carriedOut(mine: Records, plan: MergePlan): Records {
  const write = <T extends { readonly id: string }>(records: readonly T[], { added, changed, conflicts }: KindPlan<T>) => {
    const all = new Map(records.map((record) => [record.id, record]));
    for (const record of [...added, ...changed.map(({ after }) => after), ...conflicts.map(({ copy }) => copy)]) all.set(record.id, record);
    return [...all.values()];
  };
  return { notes: write(mine.notes, plan.notes), bookmarks: write(mine.bookmarks, plan.bookmarks) };
}

const counts = ({ added, changed, conflicts, unchanged }: KindPlan<unknown>) => [added.length, changed.length, conflicts.length, unchanged];

describe('one note', () => {
  const mine = note(1, { revision: 2, seen: { 'device-a': 2 } });

  test.each([
    ['new', note(2), [1, 0, 0, 0]],
    ['the same', mine, [0, 0, 0, 1]],
    ['the same at another time', { ...mine, modified: '2027-01-01T00:00:00.000Z', revision: 7 }, [0, 0, 0, 1]],
    ['a later form of it', note(1, { revision: 3, text: 'Later' }), [0, 1, 0, 0]],
    ['an earlier form of it', note(1, { revision: 1, text: 'Earlier' }), [0, 0, 0, 1]],
    [
      'a later form by another installation',
      note(1, { revision: 3, device: 'b', seen: { 'device-a': 2, b: 3 }, text: 'Later' }),
      [0, 1, 0, 0],
    ],
    ['changed on both sides', note(1, { revision: 5, device: 'b', seen: { 'device-a': 1, b: 5 }, text: 'Other' }), [0, 0, 1, 0]],
    ['one revision, two texts', note(1, { revision: 2, text: 'Other' }), [0, 0, 1, 0]],
  ])('%s', async (_, theirs, expected) => {
    const plan = await planMerge(notes(mine), notes(theirs), STAMP);
    expect(counts(plan.notes)).toEqual(expected);
  });

  test('of a conflict both stay, the copy under an id of its own', async () => {
    const theirs = note(1, { revision: 2, text: 'Other', future: 'kept' });
    const plan = await planMerge(notes(mine), notes(theirs), STAMP);
    const after = carriedOut(notes(mine), plan);
    expect(after.notes[0]).toEqual(mine);
    expect(after.notes[1]).toMatchObject({ text: 'Other', future: 'kept' });
    expect(after.notes[1]?.id).not.toBe(mine.id);
  });

  test('what lies in the trash is said to', async () => {
    const trashed = note(1, { revision: 3, deleted: '2026-11-02T08:00:00.000Z' });
    expect((await planMerge(notes(trashed), notes(note(1)), STAMP)).notes).toMatchObject({ unchanged: 1, inTrash: 1 });
  });
});

describe('one source', () => {
  const mine = bookmark(1, { DOI: '10.1/a', volume: '3' }, { tags: ['mine'] });

  test('known by its DOI: it gets what it lacks and keeps what it has', async () => {
    const theirs = bookmark(2, { DOI: '10.1/A', volume: '4', issue: '2', title: 'Other title' }, { tags: ['theirs'], therapies: ['yoga'] });
    const plan = await planMerge(bookmarks(mine), { bookmarks: [theirs], notes: [note(9, { sources: [idOf(2), 'x'] })] }, STAMP);
    expect(counts(plan.bookmarks)).toEqual([0, 1, 0, 0]);
    expect(plan.bookmarks.changed[0]?.after).toMatchObject({
      id: mine.id,
      revision: 2,
      modified: STAMP.now,
      seen: { 'device-a': 2 },
      source: { title: mine.source.title, volume: '3', issue: '2' },
      tags: ['mine', 'theirs'],
      therapies: ['yoga'],
    });
    expect(plan.notes.added[0]?.['sources']).toEqual([idOf(1), 'x']);
  });

  test('with nothing new it stays as it is', async () => {
    expect(counts((await planMerge(bookmarks(mine), bookmarks(bookmark(2, { DOI: '10.1/a' })), STAMP)).bookmarks)).toEqual([0, 0, 0, 1]);
  });

  test('a later form and a second copy of one source together', async () => {
    const later = bookmark(1, { DOI: '10.1/a', volume: '9' }, { revision: 2 });
    const copy = bookmark(2, { DOI: '10.1/a', issue: '2' });
    for (const theirs of [bookmarks(later, copy), bookmarks(copy, later)]) {
      const plan = await planMerge(bookmarks(mine), theirs, STAMP);
      expect(plan.bookmarks.changed.map(({ after }) => [after.source.volume, after.source.issue])).toEqual([['9', '2']]);
    }
  });
});

const related = fc.tuple(
  fc.uniqueArray(anyNote, { maxLength: 4, selector: ({ id }) => id }),
  fc.uniqueArray(anyBookmark, { maxLength: 4, selector: ({ id }) => id }),
);

/** Two stores with a common past: of each record either side may have none, the same, a later or another form. */
const twoSides = related.chain(([noteList, bookmarkList]) => {
  const side = fc.tuple(...[...noteList, ...bookmarkList].map(() => fc.constantFrom('none', 'same', 'later', 'other')));
  const form = <T extends { readonly revision: number }>(record: T, kind: string | undefined, device: string): T[] =>
    kind === 'none'
      ? []
      : kind === 'same'
        ? [record]
        : [
            {
              ...record,
              future: `${kind} ${device}`,
              ...(kind === 'later' ? { revision: record.revision + 1 } : { device, revision: record.revision + 2 }),
            },
          ];
  const store = (kinds: readonly string[], device: string): Records => ({
    notes: noteList.flatMap((each, i) => form(each, kinds[i], device)),
    bookmarks: bookmarkList.flatMap((each, i) => form(each, kinds[noteList.length + i], device)),
  });
  return fc.tuple(side, side).map(([a, b]) => [store(a, 'a'), store(b, 'b')] as const);
});

test('importing twice changes nothing, nothing is lost, and what was there is not touched', async () => {
  await fc.assert(
    fc.asyncProperty(twoSides, async ([mine, theirs]) => {
      const before = canonicalJson(frozen(mine));
      const plan = await planMerge(mine, frozen(theirs), STAMP);
      expect(canonicalJson(mine)).toBe(before);
      const after = carriedOut(mine, plan);
      const again = await planMerge(after, theirs, STAMP);
      expect([counts(again.notes).slice(0, 3), counts(again.bookmarks).slice(0, 3)]).toEqual([
        [0, 0, 0],
        [0, 0, 0],
      ]);
      const texts = new Set(after.notes.map((each) => `${each.text} ${String(each['future'])}`));
      const kept = mine.notes.filter((each) => !plan.notes.changed.some((change) => change.before === each));
      expect(kept.filter((each) => !texts.has(`${each.text} ${String(each['future'])}`))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('a backup goes into an empty store as it is', async () => {
  await fc.assert(
    fc.asyncProperty(related, async ([noteList, bookmarkList]) => {
      const plan = await planMerge(NONE, { notes: noteList, bookmarks: bookmarkList }, STAMP);
      expect([plan.notes.added, plan.bookmarks.added]).toEqual([noteList, bookmarkList]);
    }),
    { numRuns: 100 },
  );
});

test('20,000 sources on either side take no time', { timeout: 60_000 }, async () => {
  const many = (from: number) =>
    Array.from({ length: 20_000 }, (_, i) =>
      bookmark(from + i, { DOI: `10.1/${i}`, URL: `https://e.org/${i}`, title: `A title of some length ${i}` }),
    );
  const [mine, theirs] = [many(0), many(100_000)];
  const start = performance.now();
  expect(counts((await planMerge(bookmarks(...mine), bookmarks(...theirs), STAMP)).bookmarks)).toEqual([0, 0, 0, 20_000]);
  expect(performance.now() - start).toBeLessThan(10_000);
});
