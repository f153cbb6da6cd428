import { describe, expect, it } from 'vitest';
import { readChanges } from '@/data/build/check-changes';
import { formatProblem } from '@/data/build/problem';

const change = { on: '2026-11-25', kind: 'updated', therapies: ['yoga'], text: 'A newer review has come.' };
const read = (changes: unknown) =>
  readChanges(typeof changes === 'string' ? changes : JSON.stringify(changes), new Set(['yoga']), '2026-11-25');

describe('readChanges', () => {
  it('reads a sound list', () => {
    const { changes, problems } = read([
      change,
      { ...change, on: '2026-11-23' },
      { ...change, on: '2026-11-23', kind: 'removed', therapies: ['gone'] },
    ]);
    expect(problems).toEqual([]);
    expect(changes).toHaveLength(3);
  });

  it.each<[string, unknown, RegExp]>([
    ['text that is no JSON', '[', /^data\/changes\.json: is not valid JSON/],
    ['a kind that nobody knows', [{ ...change, kind: 'improved' }], /^data\/changes\.json at \[0\]\.kind: /],
    ['no therapy', [{ ...change, therapies: [] }], /\[0\]\.therapies: name at least one therapy/],
    ['a therapy without a record', [{ ...change, therapies: ['lost'] }], /\[0\]\.therapies: lost: no record in data\/therapies/],
    ['a day in the future', [{ ...change, on: '2026-11-26' }], /\[0\]\.on: 2026-11-26 lies in the future/],
    ['an older change above a newer one', [{ ...change, on: '2026-11-20' }, change], /\[1\]\.on: stands below an older change/],
    ['a word of promise', [{ ...change, text: 'Now proven.' }], /\[0\]\.text: says "proven"/],
  ])('says what is wrong and where: %s', (_, changes, expected) => {
    const problems = read(changes).problems.map(formatProblem);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });
});
