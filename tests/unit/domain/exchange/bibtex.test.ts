import { expect, test } from 'vitest';
import { toBibtex } from '@/domain/exchange/bibtex';
import { exampleSource } from './records';

const write = (given: Parameters<typeof exampleSource>[0]) => toBibtex([{ key: 'k', source: exampleSource(given), tags: [], notes: [] }]);

test('a whole entry', () => {
  const text = toBibtex([
    {
      key: 'k',
      source: exampleSource({ issued: '2021-04-30', 'container-title': 'J & B', page: '1-2', DOI: '10.1/a_b', language: 'de-AT' }),
      tags: ['a', 'b,c'],
      notes: ['Mine'],
    },
  ]);
  expect(text).toBe(
    '@article{k,\n  author = {Roe, Jane},\n  title = {{Massage for low-back pain}},\n  journal = {{J \\& B}},\n  year = {2021},\n  month = {4},\n  day = {30},\n  date = {2021-04-30},\n  pages = {1--2},\n  doi = {10.1/a_b},\n  url = {https://journal.example/a},\n  urldate = {2026-11-01},\n  langid = {german},\n  language = {{de-AT}},\n  keywords = {a, b c},\n  annote = {{Mine}},\n}\n',
  );
});

test.each([
  ['\\ { } $ & # _ % ~ ^', '\\textbackslash{} \\{ \\} \\$ \\& \\# \\_ \\% \\textasciitilde{} \\textasciicircum{}'],
  ["a--b '' `` <<", "a-{}-b '{}' `{}` <{}<"],
])('%s is escaped', (title, escaped) => {
  expect(write({ title })).toContain(`title = {{${escaped}}},`);
});

test.each([
  [{ literal: 'Land and Sea, Ltd.' }, '{Land and Sea, Ltd.}'],
  [{ literal: 'and others' }, 'others'],
  [{ family: 'van der Berg', given: 'J.-P.' }, 'van der Berg, J.-P.'],
  [{ family: 'Co., Ltd', given: 'A' }, '{Co., Ltd}, A'],
  [{ family: '李', given: '明' }, '{李}, 明'],
  [{ family: 'King', given: 'M.', suffix: 'Jr.' }, 'King, Jr., M.'],
])('%j', (person, written) => {
  expect(write({ author: [person] })).toContain(`author = {${written}},`);
});

test('no address can end its field', () => {
  expect(write({ URL: 'https://e.org/}@book{x' })).toContain('url = {https://e.org/%7D@book%7Bx},');
});
