import { expect, test } from 'vitest';
import { cslDate, dateWords, partialDateOf } from '@/domain/source/csl-date';

test.each([
  ['2021', [[2021]]],
  ['2021-04', [[2021, 4]]],
  ['2021-04-30', [[2021, 4, 30]]],
])('%s as date parts, and back', (text, parts) => {
  expect(cslDate(text)).toEqual({ 'date-parts': parts });
  expect(partialDateOf(cslDate(text))).toBe(text);
  expect(partialDateOf(text)).toBe(text);
});

test.each([
  ['words', cslDate('in press'), '', 'in press'],
  ['no date', undefined, '', ''],
  ['an empty one', {}, '', ''],
  [
    'a range: its beginning',
    {
      'date-parts': [
        [2020, 1],
        [2020, 3],
      ],
    },
    '2020-01',
    '',
  ],
  ['parts as text', { 'date-parts': [['2020', '05', '']] }, '2020-05', ''],
  ['raw', { raw: '30 April 2021' }, '2021-04-30', ''],
  ['a month that is none', { 'date-parts': [[2020, 15]] }, '2020', ''],
  ['nonsense', { 'date-parts': [['soon']] }, '', ''],
])('%s', (_, date, partial, words) => {
  expect(partialDateOf(date)).toBe(partial);
  expect(dateWords(date)).toBe(words);
});
