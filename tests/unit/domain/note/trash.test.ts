import { expect, test } from 'vitest';
import { isTrashOver, trashDaysLeft } from '@/domain/note/trash';

const DELETED = '2026-11-23T10:00:00.000Z';

test.each([
  ['2026-11-23T10:00:00.000Z', 30, false],
  ['2026-11-23T10:00:01.000Z', 30, false],
  ['2026-11-24T10:00:00.000Z', 29, false],
  ['2026-12-23T09:59:59.000Z', 1, false],
  ['2026-12-23T10:00:00.000Z', 0, false],
  ['2026-12-23T10:00:00.001Z', 0, true],
  ['2027-12-23T10:00:00.000Z', 0, true],
  ['2016-11-23T10:00:00.000Z', 30, false],
])('at %s there are %i days left', (now, days, isOver) => {
  expect(trashDaysLeft(DELETED, new Date(now))).toBe(days);
  expect(isTrashOver(DELETED, new Date(now))).toBe(isOver);
});

test('a damaged date never empties the trash', () => {
  expect(isTrashOver('nonsense', new Date())).toBe(false);
});
