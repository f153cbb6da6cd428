import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBand, ageWarning, dateWords, evidenceDate } from '@/domain/therapy/age';

const TODAY = '2026-11-23';

describe('ageBand', () => {
  it.each([
    ['2026-11-23', 'recent'],
    ['2024-11-23', 'recent'],
    ['2024-11-22', 'ageing'],
    ['2021-05-23', 'ageing'],
    ['2021-05-22', 'old'],
    ['1998-01-01', 'old'],
  ])('%s is %s', (date, band) => expect(ageBand(date, TODAY)).toBe(band));

  it.each([
    ['2025', 'recent'],
    ['2024', 'ageing'],
    ['2024-12', 'recent'],
    ['2024-11', 'ageing'],
    ['2021-06', 'ageing'],
    ['2021-05', 'old'],
    ['2021', 'old'],
  ])('counts %s from its first day: %s', (date, band) => expect(ageBand(date, TODAY)).toBe(band));

  it('keeps to the last day where a later month is shorter', () => {
    expect(ageBand('2024-02-29', '2026-02-28')).toBe('recent');
    expect(ageBand('2024-02-29', '2026-03-01')).toBe('ageing');
    expect(ageBand('2020-08-31', '2026-02-28')).toBe('ageing');
    expect(ageBand('2020-08-31', '2026-03-01')).toBe('old');
  });

  it('takes a date to come as recent and no date as old', () => {
    expect(ageBand('2027-03', TODAY)).toBe('recent');
    expect(ageBand('', TODAY)).toBe('old');
    expect(ageBand('soon', TODAY)).toBe('old');
  });

  it('never grows younger with the days', () => {
    const order = ['recent', 'ageing', 'old'];
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    const text = (date: Date) => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, day, (date, a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a];
        expect(order.indexOf(ageBand(text(date), text(sooner)))).toBeLessThanOrEqual(order.indexOf(ageBand(text(date), text(later))));
      }),
    );
  });

  it('calls a year at least as old as each of its days', () => {
    const order = ['recent', 'ageing', 'old'];
    const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2026-11-23'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const whole = date.toISOString().slice(0, 10);
        expect(order.indexOf(ageBand(whole.slice(0, 4), TODAY))).toBeGreaterThanOrEqual(order.indexOf(ageBand(whole, TODAY)));
      }),
    );
  });
});

describe('evidenceDate', () => {
  it('prefers the search to the publication', () => {
    expect(evidenceDate({ year: 2021, searchedTo: '2020-05' })).toEqual({ date: '2020-05', of: 'search' });
    expect(evidenceDate({ year: 2021 })).toEqual({ date: '2021', of: 'publication' });
  });
});

describe('words', () => {
  it('warns of ageing and old evidence only', () => {
    expect(ageWarning('recent')).toBe('');
    expect(ageWarning('ageing')).toMatch(/newer trials may exist/);
    expect(ageWarning('old')).toMatch(/half of such reviews/);
  });

  it.each([
    ['2020', '2020'],
    ['2020-05', 'May 2020'],
    ['2020-05-01', '1 May 2020'],
    ['2020-12-31', '31 December 2020'],
    ['2020-13', '2020-13'],
    ['soon', 'soon'],
  ])('%s reads %s', (date, words) => expect(dateWords(date)).toBe(words));
});
