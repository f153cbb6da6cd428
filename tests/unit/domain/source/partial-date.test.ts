import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePartialDate } from '@/domain/source/partial-date';

test.each([
  ['2021', '2021'],
  ['2021-04', '2021-04'],
  ['2021/4', '2021-04'],
  ['2021-04-30', '2021-04-30'],
  ['2021/4/3', '2021-04-03'],
  ['2021-04-30T23:30:00-08:00', '2021-04-30'],
  ['20210430', '2021-04-30'],
  ['2021 Apr 30', '2021-04-30'],
  ['2021-Apr-30', '2021-04-30'],
  ['2021 Apr', '2021-04'],
  ['2021 Jan-Feb', '2021-01'],
  ['30 April 2021', '2021-04-30'],
  ['30th Apr, 2021', '2021-04-30'],
  ['April 30, 2021', '2021-04-30'],
  ['Fri, 30 Apr 2021 10:00:00 GMT', '2021-04-30'],
  ['Sept. 2021', '2021-09'],
  ['Spring 2021', '2021'],
  ['04/30/2021', '2021-04-30'],
  ['30.04.2021', '2021-04-30'],
  ['04/05/2021', '2021'],
  ['05/05/2021', '2021-05-05'],
  ['2021-02-30', '2021-02'],
  ['2024-02-29', '2024-02-29'],
  ['2021-13-01', '2021'],
  ['2021-00', '2021'],
])('%s is %s', (text, date) => {
  expect(parsePartialDate(text)).toBe(date);
});

test.each(['', 'today', '30', '1234567', '0000-00-00', 'in press', '21-04-30', 'April', '2021x'])('%j is no date', (text) => {
  expect(parsePartialDate(text)).toBeNull();
});

test('every real day is read back from ISO and from words', () => {
  const day = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString();
      const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
      expect(parsePartialDate(iso)).toBe(iso.slice(0, 10));
      expect(parsePartialDate(words)).toBe(iso.slice(0, 10));
    }),
  );
});

test('whatever comes in, only dates come out', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/. apr,T:'), maxLength: 20 }), (text) => {
      expect(parsePartialDate(text) ?? '2000').toMatch(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
    }),
  );
});
