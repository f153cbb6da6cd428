import { describe, expect, it } from 'vitest';
import { failures, goalTable, judge, readBudget } from '../../bench/report.ts';

const entry = { row: '1', what: 'x', unit: 'ms', goal: 5, stretch: 2, limit: 8 };

describe('budget.json', () => {
  const budget = readBudget();

  it('has an entry for each of the 16 rows of goals', () => {
    const rows = new Set(Object.values(budget).map(({ row }) => Number(row)));
    expect([...rows].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  });

  it('never has a stretch goal that is easier than the goal, nor a limit that is stricter', () => {
    const wrong = Object.entries(budget).filter(([, { goal, stretch, limit, atLeast }]) =>
      atLeast ? stretch < goal || limit > goal : stretch > goal || limit < goal,
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('the verdict', () => {
  it.each([
    [1, 'stretch'],
    [5, 'pass'],
    [7, 'miss'],
    [9, 'fail'],
  ])('of %d is %s where less is better', (value, expected) => expect(judge(entry, value)).toBe(expected));

  it.each([
    [2_000, 'stretch'],
    [1_000, 'pass'],
    [800, 'miss'],
    [1, 'fail'],
  ])('of %d is %s where more is better', (value, expected) =>
    expect(judge({ ...entry, goal: 1_000, stretch: 2_000, limit: 700, atLeast: true }, value)).toBe(expected),
  );

  it('fails a run for a figure beyond its limit and for one that has no entry', () => {
    const figures = [
      { key: 'known', value: 9 },
      { key: 'unknown', value: 0 },
    ];
    expect(failures({ known: entry }, figures)).toEqual(['known', 'unknown']);
    expect(failures({ known: entry }, [{ key: 'known', value: 8 }])).toEqual([]);
  });

  it('says so where a figure was not measured', () => {
    expect(goalTable({ known: entry }, []).rows[0]).toContain('not measured');
  });
});
