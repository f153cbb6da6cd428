import { describe, expect, it } from 'vitest';
import { newestChange, unseenChanges, type Change } from '@/domain/therapy/change';

const change = (on: string): Change => ({ on, kind: 'updated', therapies: ['yoga'], text: 'A newer review.' });
const changes = ['2026-12-01', '2026-11-25', '2026-11-23'].map(change);

describe('unseenChanges', () => {
  it.each([
    [null, []],
    ['2026-12-01', []],
    ['2026-11-25', ['2026-12-01']],
    ['2026-11-24', ['2026-12-01', '2026-11-25']],
    ['2020-01-01', ['2026-12-01', '2026-11-25', '2026-11-23']],
  ])('after a last look on %s are those of %j', (lastLook, days) => {
    expect(unseenChanges(changes, lastLook).map(({ on }) => on)).toEqual(days);
  });
});

describe('newestChange', () => {
  it('is the latest day, wherever it stands', () => {
    expect(newestChange(changes.toReversed())).toBe('2026-12-01');
  });

  it('is null where nothing has changed', () => {
    expect(newestChange([])).toBeNull();
  });
});
