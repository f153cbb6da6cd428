import { expect, test } from 'vitest';
import { formatReferences } from '@/domain/exchange/references';
import { exampleSource } from './records';

const entry = {
  key: 'k',
  source: exampleSource({
    author: [{ family: 'van der Berg', given: 'Jan Peter' }, { literal: 'World Health Organization' }, { family: '李', given: '明' }],
    issued: '2021-04-30',
    'container-title': 'Journal of Pain',
    volume: '12',
    issue: '3',
    page: '100-110',
    DOI: '10.1000/abc',
    NCT: 'NCT01234567',
    abstract: 'Never shown',
  }),
  tags: ['never'],
  notes: ['never shown'],
};

test('APA', () => {
  expect(formatReferences([entry], 'apa')).toBe(
    'van der Berg, J. P., World Health Organization, & 李明. (2021). Massage for low-back pain. Journal of Pain, 12(3), 100–110. https://doi.org/10.1000/abc\n',
  );
});

test('Vancouver', () => {
  expect(formatReferences([entry], 'vancouver')).toBe(
    '1. van der Berg JP, World Health Organization, 李明. Massage for low-back pain. Journal of Pain. 2021 Apr 30;12(3):100-110. doi:10.1000/abc\n',
  );
});

test('several are in the style’s order, none is nothing', () => {
  const other = { ...entry, key: 'b', source: exampleSource({ author: [{ family: 'Adams', given: 'A' }] }) };
  expect(formatReferences([entry, other], 'apa').startsWith('Adams')).toBe(true);
  expect(formatReferences([], 'apa')).toBe('');
});

test('more authors than a style names', () => {
  const author = Array.from({ length: 25 }, (_, i) => ({ family: `Roe${i}`, given: 'Jo' }));
  const many = { ...entry, source: exampleSource({ author }) };
  expect(formatReferences([many], 'vancouver')).toMatch(/^1\. Roe0 J, Roe1 J, Roe2 J, Roe3 J, Roe4 J, Roe5 J, et al\. /);
  expect(formatReferences([many], 'apa')).toMatch(/Roe18, J\., \. \. \. Roe24, J\. \(/);
});

test('a page, a book, and what is not known', () => {
  const page = {
    type: 'webpage' as const,
    author: [],
    title: 'On baths',
    site: 'Example',
    URL: 'https://example.org/a',
    accessed: '2026-11-26',
  };
  const web = { ...entry, source: { ...page } };
  expect(formatReferences([web], 'apa')).toBe('On baths. (n.d.). Example. https://example.org/a\n');
  expect(formatReferences([web], 'vancouver')).toBe(
    '1. On baths [Internet]. Example [cited 2026 Nov 26]. Available from: https://example.org/a\n',
  );
  const book = {
    ...entry,
    source: {
      ...page,
      type: 'book' as const,
      publisher: 'Press',
      issued: '2020',
      author: [{ family: 'Roe', given: 'Anne-Marie', suffix: 'Jr' }],
    },
  };
  expect(formatReferences([book], 'vancouver')).toBe('1. Roe AM Jr. On baths. Press; 2020.\n');
  expect(formatReferences([book], 'apa')).toBe('Roe, A. M., Jr. (2020). On baths. Press. https://example.org/a\n');
});
