import { expect, test } from 'vitest';
import { fromCslItem, toCslItem } from '@/domain/exchange/csl-item';
import { exampleSource } from './records';

const entry = (given: Parameters<typeof exampleSource>[0], more: object = {}) => ({
  key: 'a',
  source: exampleSource(given),
  tags: [],
  notes: [],
  ...more,
});

test('an item holds what CSL knows, and nothing of ours', () => {
  const item = toCslItem(
    entry({ issued: '2021-04-30', arXiv: '2101.00001', PMID: '1', volume: '' }, { tags: ['a', 'b'], notes: ['x', 'y'] }),
  );
  expect(item).toEqual({
    id: 'a',
    type: 'article-journal',
    title: 'Massage for low-back pain',
    author: [{ family: 'Roe', given: 'Jane' }],
    issued: { 'date-parts': [[2021, 4, 30]] },
    accessed: { 'date-parts': [[2026, 11, 1]] },
    PMID: '1',
    URL: 'https://journal.example/a',
    keyword: 'a, b',
    note: 'arXiv: 2101.00001',
    annote: 'x\n\ny',
  });
});

test('a page is part of its site', () => {
  expect(toCslItem(entry({ type: 'webpage' }))['container-title']).toBe('journal.example');
});

test.each([
  ['numbers for texts', { type: 'book', title: 'A', volume: 3, PMID: 12 }, { volume: '3', PMID: '12' }],
  ['an unknown type', { type: 'hologram', title: 'A' }, { type: 'document' }],
  ['fields of the wrong kind', { title: 'A', volume: {}, author: 'x', issued: 5 }, { title: 'A', author: [] }],
  ['a script for an address', { title: 'A', URL: 'javascript:alert(1)' }, { URL: '', accessed: '' }],
  ['only a DOI', { DOI: 'https://doi.org/10.1000/A' }, { title: '10.1000/a', DOI: '10.1000/a' }],
  ['a date in words', { title: 'A', issued: { literal: 'in press' } }, { issued: { literal: 'in press' } }],
  [
    'names in every form',
    { title: 'A', author: [{ literal: 'WHO' }, { family: 'B', 'non-dropping-particle': 'de', given: 'C' }, 7, {}] },
    { author: [{ literal: 'WHO' }, { family: 'de B', given: 'C' }] },
  ],
  ['where it comes from', { title: 'A', 'container-title': 'The Journal' }, { site: 'The Journal' }],
])('%s', (_, item, expected) => {
  expect(fromCslItem(item, '2026-11-20')?.source).toMatchObject(expected);
});

test.each([[{}], [null], ['x'], [{ title: '  ', URL: 'ftp://x' }], [[]]])('%j is nothing', (item) => {
  expect(fromCslItem(item, '2026-11-20')).toBeNull();
});

test('keywords as text or as list are tags', () => {
  expect(fromCslItem({ title: 'A', keyword: 'a, b;c' }, '')?.tags).toEqual(['a', 'b', 'c']);
  expect(fromCslItem({ title: 'A', keyword: ['a, b', ' '] }, '')?.tags).toEqual(['a, b']);
});
