import { expect, test } from 'vitest';
import { MetaTags } from '@/domain/source/meta-tags';

const tags = new MetaTags([
  ['dc:title', 'First'],
  ['DC.Title', 'Second'],
  ['dcterms_issued', '2021'],
  ['citation_author', 'Roe, Jane'],
  ['citation_author', ' '],
  ['citation_author', ' Poe, John '],
  ['toString', 'harmless'],
]);

test('prefixes are made alike and values kept in document order', () => {
  expect(tags.all('dc.title')).toEqual(['First', 'Second']);
  expect(tags.all('dcterms.issued')).toEqual(['2021']);
  expect(tags.all('citation_author')).toEqual(['Roe, Jane', 'Poe, John']);
});

test('the first name that has values answers, or each in turn', () => {
  expect(tags.all('citation_title', 'dc.title', 'citation_author')).toEqual(['First', 'Second']);
  expect(tags.each('citation_author', 'dc.title')).toEqual(['Roe, Jane', 'Poe, John', 'First', 'Second']);
  expect(tags.all('constructor', '__proto__')).toEqual([]);
});
