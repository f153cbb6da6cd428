import { expect, test } from 'vitest';
import { planSize, planWords } from '@/domain/exchange/plan-words';
import { planMerge } from '@/domain/exchange/plan-merge';
import { note } from './records';

const STAMP = { device: 'device-a', now: '2026-11-26T10:00:00.000Z' };
const none = { notes: [], bookmarks: [] };

test('new ones, and then nothing', async () => {
  const incoming = { notes: [note(1)], bookmarks: [] };
  const plan = await planMerge(none, incoming, STAMP);
  expect(planWords(plan)).toEqual(['1 new note.']);
  expect(planSize(plan)).toBe(1);
  const again = await planMerge(incoming, incoming, STAMP);
  expect(planWords(again)).toEqual(['You have all of it already. There is nothing to take over.']);
  expect(planSize(again)).toBe(0);
});

test('each kind of change in one line', () => {
  const kind = {
    added: [1, 2],
    changed: [{ before: 1, after: 2 }],
    conflicts: [{ kept: 1, copy: 2 }],
    unchanged: 1_200,
    inTrash: 0,
  };
  const empty = { added: [], changed: [], conflicts: [], unchanged: 5, inTrash: 0 };
  expect(planWords(Object.assign({ notes: empty, bookmarks: empty }, { bookmarks: kind }))).toEqual([
    '2 new sources; 1 source brought up to date; 1 source changed on both sides: both are kept; 1,200 sources you have already.',
  ]);
});
