import { expect, test } from 'vitest';
import { dayLabel, partialDateLabel } from '@/domain/shared/day-label';

const NOW = new Date('2026-11-23T10:00:00Z');

test.each([
  ['2026-11-22T10:00:00Z', '22 Nov'],
  ['2025-11-22T10:00:00Z', '22 Nov 2025'],
  ['nonsense', ''],
])('%s reads %j', (iso, label) => {
  expect(dayLabel(iso, NOW, 'UTC')).toBe(label);
});

test('the day is the one in the reader’s time zone', () => {
  expect(dayLabel('2026-11-22T23:30:00Z', NOW, 'Asia/Tokyo')).toBe('23 Nov');
  expect(dayLabel('2026-01-01T00:30:00Z', NOW, 'America/New_York')).toBe('31 Dec 2025');
});

test.each([
  ['2021', '2021'],
  ['2021-04', 'Apr 2021'],
  ['2021-04-03', '3 Apr 2021'],
])('%s reads %s', (date, label) => {
  expect(partialDateLabel(date)).toBe(label);
});
