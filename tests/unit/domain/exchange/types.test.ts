import { expect, test } from 'vitest';
import { bibtexType, entrySubtype, risType, typeOfRis } from '@/domain/exchange/types';
import { SOURCE_TYPES } from '@/domain/source/source-types';

test('every type has a RIS type, and those with one of their own come back', () => {
  const back = SOURCE_TYPES.filter((type) => typeOfRis(risType(type)) === type);
  expect(SOURCE_TYPES.every((type) => /^[A-Z]{3,7}$/.test(risType(type)))).toBe(true);
  expect(back.length).toBe(35);
  expect(SOURCE_TYPES.filter((type) => !back.includes(type)).every((type) => risType(type) === 'GEN')).toBe(true);
});

test('names of other tools, and unknown ones', () => {
  expect([' ejour ', 'INPR', 'WEB', 'NOPE'].map(typeOfRis)).toEqual(['article-journal', 'article-journal', 'webpage', 'document']);
});

test('BibTeX', () => {
  expect([bibtexType('article-newspaper'), bibtexType('thesis'), bibtexType('song')]).toEqual(['article', 'phdthesis', 'misc']);
  expect([entrySubtype('article-newspaper'), entrySubtype('article-journal')]).toEqual(['newspaper', null]);
});
