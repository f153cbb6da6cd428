import { expect, test } from 'vitest';
import { entriesOf, stringsOf } from '@/domain/exchange/entry';
import { bookmark, idOf, note } from './records';

test('keys are readable and unique; the trash stays where it is', () => {
  const entries = entriesOf([
    bookmark(1, { issued: '2021-04' }),
    bookmark(2, { issued: { 'date-parts': [[2021]] } }),
    bookmark(3, { issued: '2021' }),
    bookmark(4, { author: [], title: '針灸' }),
    bookmark(5, { author: [{ literal: 'Ünal Group' }] }),
    bookmark(6, {}, { deleted: '2026-11-01T08:00:00.000Z' }),
  ]);
  expect(entries.map(({ key }) => key)).toEqual(['roe2021', 'roe2021a', 'roe2021b', 'source', 'unal']);
});

test('two hundred of one author keep apart', () => {
  const keys = entriesOf(Array.from({ length: 200 }, (_, i) => bookmark(i))).map(({ key }) => key);
  expect(new Set(keys).size).toBe(200);
});

test('tags and the notes that are tied to it come along, notes of the trash do not', () => {
  const notes = [
    note(10, { sources: [idOf(1)] }),
    note(11, { sources: [idOf(1), idOf(2)] }),
    note(12, { sources: [idOf(1)], deleted: '2026-11-01T08:00:00.000Z' }),
    note(13),
  ];
  const [first, second] = entriesOf([bookmark(1, {}, { tags: ['a', 5] }), bookmark(2)], notes);
  expect(first).toMatchObject({ tags: ['a'], notes: ['Text 10', 'Text 11'] });
  expect(second).toMatchObject({ tags: [], notes: ['Text 11'] });
});

test('of an unknown value only texts are taken', () => {
  expect(stringsOf(['a', 1, null])).toEqual(['a']);
  expect(stringsOf('a')).toEqual([]);
});
